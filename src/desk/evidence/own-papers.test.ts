import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile } from '../../casefile/matter.ts'
import { must, saveCasefile } from '../../vault/vault.fixture.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { exportFacts } from '../facts/export-facts.ts'
import { makeMatterCasebook } from '../papers/make-casebook.ts'
import { programFolder } from '../program-folder.ts'
import { exportMatterValuation } from '../value/export-valuation.ts'
import { exportAccount } from './export-account.ts'
import { ingestFolder } from './ingest-folder.ts'
import { folioCasefile, juniper, matterWithFolio, suggestionAt } from './matter-with-folio.fixture.ts'

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
const damages = `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01, indices: { care: 0.02 }, source: "letter" }
items:
  - { head: therapy, label: "Therapy", amount: 900, every: month, from: 2026-12-01, until: 2030-12-01, source: "bill" }
fee: 0.4
`

test('its own papers in the evidence are named for what they are, searched, and nothing is proposed from them', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const place = mkdtempSync(join(tmpdir(), 'redress-own-'))
  t.after(() => rmSync(place, { recursive: true, force: true }))
  const [evidence, papers] = [join(place, 'evidence'), join(place, 'evidence', 'papers')]
  mkdirSync(papers, { recursive: true })
  must(await vault.putIdentities([juniper]))
  must(await saveCasefile(vault, withFact))
  must(await vault.saveDamagesInput(damages, null))
  must(await makeMatterCasebook(matter, papers, { form: 'full' }))
  const targets = { workbook: join(papers, 'loss.xlsx'), charts: join(papers, 'charts') }
  must(await exportMatterValuation(matter, { trials: 1_000 }, targets))
  must(await exportAccount(matter, join(papers, 'account.csv')))
  must(await exportFacts(matter, join(papers, 'facts.yaml')))
  cpSync(join(programFolder, 'examples', 'jd-v-starlite', 'facts.yaml'), join(evidence, 'by-hand.yaml'))
  const edited = readFileSync(join(papers, 'casebook.html'), 'utf8').replace(
    '</main>',
    '<p>Call 614-555-0100.</p></main>',
  )
  writeFileSync(join(evidence, 'casebook edited.html'), edited)
  writeFileSync(join(evidence, 'letter.txt'), 'On June 14, 2020 the guest paid $80 in cash. Call 614-555-0100.')

  const options = { minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined }
  must(await ingestFolder(matter, evidence, options))
  const documents = must(await vault.listDocuments()).filter(({ path }) => !path.startsWith('folio'))
  const toldOwn = (path: string): string | null =>
    (documents.find((one) => one.path === path)?.notes ?? [])
      .filter(({ is }) => is === 'own-paper')
      .map(fileNoteInWords)[0] ?? null
  for (const [path, named] of [
    ['papers/casebook.html', 'a casebook'],
    ['papers/casebook.docx', 'a casebook'],
    ['papers/analysis.json', 'an analysis'],
    ['papers/loss.xlsx', 'a workbook'],
    ['papers/charts/distribution.svg', 'a chart or picture'],
    ['papers/account.csv', 'a list of the files'],
    ['papers/facts.yaml', 'a facts file'],
    ['papers/.redress-exports.json', 'the list by which'],
    ['by-hand.yaml', 'a facts file'],
    ['casebook edited.html', 'a casebook'],
  ] as const)
    assert.match(toldOwn(path) ?? `${path}: ${documents.map((one) => one.path)}`, new RegExp(`it is ${named}`), path)
  assert.equal(toldOwn('letter.txt'), null)
  const letter = documents.find(({ path }) => path === 'letter.txt')
  const proposed = must(await vault.listSuggestions()).suggestions
  assert.ok(proposed.length > 0)
  const from = new Set(proposed.map((one) => one.passage.document))
  assert.deepEqual(
    documents.filter(({ id }) => from.has(id)).map(({ path }) => path),
    [letter?.path],
  )
})
