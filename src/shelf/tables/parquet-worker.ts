import { parentPort, workerData } from 'node:worker_threads'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  type ParquetScan,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet'
import type { TableComplaints } from '../../casefile/problems/table-complaints.ts'
import type { ParquetAnswer, WrongTable } from './read-parquet.ts'

/** Bytes that one row group may take when unpacked: groups are held in memory one at a time. */
const largestGroup = 1 << 30
/** Rows unpacked at a time: pages that lie before them are passed over unopened. */
const rowsAtOnce = 32_768
/** Where a column holds lists, pages cannot be passed over and are unpacked anew each time, so parts are large. */
const rowsOfListsAtOnce = 131_072
const rowsPerMessage = 8192

const unpack: Compressors = {
  GZIP: (packed, length) => gunzipSync(packed, { maxOutputLength: length }),
  ZSTD: (packed, length) => zstdDecompressSync(packed, { maxOutputLength: length }),
  BROTLI: (packed, length) => brotliDecompressSync(packed, { maxOutputLength: length }),
}

const say = (answer: ParquetAnswer): void => parentPort?.postMessage(answer)
/** The other side asks for the next rows when it is done with these, so that only some are ever on their way. */
const asked = (): Promise<void> => new Promise((go) => parentPort?.once('message', () => go()))

const trouble = await readAll(String(workerData))
say(trouble === null ? { kind: 'end' } : { kind: 'wrong', ...trouble })

type Unfit = TableComplaints['not-parquet']['fault']
function unfitFor(fault: Unfit): WrongTable {
  return { complaint: { is: 'not-parquet', fault } }
}

/** Says all rows of a file; gives what is wrong with it, or null. */
async function readAll(path: string): Promise<WrongTable | null> {
  const file = await asyncBufferFromFile(path)
  let metadata: FileMetaData
  try {
    metadata = await parquetMetadataAsync(file)
    const unfit = whyUnfit(metadata, file.byteLength)
    if (unfit !== null) return unfitFor(unfit)
  } catch {
    return unfitFor('not-whole')
  }
  const tree = parquetSchema(metadata)
  const columns = tree.children.map(({ element }) => element.name)
  const atOnce = tree.children.every(({ children }) => children.length === 0) ? rowsAtOnce : rowsOfListsAtOnce
  const scan = await parquetScan({ file, metadata, compressors: unpack })
  say({ kind: 'heading', columns })
  let first = 0
  for (const group of metadata.row_groups) {
    const end = first + Number(group.num_rows)
    for (let from = first; from < end; from += atOnce) {
      const read = await cellsOf(scan, columns, from, Math.min(from + atOnce, end))
      if (read === null) return { complaint: { is: 'parquet-damaged', row: from + 1 } }
      const { cells, strange } = read
      const most = strange === null ? Math.min(atOnce, end - from) : strange.at
      for (let at = 0; at < most; at += rowsPerMessage) {
        const count = Math.min(rowsPerMessage, most - at)
        say({ kind: 'rows', columns: cells.map((column) => column.slice(at, at + count)), count })
        await asked()
      }
      if (strange !== null)
        return { row: from + strange.at + 1, complaint: { is: 'no-plain-cell', column: strange.column } }
    }
    first = end
  }
  return null
}

interface ReadCells {
  readonly cells: readonly (readonly string[])[]
  /** The first row with a value that is no text, and its column. */
  readonly strange: { readonly at: number; readonly column: string } | null
}

/** Some rows by column as text; null where they cannot be unpacked. */
async function cellsOf(
  scan: ParquetScan,
  columns: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<ReadCells | null> {
  let strange: ReadCells['strange'] = null
  const cells: (readonly string[])[] = []
  for (const column of columns) {
    let values: ArrayLike<unknown>
    try {
      values = await scan.readColumn({ column, rowStart, rowEnd })
    } catch {
      return null
    }
    if (values.length !== rowEnd - rowStart) return null
    const texts: string[] = []
    for (let i = 0; i < values.length; i++) {
      const text = textOf(values[i])
      if (text === null && (strange === null || i < strange.at)) strange = { at: i, column }
      texts.push(text ?? '')
    }
    cells.push(texts)
  }
  return { cells, strange }
}

/** What a file says of itself must be possible, and hang together, before anything is made room for. */
function whyUnfit(metadata: FileMetaData, fileSize: number): Unfit | null {
  const columns = leavesOf(parquetSchema(metadata))
  if (new Set(columns).size < columns.length) return 'column-names-alike'
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows)
    if (!Number.isSafeInteger(rows) || rows < 0) return 'no-number-of-rows'
    const given = group.columns.map(({ meta_data }) => pathText(meta_data?.path_in_schema ?? []))
    if (given.join('\n') !== columns.join('\n')) return 'other-columns'
    for (const { meta_data } of group.columns) {
      const [unpacked, packed] = [Number(meta_data?.total_uncompressed_size), Number(meta_data?.total_compressed_size)]
      if (!(unpacked >= 0) || !(packed >= 0) || packed > fileSize || Number(meta_data?.num_values) < rows)
        return 'columns-too-large'
    }
    const size = group.columns.reduce((sum, one) => sum + Number(one.meta_data?.total_uncompressed_size ?? 0), 0)
    if (size > largestGroup) return 'group-too-large'
  }
  return null
}

function pathText(path: readonly string[]): string {
  return path.map((part) => JSON.stringify(part)).join('.')
}

function leavesOf({ children, path }: SchemaTree): readonly string[] {
  return children.length === 0 ? [pathText(path)] : children.flatMap(leavesOf)
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace('T00:00:00.000Z', '')
  if (!Array.isArray(value)) return null
  const parts = value.map(textOf)
  return parts.every((part) => part !== null) ? parts.join(';') : null
}
