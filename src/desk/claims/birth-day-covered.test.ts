import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile } from '../../casefile/matter.ts'
import { finishedTexts } from '../../drafting/firewall/release/finished-text.ts'
import { must } from '../../vault/vault.fixture.ts'
import { stepInWords } from '../../words/limitation/step-words.ts'
import { forTheOwner } from '../door.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { makeMatterCasebook } from '../papers/make-casebook.ts'
import { assessClaims } from './assess-claims.ts'
import { compareCourtsForMatter } from './compare-courts.ts'

const { passage } = suggestionAt('money', 'Paid in cash again', '')
const fact = {
  ...{ about: ['brightwater'], factors: ['cash-payment'], passages: [passage] },
  ...{ confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
}
const minor = Casefile.parse({
  ...folioCasefile,
  facts: [
    { ...fact, id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.' },
    { ...fact, id: 'f2', when: '2022-03-09', statement: 'J.D. turned 18, on March 9, 2022, and left.' },
  ],
})
/** The day of the birthday in any year, and what a weekend or a holiday makes of it. */
const givesAway = /\d{4}-03-(?:0[6-9]|1[0-3])|March (?:[6-9]|1[0-3]),? \d{4}|\b0?3\/0?9\/\d{2}/

test('no answer and no paper tells the birth day of a minor by a day that is counted from it; the owner sees it', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.saveCasefile(minor))
  const assessed = must(await assessClaims(matter, {}))
  assert.doesNotMatch(JSON.stringify(assessed.value), givesAway)
  assert.doesNotMatch(
    JSON.stringify(must(await compareCourtsForMatter(matter, { courts: ['N.D. Ga.'] })).value),
    givesAway,
  )
  const [first] = assessed.value.deadlines.filter(({ earliest }) => earliest === '2032-03')
  assert.equal(first?.daysLeftOnEarliest, null, 'days left would tell the day')
  const said = assessed.value.claims.flatMap(({ limitation }) => limitation.steps.map(stepInWords)).join('\n')
  assert.match(said, /18th birthday[^\n]*March 2022/)
  assert.doesNotMatch(said, givesAway)
  assert.ok(assessed.warnings.some((text) => text.includes('by their month alone')))

  const own = must(await forTheOwner(matter, assessed))
  assert.ok(own.deadlines.some(({ earliest }) => earliest === '2032-03-09'))

  const out = mkdtempSync(join(tmpdir(), 'redress-birth-'))
  t.after(() => rmSync(out, { recursive: true, force: true }))
  const { files } = must(await makeMatterCasebook(matter, out, { form: 'full' })).value
  for (const file of files)
    for (const { where, text } of finishedTexts({ name: file, bytes: readFileSync(file) }))
      assert.doesNotMatch(text, givesAway, where)
})
