import { createHash } from 'node:crypto'
import { isoDay, parseDay } from '../../casefile/dates.ts'
import type { GivenFile } from '../../casefile/given-file.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { TableFault, TableRead } from '../../casefile/value/table-read.ts'
import { readReferenceTable, type TableLine } from '../../damages/input/reference-table.ts'
import { type Public, publicAnswer } from '../../drafting/firewall/covering/public-answer.ts'
import { bytesOfGiven, nameOfGiven } from '../../shelf/given/given-file.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import { readCsv } from '../../shelf/tables/csv-records.ts'
import { readTableMapping } from '../../shelf/tables/read-table-mapping.ts'

/** The lines of a table with the places at which they stand. */
async function linesOf(file: GivenFile): Promise<Result<readonly TableLine[], 'file-not-found' | 'input-not-valid'>> {
  const lines: TableLine[] = []
  const read = await readCsv<never>(file, {
    heading: (cells) => {
      lines.push({ line: 1, cells })
      return ok(null)
    },
    row: (cells, place) => {
      lines.push({ line: 'line' in place ? place.line : place.row, cells })
      return ok(null)
    },
  })
  return read.ok ? ok(lines) : read
}

/**
 * What a table that the user downloaded gives under a mapping of theirs, with the hash of the file and the day of the
 * download. `downloaded` goes before the day in the mapping. Problems: `file-not-found`, `input-not-valid`, `usage` where
 * the table does not give what the mapping asks.
 */
export async function importTable(
  given: GivenFile,
  map: GivenFile,
  downloaded: string | undefined,
): Promise<Result<Public<TableRead>, GivenFileTrouble | 'usage'>> {
  const mapping = readTableMapping(map)
  if (!mapping.ok) return mapping
  const file = nameOfGiven(given)
  const refuse = (fault: TableFault) => failed(problem('usage', { complaint: { is: 'table-not-read', file, fault } }))
  const lines = await linesOf(given)
  if (!lines.ok) return lines
  const day = downloaded === undefined ? (mapping.value.downloaded ?? null) : parseDay(downloaded)
  if (day === null) return refuse({ is: 'day-missing' })
  const bytes = bytesOfGiven(given)
  if (!bytes.ok) return bytes
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const read = readReferenceTable(lines.value, mapping.value, {
    name: file,
    sha256,
    downloaded: typeof day === 'string' ? day : isoDay(day),
  })
  return read.ok ? publicAnswer(read.value) : refuse(read.fault)
}
