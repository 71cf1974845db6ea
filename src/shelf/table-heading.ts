import type { Cells } from './csv-records.ts'

/** Columns that a table must have, those it may have, and the beginnings of the names of others. */
export interface Heading {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
}

/** The columns by name, each with its place; or what is wrong with the heading. Capitals and spaces do not matter. */
export function columnsOf(given: Cells, { needed, optional }: Heading): ReadonlyMap<string, number> | string {
  const known = [...needed, ...optional]
  const found = new Map<string, number>()
  const [first = ''] = given
  if (first.startsWith('PK\u0003\u0004')) return 'it is a workbook. Save it as CSV and name that file.'
  for (const [i, cell] of given.entries()) {
    const name = nameOf(cell)
    // A table that a program wrote may carry the number of each row in a column without a name.
    if (name === '' || /^unnamed: 0$|^__index_level_0__$/i.test(cell.trim())) continue
    if (!known.includes(name))
      return `"${cell.trim().slice(0, 60)}" is not a column that is known here. Take it out, or name it as one of ${known.join(', ')}.`
    if (found.has(name)) return `the column "${name}" stands in it twice. Take one out.`
    found.set(name, i)
  }
  const missing = needed.filter((name) => !found.has(name))
  if (missing.length > 0)
    return missing.length === 1
      ? `the column "${missing[0]}" is missing. Add it to the heading.`
      : `the columns ${missing.map((name) => `"${name}"`).join(', ')} are missing. Add them to the heading.`
  return found
}

const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/\s*:\s*/, ':')
    .replace(/^([^:]*)/, (name) => name.replace(/[\s-]+/g, '_'))
