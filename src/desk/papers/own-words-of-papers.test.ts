import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { exportAccount } from '../evidence/export-account.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { answerNameQuestion } from '../names/answer-question.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportMatterValuation } from '../value/export-valuation.ts'
import { exportCustody } from './export-custody.ts'
import { makeMatterCasebook } from './make-casebook.ts'
import { writeLetters } from './preservation-letters.ts'
import { writePaper } from './write-paper.ts'

/** Surnames that are words of the program's papers, of the law it cites, or of both. */
const surnames = 'Case Day Law Claim Court Page Table State Summary Offers'.split(' ')
const given = 'Paige April Bill June Penny Tina Mara Otis Vera Lena'.split(' ')
const everybody = surnames.map((surname, i) =>
  Identity.parse({ id: `client-${i}`, kind: 'person', pseudonym: `Doe ${i + 1}`, forms: [`${given[i]} ${surname}`] }),
)

const damages = `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01, indices: { care: 0.02 }, source: "letter" }
items:
  - { head: therapy, label: "Therapy", amount: 6120, every: once, from: 2026-12-01, source: "bill" }
fee: 0.4
offers:
  - { id: first, from: [brightwater], amount: 40000, on: 2026-10-01, source: "letter" }
`
const { passage } = suggestionAt('money', 'Paid in cash again', '')
const casefile = Casefile.parse({
  ...folioCasefile,
  facts: [
    {
      ...{ id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
      ...{ factors: ['cash-payment'], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
    },
  ],
})

type Make = (matter: OpenMatter, out: string) => Promise<Result<unknown, ProblemCode>>
const papers: Readonly<Record<string, Make>> = {
  casebook: (matter, out) => makeMatterCasebook(matter, out, {}),
  chronology: (matter, out) => writePaper(matter, { paper: 'chronology', claimant: null, folder: out }),
  offers: (matter, out) => writePaper(matter, { paper: 'offers', claimant: null, folder: out }),
  valuation: (matter, out) =>
    exportMatterValuation(
      matter,
      { trials: 1_000 },
      { workbook: join(out, 'loss.xlsx'), report: join(out, 'loss.docx'), charts: join(out, 'charts') },
    ),
  letters: writeLetters,
  custody: exportCustody,
  account: (matter, out) => exportAccount(matter, join(out, 'account.csv')),
}

for (const [paper, make] of Object.entries(papers))
  test(`${paper}: whoever is called like its own words is asked, and once that is answered the paper is made`, async (t) => {
    const { matter, vault } = await matterWithFolio(t)
    must(await vault.putIdentities(everybody))
    must(await saveCasefile(vault, casefile))
    must(await vault.saveDamagesInput(damages, null))
    const out = mkdtempSync(join(tmpdir(), 'redress-own-words-'))
    t.after(() => rmSync(out, { recursive: true, force: true }))
    let answered = 0
    for (let round = 1; ; round++) {
      const made = await make(matter, out)
      if (made.ok) break
      assert.equal(made.problem.code, 'name-not-told', `${JSON.stringify(made.problem)} in round ${round}`)
      assert.ok(round < 4, `still refused: ${JSON.stringify(made.problem)}`)
      const before = answered
      // An answer may show more of the passages of others, so they are listed anew.
      for (;;) {
        const { questions } = must(await namesOfMatter(matter, {})).value
        if (questions.length === 0) break
        for (const { id } of questions)
          must(await answerNameQuestion(matter, id, { is: 'not-the-name', everywhere: false }))
        answered += questions.length
      }
      assert.ok(answered > before, `a refusal that leaves nothing to answer: ${JSON.stringify(made.problem)}`)
    }
    t.diagnostic(`${answered} questions`)
  })
