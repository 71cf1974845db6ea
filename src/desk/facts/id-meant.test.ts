import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Casefile } from '../../casefile/matter.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { assessClaims } from '../claims/assess-claims.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { previewPaper } from '../papers/prepare-paper.ts'
import { changeFact } from './change-fact.ts'
import { idMeant } from './id-meant.ts'

const { passage } = suggestionAt('money', 'Paid in cash again', '')
const factOf = (id: string) => ({
  ...{ id, when: '2020-06-14', statement: 'The room was paid in cash.', about: ['delacroix-father'] },
  ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
})
const casefile = Casefile.parse({
  ...folioCasefile,
  claimants: folioCasefile.claimants.map((one) => ({ ...one, id: 'juniper-d' })),
  parties: folioCasefile.parties.map((one) => (one.id === 'quill' ? { ...one, id: 'delacroix-father' } : one)),
  facts: [factOf('delacroix-cash'), factOf('kept')],
})

test('an id is meant as it is shown, and as it is stored', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await saveCasefile(vault, casefile))
  const shown = must(await assessClaims(matter, {})).value
  const told = [
    ...shown.chronology.map(({ id }) => id),
    ...shown.parties.map(({ id }) => id),
    ...shown.claimants.map(({ id }) => id),
  ]
  assert.ok(told.length >= 5)
  assert.doesNotMatch(told.join(' '), /delacroix|juniper/)
  const meant = await Promise.all(told.map((id) => idMeant(matter, id)))
  assert.deepEqual(new Set(meant), new Set(['delacroix-cash', 'kept', 'brightwater', 'delacroix-father', 'juniper-d']))
  for (const id of meant) assert.equal(await idMeant(matter, id), id)
  assert.equal(await idMeant(matter, 'nobody'), 'nobody')

  const [first] = shown.chronology
  assert.ok(first)
  const stored = await idMeant(matter, first.id)
  must(await changeFact(matter, stored, { statement: 'Paid by hand.' }))
  must(await previewPaper(matter, { paper: 'chronology', claimant: null, facts: [stored] }))
})
