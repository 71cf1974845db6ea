import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { NameQuestionKind } from '../../casefile/release/name-question.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { scanFinished } from '../../drafting/firewall/release/scan-finished.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { forTheOwner } from '../door.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { openMatter, vaultOf } from '../open-matter.ts'

const one = (id: string, kind: Identity['kind'], pseudonym: string, ...forms: string[]): Identity =>
  Identity.parse({ id, kind, pseudonym, forms })
const besides = [
  one('born', 'birth-date', 'born', '1999-04-05'),
  one('home', 'address', 'home address', '12 Wren Hollow Lane, Dayton'),
  one('phone', 'phone', 'her phone', '937-555-0142'),
  one('mother', 'person', 'mother', 'Talwen Quillmoor'),
]
const people = [one('go', 'person', 'G.O.', 'Grace Ostrava'), one('lo', 'person', 'L.O.', 'Liv Ostrava')]
const numbers = [one('card', 'account', 'her card', '4417882')]
const everyone = [...people, ...numbers, ...besides]

/** What must stand in no question that does not ask for it, nor a part of it. */
const others = /april|1999|04-05|wren|hollow|dayton|555|0142|937|talwen|quillmoor/i
const before = 'born April 5, 1999 and called on 937-555-0142 by Talwen Quillmoor of 12 Wren Hollow Lane, Dayton'
const behind = 'of 12 Wren Hollow Lane, Dayton, born on 1999-04-05, by Talwen Quillmoor on (937) 555-0142'

/** Places that are asked about while they stand in the matter, and those that only a finished file shows. */
const inMatter: Readonly<Partial<Record<NameQuestionKind, string>>> = {
  'everyday-word': 'grace tonight',
  'another-person': 'with Grace Sanchez',
  'one-of-several': 'then Ms. Ostrava',
}
const inFiles: Readonly<Record<string, { readonly text: string; readonly own: readonly string[] }>> = {
  'everyday-word': { text: 'grace tonight', own: [] },
  'another-person': { text: 'the Ostrava file', own: ['the Ostrava page'] },
  'another-number': { text: 'sum 4417882 dollars', own: [] },
  'own-words': { text: 'the Ostrava page', own: ['the Ostrava page'] },
}

/** Around a place at each distance from it, so that a passage is cut at every sign of what stands beside it. */
const distances = Array.from({ length: 60 }, (_, i) => 'and so on '.repeat(12).slice(0, 2 * i))
const contextOf = (place: string, gap: string): string => `${before} ${gap} ${place} ${gap} ${behind}`

for (const [kind, place] of Object.entries(inMatter))
  test(`${kind}: what is asked shows nothing else that is protected, wherever its passage is cut`, () => {
    const found = new Set<string>()
    for (const gap of distances) {
      const gate = identityGate(everyone)
      gate.replaceIn(contextOf(place, gap))
      for (const question of gate.openQuestions()) {
        found.add(question.kind)
        assert.doesNotMatch(question.passage, others, gap)
      }
    }
    assert.ok(found.has(kind), [...found].join())
  })

for (const [kind, { text, own }] of Object.entries(inFiles))
  test(`${kind} of a finished file: what is asked shows nothing else that is protected`, () => {
    const found = new Set<string>()
    for (const gap of distances) {
      const file = { name: 'a.txt', bytes: new TextEncoder().encode(contextOf(text, gap)) }
      for (const { question } of scanFinished([file], everyone, own).hits) {
        if (question === null) continue
        found.add(question.kind)
        assert.doesNotMatch(question.passage, others, gap)
        assert.doesNotMatch(question.passage, /4417882|ostrava/i)
      }
    }
    assert.ok(found.has(kind) || kind === 'own-words', [...found].join())
  })

test('texts that are the name where they meet: what is asked shows nothing else that is protected', () => {
  const gate = identityGate([one('go', 'person', 'G.O.', 'Grace Ostrava'), ...besides])
  const said = { left: '', right: '', is: 'not-the-name', everywhere: false } as const
  const answers = ['grace', 'ostrava'].map((word) => ({ ...said, word }))
  const asked = [Identity.parse({ ...people[0], answers }), ...besides]
  for (const text of ['Grace', 'Ostrava', before, behind]) gate.replaceIn(text)
  const row = `<tr><td>${before}</td><td>Grace</td><td>Ostrava</td><td>${behind}</td></tr>`
  const { hits } = scanFinished([{ name: 'a.html', bytes: new TextEncoder().encode(row) }], asked, [])
  const questions = hits.flatMap(({ question }) => question ?? [])
  assert.ok(questions.some(({ kind }) => kind === 'joined'))
  for (const { passage } of questions) assert.doesNotMatch(passage, others)
})

test('on the owner’s own terminal the asked words alone stand as written', async () => {
  const place = mkdtempSync(join(tmpdir(), 'redress-context-'))
  const folder = join(place, 'm.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    must(await vaultOf(matter).putIdentities(everyone))
    const summary = Object.values(inMatter)
      .map((text) => contextOf(text, ''))
      .join('\n\n')
    const casefile = Casefile.parse({
      matter: {
        ...{ id: 'm', caption: 'G.O. v. Inn', court: 'S.D. Ohio', asOf: IsoDay.parse('2026-11-23') },
        ...{ minorMatter: false, summary },
      },
      claimants: [{ id: 'go', pseudonym: 'G.O.', kind: 'survivor', born: '1999', sex: 'female' }],
      parties: [],
      facts: [],
    })
    must(await saveCasefile(vaultOf(matter), casefile))
    const shown = must(await namesOfMatter(matter, { uncovered: true }))
    const { questions } = must(await forTheOwner(matter, shown))
    assert.deepEqual(new Set(questions.map(({ kind }) => kind)), new Set(Object.keys(inMatter)))
    for (const { before: left, place: covered, after, written } of questions) {
      assert.doesNotMatch(left + covered + after, others)
      assert.match(written?.place ?? '', /grace|ostrava/i)
      assert.doesNotMatch(`${written?.before} ${written?.place} ${written?.after}`, others)
    }
  } finally {
    await matter.close()
    rmSync(place, { recursive: true, force: true })
  }
})
