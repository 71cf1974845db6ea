import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Casefile, Identity } from '../../casefile/matter.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { previewPaper } from './prepare-paper.ts'

const listed = Identity.parse({ id: 'asked', kind: 'person', pseudonym: 'A.S.', forms: ['Sabine Chronology'] })
const { passage } = suggestionAt('money', 'Paid in cash again', '')
const withFact = Casefile.parse({
  ...folioCasefile,
  facts: [
    {
      ...{ id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
      ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
    },
  ],
})

test('the summary is kept back by what stands in it, not by a heading of the casebook', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await vault.putIdentities([listed]))
  must(await saveCasefile(vault, withFact))
  const preview = (paper: 'casebook' | 'summary') => previewPaper(matter, { paper, claimant: null })
  const casebook = await preview('casebook')
  assert.equal(casebook.ok ? null : casebook.problem.code, 'name-not-told')
  const { value } = must(await preview('summary'))
  assert.deepEqual(
    value.files.map(({ name }) => name),
    ['summary.docx'],
  )
})
