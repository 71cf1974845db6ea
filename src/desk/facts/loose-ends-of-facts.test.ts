import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FactsFile } from '../../shelf/read-facts.ts'
import { parseYaml } from '../../shelf/yaml-file.ts'
import { complaintSays } from '../../words/problems/complaint-words.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { looseEndsOfFacts } from './loose-ends-of-facts.ts'

const text = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'examples', 'jd-v-starlite', 'facts.yaml'),
  'utf8',
)
const law = lawInForce()
assert.ok(law.ok)

/** The example with one place changed: what is said of it, and the line that it points to. */
function said(was: string, is: string): { readonly what: string; readonly pointed: string } | null {
  assert.ok(text.includes(was), was)
  const changed = text.replace(was, is)
  const read = parseYaml(changed, 'facts.yaml', FactsFile, 'input-not-valid')
  assert.ok(read.ok)
  const loose = law.ok ? looseEndsOfFacts(read.value.value, law.value)[0] : null
  return loose == null
    ? null
    : { what: complaintSays(loose.complaint), pointed: changed.split('\n')[read.value.lineOf(loose.path) - 1] ?? '' }
}

test('the example fits', () => assert.equal(said('# Reviewed facts', '# Reviewed facts'), null))

const rows: readonly (readonly [was: string, is: string, what: RegExp, pointed: RegExp])[] = [
  ['court: S.D. Ohio', 'court: S.D. Mars', /^"S\.D\. Mars" is not a trial court/, /court: S\.D\. Mars/],
  ['otherCourts: [N.D. Ga.]', 'otherCourts: [6th Cir.]', /^"6th Cir\." is not a trial court/, /6th Cir\./],
  [
    'born: "2004-03-09", sex: female }\n',
    'born: "2004-03-09", sex: female }\n  - { id: second, pseudonym: j.d., kind: survivor, born: "1999", sex: female }\n',
    /claimants jd and second have the same pseudonym, j\.d\.;/,
    /id: second/,
  ],
  ['  - id: quill\n', '  - id: rusk\n', /the id rusk is used twice/, /id: rusk/],
  [
    'from: "2020-06-13", to: "2023-05-20"',
    'from: "2023-06", to: "2023-05-20"',
    /conduct of quill ends before it begins/,
    /2023-06/,
  ],
  [
    'conduct: { from: "2020-06-13", to: "2023-05-20" }',
    'conductTowards: [{ claimant: nobody, from: "2020-06-13", to: "2023-05-20" }]',
    /^nobody is not among the claimants/,
    /claimant: nobody/,
  ],
  ['districts: [N.D. Ga.]', 'districts: [Georgia North]', /^"Georgia North" is not a trial court/, /Georgia North/],
  [
    'factors: [knew-claimant-situation]\n',
    'factors: [knew-claimant-situaton]\n',
    /^"knew-claimant-situaton" is not a factor/,
    /situaton/,
  ],
  ['about: [rusk]\n', 'about: [rask]\n', /recruited-online speaks of rask, who is not among/, /about: \[rask\]/],
  [
    '- id: told-to-say-19',
    '- id: recruited-online',
    /another fact has the id recruited-online/,
    /id: recruited-online/,
  ],
  [
    'facts: [complaint-filed, judgment]',
    'facts: [complaint]',
    /rests on complaint, which is not/,
    /facts: \[complaint\]/,
  ],
  [
    'facts: [complaint-filed, judgment]',
    'party: rask, facts: [complaint-filed, judgment]',
    /^rask is not among the parties/,
    /party: rask/,
  ],
  [
    'excludedClaims: []',
    'excludedClaims: [{ party: rusk, claim: us/18-usc-1959, why: tried }]',
    /no provision us\/18-usc-1959 in the law files\. Did you mean us\/18-usc-1589\?/,
    /excludedClaims/,
  ],
]
for (const [was, is, what, pointed] of rows)
  test(`${is.trim()}: refused, and the line is named`, () => {
    const loose = said(was, is)
    assert.ok(loose)
    assert.match(loose.what, what)
    assert.match(loose.pointed, pointed)
  })

test('all of them are told, each with the nearest word that is known', () => {
  const changed = text
    .replace('court: S.D. Ohio', 'court: S.D. Ohia')
    .replace('about: [rusk]\n', 'about: [rask]\n')
    .replace('factors: [knew-claimant-situation]\n', 'factors: [knew-claimant-situaton]\n')
  const read = parseYaml(changed, 'facts.yaml', FactsFile, 'input-not-valid')
  assert.ok(read.ok && law.ok)
  assert.deepEqual(
    looseEndsOfFacts(read.value.value, law.value).map(({ complaint }) => 'nearest' in complaint && complaint.nearest),
    ['S.D. Ohio', 'rusk', 'knew-claimant-situation'],
  )
})
