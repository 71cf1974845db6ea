import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { LimitationCases } from '../law/limitation/limitation-cases.ts'
import { parseChecked } from './read-law.ts'

export interface CaseTable {
  readonly path: string
  readonly table: LimitationCases
  readonly lineOfRow: (row: number) => number
  /** Where the rows begin. */
  readonly lineOfRows: number
}

/** All tables of cases below a law folder. Problems: `folder-not-found`, `law-not-valid`. */
export function readLimitationCases(
  folder: string,
): Result<readonly CaseTable[], 'folder-not-found' | 'law-not-valid'> {
  let paths: readonly string[]
  try {
    paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.cases.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /^us(-[a-z]{2})?$/.test(relative(folder, path).split(sep)[0] ?? ''))
      .sort()
  } catch {
    return failed(problem('folder-not-found', { folder }))
  }
  const tables: CaseTable[] = []
  for (const full of paths) {
    const path = relative(folder, full).split(sep).join('/')
    const read = parseChecked({ path, text: readFileSync(full, 'utf8') }, LimitationCases)
    if (!read.ok) return read
    const { value, lineOf } = read.value
    tables.push({ path, table: value, lineOfRow: (row) => lineOf(['rows', row]), lineOfRows: lineOf(['rows']) })
  }
  return ok(tables)
}
