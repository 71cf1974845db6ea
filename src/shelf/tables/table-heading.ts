import type { Complaint } from '../../casefile/problems/complaint.ts'
import type { Cells } from './csv-records.ts'

/** Columns that a table must have, those it may have, and the beginnings of the names of others. */
export interface Heading {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
}

/** The columns by name, each with its place; or what is wrong with the heading. Capitals and spaces do not matter. */
export function columnsOf(given: Cells, { needed, optional }: Heading): ReadonlyMap<string, number> | Complaint {
  const known = [...needed, ...optional]
  const found = new Map<string, number>()
  const [first = ''] = given
  if (first.startsWith('PK\u0003\u0004')) return { is: 'a-workbook' }
  for (const [i, cell] of given.entries()) {
    const name = nameOf(cell)
    // A table that a program wrote may carry the number of each row in a column without a name.
    if (name === '' || /^unnamed: 0$|^__index_level_0__$/i.test(cell.trim())) continue
    if (!known.includes(name)) return { is: 'strange-column', given: cell.trim().slice(0, 60), allowed: known }
    if (found.has(name)) return { is: 'column-twice', column: name }
    found.set(name, i)
  }
  const missing = needed.filter((name) => !found.has(name))
  return missing.length > 0 ? { is: 'columns-missing', columns: missing } : found
}

const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/\s*:\s*/, ':')
    .replace(/^([^:]*)/, (name) => name.replace(/[\s-]+/g, '_'))
