import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Casefile } from '../../casefile/matter.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { showTriage } from '../intake/show-triage.ts'
import { previewPaper } from '../papers/prepare-paper.ts'
import { assessClaims } from './assess-claims.ts'
import { compareCourtsForMatter } from './compare-courts.ts'

const { passage } = suggestionAt('money', 'Paid in cash again', '')
const casefile = (born: string): Casefile =>
  Casefile.parse({
    ...folioCasefile,
    claimants: folioCasefile.claimants.map((one) => ({ ...one, born })),
    facts: [
      {
        ...{ id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
        ...{ factors: ['cash-payment'], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
      },
    ],
  })

for (const [born, warned] of [
  ['2004-03-09', true],
  ['2004', false],
] as const)
  test(`every answer with days counted from a birthday ${warned ? 'warns of it' : 'is silent where no day of birth is known'}`, async (t) => {
    const { matter, vault } = await matterWithFolio(t)
    must(await saveCasefile(vault, casefile(born)))
    const answers = {
      assess: must(await assessClaims(matter, {})),
      triage: must(await showTriage(matter)),
      courts: must(await compareCourtsForMatter(matter, { courts: ['N.D. Ga.'] })),
      casebook: must(await previewPaper(matter, { paper: 'casebook', claimant: null })),
    }
    for (const [door, { warnings }] of Object.entries(answers))
      assert.equal(
        warnings.some(({ is }) => is === 'days-tell-birth-date'),
        warned,
        door,
      )
    assert.equal(
      answers.casebook.value.release.warnings.some(({ is }) => is === 'days-tell-birth-date'),
      warned,
    )
  })
