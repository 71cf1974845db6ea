import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { GivenFile } from '../../casefile/given-file.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import type { TableComplaints } from '../../casefile/problems/table-complaints.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import { bytesOfSent, nameOfGiven } from '../given/given-file.ts'

/** One row of a table as text, cell by cell in the order of the heading. */
export type Cells = readonly string[]

/** Where a row stands in its file, for whoever has to find it there. */
export type Place = { readonly line: number } | { readonly row: number }

/** What is done with a table as it is read: first its heading, then each row. What it refuses ends the reading. */
export interface TableTaker<C extends ProblemCode> {
  readonly heading: (columns: Cells) => Result<unknown, C>
  readonly row: (cells: Cells, place: Place) => Result<unknown, C>
}

const bytesAtOnce = 1 << 20
/** No row spans so many pieces; what looks like one is a quotation mark that nobody closed. */
const piecesWithoutRow = 4
const delimiters = [',', ';', '\t', '|'] as const

/**
 * Reads a table of text from its file piece by piece, so that its size does not matter: commas, semicolons, tabs or bars
 * between the cells, as the heading shows; quoted cells; any end of line; UTF-8 or, where marked, UTF-16. Empty rows are
 * passed over. Gives the number of rows. Problems: `file-not-found`, `input-not-valid`, and what the taker refuses.
 */
export async function readCsv<C extends ProblemCode>(
  given: GivenFile,
  taker: TableTaker<C>,
): Promise<Result<number, C | 'file-not-found' | 'input-not-valid'>> {
  try {
    return await parsed(Readable.from(textOf(given)), new Rows(nameOfGiven(given), taker))
  } catch {
    return failed(problem('file-not-found', { file: typeof given === 'string' ? given : given.name }))
  }
}

function parsed<C extends ProblemCode>(
  stream: Readable,
  rows: Rows<C>,
): Promise<Result<number, C | 'input-not-valid'>> {
  return new Promise((done, fail) => {
    let barren = 0
    Papa.parse<string[]>(stream, {
      delimitersToGuess: [...delimiters],
      chunk: ({ data, errors, meta }, parser) => {
        barren = data.length === 0 ? barren + 1 : 0
        const fault = errors.find(({ type }) => type === 'Quotes')
        const refused = rows.take(data, meta.delimiter, fault?.row ?? (barren > piecesWithoutRow ? 0 : null))
        if (!refused) return
        // Before the parser is stopped: it then says that it is complete.
        done(refused)
        parser.abort()
        stream.destroy()
      },
      complete: () => done(ok(rows.count)),
      error: fail,
    })
  })
}

/** Hands the rows on and keeps count of the lines they fill. */
class Rows<C extends ProblemCode> {
  count = 0
  private readonly file: string
  private readonly taker: TableTaker<C>
  private width: number | null = null
  private line = 1

  constructor(file: string, taker: TableTaker<C>) {
    this.file = file
    this.taker = taker
  }

  /** Takes the next rows, up to the one at which a quotation mark is not closed; gives a refusal, or null to go on. */
  take(rows: readonly Cells[], delimiter: string, faultAt: number | null): Failed<C | 'input-not-valid'> | null {
    for (const cells of faultAt === null ? rows : rows.slice(0, faultAt)) {
      const refused = this.takeOne(cells, delimiter)
      if (refused) return refused
      this.line += 1 + linesWithin(cells)
    }
    return faultAt === null ? null : this.refuse({ is: 'quote-not-closed' })
  }

  private takeOne(cells: Cells, delimiter: string): Failed<C | 'input-not-valid'> | null {
    if (cells.every((cell) => cell === '')) return null
    if (this.width === null) {
      this.width = cells.length
      const taken = this.taker.heading(cells)
      return taken.ok ? null : taken
    }
    if (cells.length < this.width || cells.slice(this.width).some((cell) => cell.trim() !== ''))
      return this.refuse({
        is: 'too-few-cells',
        cells: cells.length,
        heading: this.width,
        delimiter: nameOf(delimiter),
      })
    this.count += 1
    const taken = this.taker.row(cells, { line: this.line })
    return taken.ok ? null : taken
  }

  private refuse(complaint: Complaint): Failed<'input-not-valid'> {
    return failed(problem('input-not-valid', { file: this.file, line: this.line, complaint }))
  }
}

/** The text of a file piece by piece, without the mark of the order of its bytes. */
async function* textOf(given: GivenFile): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null
  const pieces =
    typeof given === 'string' ? createReadStream(given, { highWaterMark: bytesAtOnce }) : [bytesOfSent(given)]
  for await (const piece of pieces) {
    const bytes: Uint8Array = piece
    decoder ??= new TextDecoder(encodingOf(bytes))
    yield decoder.decode(bytes, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function linesWithin(cells: Cells): number {
  let lines = 0
  for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) lines += cell.split(/\r\n|\n|\r/).length - 1
  return lines
}

const nameOf = (delimiter: string): TableComplaints['too-few-cells']['delimiter'] =>
  delimiter === ',' ? 'comma' : delimiter === ';' ? 'semicolon' : delimiter === '\t' ? 'tab' : 'bar'
