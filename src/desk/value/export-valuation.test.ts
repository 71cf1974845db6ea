import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { readZipParts } from '../../drafting/firewall/release/zip-parts.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'
import { exportMatterValuation } from './export-valuation.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-export-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : reportProblem(outcome.problem).message)
  return outcome.value
}

const identity = Identity.parse({
  id: 'aw-name',
  kind: 'person',
  pseudonym: 'A.W.',
  forms: ['Alma Winterbourne', 'Alma', 'Winterbourne'],
})
const input = (index: string) => `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01, indices: { ${index}: 0.02 }, source: "letter to Alma Winterbourne" }
items:
  - { head: therapy, label: "Therapy of Alma", amount: 100, every: month, from: 2026-12-01, until: 2030-12-01, source: "bill to Ms. Winterbourne" }
fee: 0.4
`
let matter: OpenMatter
before(async () => {
  const folder = join(place, 'm.redress')
  need(await makeCheapMatter(folder, 'five unrelated words here'))
  matter = need(await openMatter(folder, 'five unrelated words here', { write: true }))
  need(await vaultOf(matter).putIdentities([identity]))
})
after(() => matter.close())

const wordsOf = (path: string): string =>
  /\.(xlsx|docx)$/.test(path)
    ? readZipParts(readFileSync(path))
        .map(({ bytes }) => new TextDecoder().decode(bytes))
        .join('\n')
    : readFileSync(path, 'utf8')

test('workbook and charts of a matter carry pseudonyms, and the figures stay', async () => {
  need(await vaultOf(matter).saveDamagesInput(input('care'), null))
  const targets = {
    workbook: join(place, 'out', 'loss.xlsx'),
    charts: join(place, 'out', 'charts'),
    report: join(place, 'out', 'report.docx'),
  }
  const { files, total } = need(await exportMatterValuation(matter, { trials: 1_000 }, targets)).value
  assert.equal(files.length, 5)
  assert.ok(total.mean > 0)
  for (const file of files) assert.doesNotMatch(wordsOf(file), /Alma|Winterbourne/, file)
  assert.match(wordsOf(targets.workbook), /Therapy of \[A\.W\.\]/)
  assert.match(wordsOf(targets.report), /Therapy of \[A\.W\.\]/)
})

test('a name that is the name of a rate stands in no file either', async () => {
  need(await vaultOf(matter).saveDamagesInput(input('winterbourne'), null))
  const workbook = join(place, 'rate', 'loss.xlsx')
  need(await exportMatterValuation(matter, { trials: 1_000 }, { workbook }))
  assert.doesNotMatch(wordsOf(workbook), /winterbourne/i)
})

test('a name in the name of a file stops it, is not told, and nothing is written', async () => {
  need(await vaultOf(matter).saveDamagesInput(input('care'), null))
  const workbook = join(place, 'refused', 'Winterbourne.xlsx')
  const refused = await exportMatterValuation(matter, { trials: 1_000 }, { workbook, charts: join(place, 'refused') })
  assert.ok(!refused.ok)
  assert.equal(refused.problem.code, 'identity-would-leave')
  assert.doesNotMatch(JSON.stringify(refused.problem), /winterbourne/i)
  assert.ok(!existsSync(join(place, 'refused')))
})

test('the answer itself is covered, with files or without, and each answer is one look that is logged', async () => {
  const vault = vaultOf(matter)
  need(await vault.saveDamagesInput(input('care'), null))
  const looks = async (): Promise<number> =>
    need(await vault.auditEntries()).filter(({ action }) => action === 'identities.read').length
  const before = await looks()
  const { value } = need(await exportMatterValuation(matter, { trials: 1_000 }, {}))
  assert.equal(await looks(), before + 1)
  assert.deepEqual(value.files, [])
  assert.doesNotMatch(JSON.stringify(value), /Alma|Winterbourne|1999-04-05/)
  assert.match(JSON.stringify(value), /\[A\.W\.\]/)
})
