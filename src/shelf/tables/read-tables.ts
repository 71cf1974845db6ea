import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { Status } from '../../casefile/status.ts'
import type { DamagesTables, LifeTableSource } from '../../damages/input/damages-tables.ts'
import { DamagesRules } from '../../damages/rules/damages-rules.ts'
import type { TablesTrouble } from '../read-trouble.ts'
import { readYamlInput } from '../yaml-file.ts'

const Column = z.record(z.enum(['female', 'male', 'total']).or(z.string()), z.union([z.string(), z.number()]))
export const TableList = z.strictObject({
  tables: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      used_in: z.string().nullable(),
      url: z.string(),
      year: z.number().int(),
      read: IsoDay,
      status: Status,
      note: z.string(),
      file: z.string(),
      columns: Column,
      last_expectancy: z.number().optional(),
      infant_part: z.strictObject({ value: z.number().min(0).max(1), status: z.string() }),
      check: Column,
    }),
  ),
  default: z.strictObject({ female: z.string(), male: z.string(), unknown: z.string() }),
})

/** The yearly probabilities of one column, age 0 first; null when a row is missing, out of order or not a probability. */
function columnOf(rows: readonly Readonly<Record<string, string>>[], name: string): number[] | null {
  const out: number[] = []
  for (const [i, row] of rows.entries()) {
    const q = Number(row[name])
    if (Number(row.age) !== i || row[name] === undefined || row[name] === '' || !(q >= 0 && q <= 1)) return null
    out.push(q)
  }
  return out.length > 0 ? out : null
}

/**
 * The life tables of `data/life-tables` and the rules of `law/damages-rules.yaml`.
 * Problems: `file-not-found`, `input-not-valid` with the file and what is wrong in it.
 */
export function readDamagesTables(programFolder: string): Result<DamagesTables, TablesTrouble> {
  const rules = readYamlInput(join(programFolder, 'law', 'damages-rules.yaml'), DamagesRules)
  if (!rules.ok) return rules
  const folder = join(programFolder, 'data', 'life-tables')
  const list = readYamlInput(join(folder, 'tables.yaml'), TableList)
  if (!list.ok) return list
  const lifeTables: LifeTableSource[] = []
  for (const entry of list.value.tables) {
    const path = join(folder, entry.file)
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch {
      return failed(problem('file-not-found', { file: path }))
    }
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
    const columns: Partial<Record<'female' | 'male' | 'total', readonly number[]>> = {}
    for (const key of ['female', 'male', 'total'] as const) {
      const name = entry.columns[key]
      if (name === undefined) continue
      const column = columnOf(rows, String(name))
      if (column === null) return failed(problem('column-not-sound', { file: entry.file, column: String(name) }))
      columns[key] = column
    }
    lifeTables.push({
      id: entry.id,
      title: entry.title,
      source: `${entry.publisher}, read ${entry.read} (${entry.status}); data/life-tables/${entry.file}`,
      status: entry.status,
      columns,
      lastExpectancy: entry.last_expectancy ?? null,
      infantPart: entry.infant_part.value,
    })
  }
  return ok({ lifeTables, defaultTable: list.value.default, rules: rules.value })
}

export interface TableCheck {
  readonly file: string
  readonly sha256: string
  readonly expected: Readonly<Record<string, number>>
}

/** What data/README.md and tables.yaml promise of each file, for the test that recomputes it. */
export function readTableChecks(programFolder: string): readonly TableCheck[] {
  const folder = join(programFolder, 'data', 'life-tables')
  const list = TableList.parse(parseYaml(readFileSync(join(folder, 'tables.yaml'), 'utf8')))
  return list.tables.map((entry) => ({
    file: entry.file,
    sha256: createHash('sha256')
      .update(readFileSync(join(folder, entry.file)))
      .digest('hex'),
    expected: Object.fromEntries(Object.entries(entry.check).map(([key, value]) => [key, Number(value)])),
  }))
}
