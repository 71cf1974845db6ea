import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Identity } from '../casefile/matter.ts'
import { reportProblem } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { readZipParts } from '../drafting/firewall/zip-parts.ts'
import { exportMatterValuation } from './export-valuation.ts'
import { makeMatter } from './make-matter.ts'
import { type OpenMatter, openMatter } from './open-matter.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-export-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T>): T {
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
  need(await makeMatter(folder, 'five unrelated words here'))
  matter = need(await openMatter(folder, 'five unrelated words here', { write: true }))
  need(await matter.vault.putIdentities([identity]))
})
after(() => matter.close())

const wordsOf = (path: string): string =>
  path.endsWith('.xlsx')
    ? readZipParts(readFileSync(path))
        .map(({ bytes }) => new TextDecoder().decode(bytes))
        .join('\n')
    : readFileSync(path, 'utf8')

test('workbook and charts of a matter carry pseudonyms, and the figures stay', async () => {
  need(await matter.vault.saveDamagesInput(input('care'), null))
  const targets = { workbook: join(place, 'out', 'loss.xlsx'), charts: join(place, 'out', 'charts') }
  const { files, valued } = need(await exportMatterValuation(matter, { trials: 1_000 }, targets))
  assert.equal(files.length, 4)
  assert.ok(valued.valuation.total.mean > 0)
  for (const file of files) assert.doesNotMatch(wordsOf(file), /Alma|Winterbourne/, file)
  assert.match(wordsOf(targets.workbook), /Therapy of \[A\.W\.\]/)
})

test('a name where no text can be replaced stops it, and nothing is written', async () => {
  need(await matter.vault.saveDamagesInput(input('winterbourne'), null))
  const workbook = join(place, 'refused', 'loss.xlsx')
  const refused = await exportMatterValuation(matter, { trials: 1_000 }, { workbook, charts: join(place, 'refused') })
  assert.ok(!refused.ok)
  assert.equal(refused.problem.code, 'identity-would-leave')
  assert.ok(!existsSync(join(place, 'refused')))
})

test('without a file asked for, nobody’s identity is looked up', async () => {
  need(await matter.vault.saveDamagesInput(input('care'), null))
  const { files } = need(await exportMatterValuation(matter, { trials: 1_000 }, {}))
  assert.deepEqual(files, [])
})
