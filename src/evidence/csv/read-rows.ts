import { parse } from 'csv-parse/sync'
import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { decodeText, encodingNote } from '../decode-text.ts'
import type { ReadLimits } from '../read-outcome.ts'

export interface Rows {
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly FileNote[]
}

const delimiters = [',', ';', '\t', '|'] as const

/** The mark that splits the first rows most evenly; quoted text does not count. */
export function findDelimiter(text: string): (typeof delimiters)[number] {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  let best: (typeof delimiters)[number] = ','
  let bestScore = 0
  for (const mark of delimiters) {
    const counts = lines.map((line) => line.split(mark).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const score = usual === 0 ? 0 : counts.filter((count) => count === usual).length * 100 + Math.min(usual, 99)
    if (score > bestScore) [best, bestScore] = [mark, score]
  }
  return best
}

export function readRows(bytes: Uint8Array, limits: ReadLimits): Rows {
  const decoded = decodeText(bytes)
  const { text } = decoded
  const body = text.replace(/^\ufeff/, '')
  const options = {
    delimiter: findDelimiter(body),
    relax_column_count: true,
    skip_empty_lines: true,
    to: limits.rows,
    max_record_size: 1_000_000,
    record_delimiter: ['\r\n', '\n', '\r'],
  }
  const read = (extra: Readonly<Record<string, boolean | null>>): string[][] => parse(body, { ...options, ...extra })
  const notes: FileNote[] = [...encodingNote(decoded)]
  let rows: string[][]
  try {
    rows = read({})
  } catch {
    rows = read({ quote: null })
    notes.push({ is: 'quotes-unpaired' })
  }
  if (rows.length >= limits.rows) notes.push({ is: 'rows-cut', rows: limits.rows })
  const usual = rows[0]?.length ?? 0
  const uneven = rows.filter((row) => row.length !== usual).length
  if (uneven > 0) notes.push({ is: 'rows-uneven', rows: uneven, beside: 'first-row' })
  return { rows, notes }
}

/** One cell on one line: breaks inside a cell become spaces, so that a row stays a line. */
export const cellText = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ').trim()
