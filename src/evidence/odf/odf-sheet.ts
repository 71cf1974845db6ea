import type { CellContent } from '../../casefile/evidence/page-cells.ts'
import type { Sheet, SheetCell } from '../sheet/sheet-text.ts'
import { attribute, elementsNamed, isTrue, localName, nodeOf, type XmlNode } from '../xml/ordered-xml.ts'
import { odfContent } from './odf-content.ts'
import { odfText } from './odf-text.ts'

const repeated = (node: XmlNode, name: string): number => Math.max(1, Number(attribute(node, name)) || 1)
const isHidden = (node: XmlNode): boolean => ['collapse', 'filter'].includes(attribute(node, 'table:visibility'))

/** The value as it is stored, where what is shown leaves something out: a date's year, a number's further places. */
function cellWords(cell: XmlNode): Omit<FilledCell, 'at'> {
  const notes = elementsNamed(cell.children, 'annotation')
  const shown = odfText(cell.children.filter((child) => localName(nodeOf(child)?.tag ?? '') !== 'annotation')).text
  const comment = notes.map(
    (note) => odfText(note.children.filter((child) => localName(nodeOf(child)?.tag ?? '') === 'p')).text,
  )
  return { cell, text: storedValue(cell, shown.replace(/\n/g, ' ')), comment: comment.join(' ') }
}

interface FilledCell {
  readonly at: number
  readonly cell: XmlNode
  readonly text: string
  readonly comment: string
}

function storedValue(cell: XmlNode, shown: string): string {
  switch (attribute(cell, 'office:value-type')) {
    case 'date':
      return (
        attribute(cell, 'office:date-value')
          .replace('T', ' ')
          .replace(/ 00:00:00$/, '') || shown
      )
    case 'boolean':
      return isTrue(attribute(cell, 'office:boolean-value')) ? 'TRUE' : 'FALSE'
    case 'float':
      return /[^\d.,-]/.test(shown) ? shown : attribute(cell, 'office:value') || shown
    default:
      return shown
  }
}

/** Rows and columns that stand many times in a row at the end of a sheet are empty: only those with words are put out. */
const mostRepeats = 10_000

/**
 * A sheet: cells in their columns, also where the file says only how often one is repeated. `elapsed` are the styles of cells that
 * show a length of time and no time of day.
 */
export function odfSheet(table: XmlNode, hidden: boolean, elapsed: ReadonlySet<string>): Sheet {
  const cells: SheetCell[] = []
  const comments = new Map<string, string>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: (readonly [number, number])[] = []
  let column = 0
  for (const node of elementsNamed(table.children, 'table-column')) {
    const count = repeated(node, 'table:number-columns-repeated')
    if (isHidden(node)) hiddenColumns.push([column, column + count - 1])
    column += count
  }
  let row = 0
  for (const line of elementsNamed(table.children, 'table-row')) {
    const times = repeated(line, 'table:number-rows-repeated')
    const found = rowCells(line).map((one) => ({ ...one, content: contentOf(one, elapsed) }))
    for (let i = 0; i < (found.length > 0 ? Math.min(times, mostRepeats) : 0); i += 1) {
      if (isHidden(line)) hiddenRows.add(row + i)
      for (const { at, text, comment, content } of found) {
        if (text !== '') cells.push({ row: row + i, column: at, text, ...(content === null ? {} : { content }) })
        if (comment !== '') comments.set(`${row + i}:${at}`, comment)
      }
    }
    row += times
  }
  return { name: attribute(table, 'table:name'), hidden, cells, hiddenRows, hiddenColumns, comments }
}

const contentOf = ({ cell, text }: FilledCell, elapsed: ReadonlySet<string>): CellContent | null =>
  odfContent(cell, text, elapsed.has(attribute(cell, 'table:style-name')))

function rowCells(line: XmlNode): readonly FilledCell[] {
  const found: FilledCell[] = []
  let at = 0
  for (const child of line.children) {
    const cell = nodeOf(child)
    if (cell === null || !['table-cell', 'covered-table-cell'].includes(localName(cell.tag))) continue
    const times = repeated(cell, 'table:number-columns-repeated')
    const words = cellWords(cell)
    if (words.text !== '' || words.comment !== '')
      for (let i = 0; i < Math.min(times, mostRepeats); i += 1) found.push({ at: at + i, ...words })
    at += times
  }
  return found
}
