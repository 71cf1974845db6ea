import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { cellText } from '../csv/read-rows.ts'
import { decodeText, plainLines } from '../decode-text.ts'
import { nativePage, type Reader, type ReaderResult, type ReadPage } from '../read-outcome.ts'
import { type FilledRow, pageOfRows } from '../sheet/page-of-rows.ts'
import { looksLikeDat, parseDat } from './parse-dat.ts'
import { parseImages } from './parse-images.ts'

const rowsPerPage = 200

/** Headings stand on each page, so that every page can be read alone. */
function pagesOfRows(headings: readonly string[], rows: readonly (readonly string[])[]): readonly ReadPage[] {
  const filled = (cells: readonly string[], row: number): FilledRow => ({
    row,
    shown: cells.map(cellText),
    contents: new Map(),
  })
  const pages: ReadPage[] = []
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    const part = rows.slice(start, start + rowsPerPage)
    const ends = [part[0]?.[0], part.at(-1)?.[0]].filter((key) => key !== undefined).map(cellText)
    pages.push(
      pageOfRows(pages.length + 1, [...new Set(ends)].join(' to ') || null, [
        filled(headings, 0),
        ...part.map((cells, i) => filled(cells, start + 1 + i)),
      ]),
    )
  }
  return pages.length > 0 ? pages : [pageOfRows(1, null, [filled(headings, 0)])]
}

export const imageHeadings = ['Image key', 'Volume', 'Image path', 'Begins a document', 'Pages'] as const

function readDat(text: string): ReaderResult {
  const { rows, whole } = parseDat(plainMarks(text))
  const [headings = [], ...records] = rows
  const uneven = records.filter((row) => row.length !== headings.length).length
  const pages = pagesOfRows(headings, records)
  const notes: readonly FileNote[] = [
    { is: 'load-file', documents: records.length },
    ...(uneven > 0 ? [{ is: 'rows-uneven', rows: uneven, beside: 'headings' } as const] : []),
  ]
  return whole
    ? { kind: 'read', pages, notes }
    : {
        kind: 'failed',
        reason: 'damaged',
        recovered: pages,
        notes: [...notes, { is: 'breaks-off', within: 'row' }],
      }
}

/** Line ends as they are, other controls but the field mark away. */
const plainMarks = (text: string): string => text.split('\u0014').map(plainLines).join('\u0014')

/** Load files of productions: Concordance (DAT), Opticon (OPT), IPRO (LFP). Each row is a line with its fields in columns. */
export const readLoadFile: Reader = async (bytes) => {
  const { text } = decodeText(bytes)
  if (looksLikeDat(text)) return readDat(text)
  const { images, others } = parseImages(plainLines(text))
  const rows = images.map(({ key, volume, path, beginsDocument, pages }) => [
    key,
    volume,
    path,
    beginsDocument ? 'yes' : '',
    pages,
  ])
  const pages = [...pagesOfRows(imageHeadings, rows)]
  if (others.length > 0) pages.push(nativePage(pages.length + 1, 'Other lines', others.join('\n')))
  const documents = images.filter(({ beginsDocument }) => beginsDocument).length
  return {
    kind: 'read',
    pages,
    notes: [{ is: 'image-list', images: images.length, documents }],
  }
}
