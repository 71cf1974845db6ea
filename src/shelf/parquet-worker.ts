import { parentPort, workerData } from 'node:worker_threads'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet'
import type { ParquetAnswer, TextRow } from './read-parquet.ts'

/** Bytes that one row group may take when unpacked: groups are held in memory one at a time. */
const largestGroup = 1 << 30
/** A part of a group asked for by itself makes the whole group be unpacked again, so parts are large. */
const rowsAtOnce = 131_072
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
  let first = 0
  for (const group of metadata.row_groups) {
    const end = first + Number(group.num_rows)
    for (let rowStart = first; rowStart < end; rowStart += rowsAtOnce) {
      const rowEnd = Math.min(rowStart + rowsAtOnce, end)
      let rows: readonly Readonly<Record<string, unknown>>[]
      try {
        rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors: unpack })
      } catch {
        return `it is damaged from row ${rowStart + 1} on, or packed in a way that cannot be read here.`
      }
      for (let at = 0; at < rows.length; at += rowsPerMessage) {
        const texts = rows.slice(at, at + rowsPerMessage).map(textRow)
        const strange = texts.findIndex((text) => typeof text === 'string')
        say({ kind: 'rows', rows: texts.filter((text) => typeof text !== 'string') })
        if (strange >= 0)
          return `row ${rowStart + at + strange + 1}: "${texts[strange]}" holds neither text, number nor day.`
        await asked()
      }
    }
    first = end
  }
  return null
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

/** The row as text, or the name of a column that is none. */
function textRow(row: Readonly<Record<string, unknown>>): TextRow | string {
  const out: Record<string, string> = {}
  for (const [column, value] of Object.entries(row)) {
    const text = textOf(value)
    if (text === null) return column
    out[column] = text
  }
  return out
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
