/** From a file to its report, in a process of its own: seconds and the most memory. Used by impact.ts. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WhenText } from '../src/casefile/dates.ts'
import type { CaseloadRow } from '../src/reform/caseload.ts'
import { type CaseloadOrder, caseloadLines, inventedRows } from '../src/reform/make-caseload.ts'

export interface FileMeasured {
  readonly name: string
  readonly rows: number
  readonly megabytes: number
  readonly seconds: number
  /** Seconds of processor, which a busy machine stretches less. */
  readonly processor: number
  readonly memory: number
}

/** What is not recalled to the day: the birth to its year, the conduct to its months. */
const remembered = (row: CaseloadRow): CaseloadRow => ({
  ...row,
  born: WhenText.parse(row.born.slice(0, 4)),
  conductFrom: WhenText.parse(row.conductFrom.slice(0, 7)),
  conductTo: WhenText.parse(row.conductTo.slice(0, 7)),
})

export function measureFiles(reform: string, order: CaseloadOrder): readonly FileMeasured[] {
  const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
  try {
    const vague = { ...order, count: Math.ceil(order.count / 10) }
    return [
      measured('days', join(place, 'days.csv'), reform, order.count, inventedRows(order)),
      measured('months and years', join(place, 'months.csv'), reform, vague.count, inventedRows(vague).map(remembered)),
    ]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function measured(name: string, file: string, reform: string, rows: number, made: Iterable<CaseloadRow>): FileMeasured {
  const out = openSync(file, 'wx')
  let bytes = 0
  let text = ''
  const flush = (): void => {
    bytes += writeSync(out, text)
    text = ''
  }
  for (const line of caseloadLines(made)) {
    text += line
    if (text.length > 1 << 20) flush()
  }
  flush()
  closeSync(out)
  const desk = fileURLToPath(import.meta.resolve('../src/desk/law/measure-impact.ts'))
  const code = `import { measureImpactOnCaseload } from ${JSON.stringify(desk)}
const result = await measureImpactOnCaseload(${JSON.stringify(reform)}, ${JSON.stringify(file)})
if (!result.ok) throw new Error(JSON.stringify(result.problem))
const { maxRSS, userCPUTime } = process.resourceUsage()
console.log(maxRSS, userCPUTime)`
  const start = performance.now()
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  return {
    name,
    rows,
    megabytes: bytes / 1e6,
    seconds: (performance.now() - start) / 1000,
    processor: Number(said.split(' ')[1]) / 1e6,
    memory: Number(said.split(' ')[0]) / 1000,
  }
}
