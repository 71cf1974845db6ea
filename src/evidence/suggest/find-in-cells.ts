import { type PlacedCell, rowsOfPage } from '../../casefile/evidence/page-cells.ts'
import type { PageText } from '../../casefile/evidence/records.ts'
import { centsOfNumber } from '../records/cents-of-number.ts'
import type { Find } from './suggestion-from.ts'

/** Headings of columns that hold sums, and words that say that a number below them is none, or is not of dollars. */
const money =
  /\$|\bUSD\b|\b(?:amounts?|amt|dollars?|paid|payments?|prices?|charges?|charged|fees?|deposits?|balance|costs?|wages|fines?|restitution|royalt(?:y|ies)|revenue|billed|(?:room|nightly|daily|weekly|hourly) rates?|total (?:due|paid|charges?))\b/i
const noMoney =
  /%|€|£|\b(?:dates?|days?|times?|by|to|method|type|number|no|count|qty|quantity|id|code|percent|eur|euros?|gbp|pounds?|mxn|pesos?|cad|aud)\b/i

/** A count where nothing above says more; what stands above it in words once numbers began is none of its heading. */
interface Column {
  readonly holdsMoney: boolean
  readonly begun: boolean
}

/** The cell without what somebody noted beside it. */
function bare(text: string, { start, end }: PlacedCell): { readonly words: string; readonly end: number } {
  const words = text.slice(start, end).replace(/ ?\[note: .*$/u, '')
  return { words, end: start + words.length }
}

const isUsual = (day: string): boolean => day >= '1900' && day < '2101'

/** Days of cells that hold a day, and sums of cells that hold a number below a heading of money: by type, not by their look. */
export function findInCells(page: PageText): readonly Find[] {
  const columns = new Map<number, Column>()
  const finds: Find[] = []
  for (const { cells } of rowsOfPage(page))
    for (const cell of cells) {
      const { words, end } = bare(page.text, cell)
      const place = { factor: null, start: cell.start, end }
      if (cell.type === 'date' || cell.type === 'date-time') {
        const value = cell.value.slice(0, 10)
        if (words !== '' && isUsual(value)) finds.push({ kind: 'date', value, ...place })
      } else if (cell.type === 'text') {
        if (columns.get(cell.column)?.begun !== true)
          columns.set(cell.column, { holdsMoney: money.test(words) && !noMoney.test(words), begun: false })
      } else if (cell.type === 'number') {
        const column = columns.get(cell.column) ?? { holdsMoney: false, begun: false }
        columns.set(cell.column, { ...column, begun: true })
        const cents = column.holdsMoney ? centsOfNumber(cell.value, words) : null
        if (cents !== null && cents > 0) finds.push({ kind: 'money', value: String(cents), ...place })
      }
    }
  return finds
}

/** What never goes over the border of a cell; a name may, and so may an address. */
const ofOneCell: ReadonlySet<Find['kind']> = new Set(['date', 'money', 'phone', 'age', 'plate', 'room'])

/**
 * What patterns found on a page of cells. A date or a number that joins two cells is looked for again in each of them by `again`;
 * what the cells themselves tell takes the place of what was found there.
 */
export function withinCells(
  text: string,
  found: readonly Find[],
  told: readonly Find[],
  again: (part: string) => readonly Find[],
): readonly Find[] {
  const toldAt = new Set(told.flatMap(placesOf))
  const apart = found.flatMap((one): readonly Find[] => {
    if (!ofOneCell.has(one.kind) || !text.slice(one.start, one.end).includes('\t')) return [one]
    return cellsAround(text, one).flatMap(({ start, end }) =>
      again(text.slice(start, end))
        .filter(({ kind }) => kind === one.kind)
        .map((find) => ({ ...find, start: find.start + start, end: find.end + start })),
    )
  })
  return [...apart.filter((one) => !placesOf(one).some((place) => toldAt.has(place))), ...told]
}

/** The whole cells that something found reaches into. */
function cellsAround(text: string, { start, end }: Find): readonly { readonly start: number; readonly end: number }[] {
  const from = Math.max(text.lastIndexOf('\t', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  const after = text.slice(end).search(/[\t\n]/)
  const cells: { start: number; end: number }[] = []
  let at = start === 0 ? 0 : from
  for (const cell of text.slice(at, after < 0 ? text.length : end + after).split(/[\t\n]/)) {
    cells.push({ start: at, end: at + cell.length })
    at += cell.length + 1
  }
  return cells
}

const placesOf = ({ kind, start, end }: Find): readonly string[] =>
  Array.from({ length: end - start }, (_, i) => `${kind} ${start + i}`)
