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
import type { ParquetAnswer } from './read-parquet.ts'

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
say(trouble === null ? { kind: 'end' } : { kind: 'wrong', what: trouble })

/** Says all rows of a file; gives what is wrong with it, or null. */
async function readAll(path: string): Promise<string | null> {
  const file = await asyncBufferFromFile(path)
  let metadata: FileMetaData
  try {
    metadata = await parquetMetadataAsync(file)
    const unfit = whyUnfit(metadata, file.byteLength)
    if (unfit !== null) return unfit
  } catch {
    return 'it is not a whole Parquet file; it may have been cut short on its way here.'
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
      if (read === null) return `it is damaged from row ${from + 1} on, or packed in a way that cannot be read here.`
      const { cells, strange } = read
      const most = strange === null ? Math.min(atOnce, end - from) : strange.at
      for (let at = 0; at < most; at += rowsPerMessage) {
        const count = Math.min(rowsPerMessage, most - at)
        say({ kind: 'rows', columns: cells.map((column) => column.slice(at, at + count)), count })
        await asked()
      }
      if (strange !== null)
        return `row ${from + strange.at + 1}: "${strange.column}" holds neither text, number nor day.`
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
function whyUnfit(metadata: FileMetaData, fileSize: number): string | null {
  const columns = leavesOf(parquetSchema(metadata))
  if (new Set(columns).size < columns.length) return 'two of its columns have one name.'
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows)
    if (!Number.isSafeInteger(rows) || rows < 0) return 'it is damaged: a group of rows has no number of rows.'
    const given = group.columns.map(({ meta_data }) => pathText(meta_data?.path_in_schema ?? []))
    if (given.join('\n') !== columns.join('\n'))
      return 'it is damaged: a group of rows has other columns than the file.'
    for (const { meta_data } of group.columns) {
      const [unpacked, packed] = [Number(meta_data?.total_uncompressed_size), Number(meta_data?.total_compressed_size)]
      if (!(unpacked >= 0) || !(packed >= 0) || packed > fileSize || Number(meta_data?.num_values) < rows)
        return 'it is damaged: a column is said to be larger than the file.'
    }
    const size = group.columns.reduce((sum, one) => sum + Number(one.meta_data?.total_uncompressed_size ?? 0), 0)
    if (size > largestGroup)
      return 'one of its row groups takes over 1 GB when unpacked; write it again with smaller row groups.'
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
