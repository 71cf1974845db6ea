import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReasonCode } from '../../casefile/evidence/records.ts'
import type { ReadLimits } from '../read-outcome.ts'

export interface ZipEntry {
  readonly name: string
  readonly size: number
  /** Null for an entry that cannot be taken out, with its reason. */
  readonly bytes: Uint8Array | null
  readonly reason: ReasonCode | null
}

export type ZipContent =
  | { readonly kind: 'open'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'refused'; readonly reason: ReasonCode }

/** Archives of some programs hold UTF-8 names without saying so; a name that is not valid UTF-8 is of the old DOS kind. */
function entryName(entry: Entry): string {
  const raw: unknown = entry.fileName
  if (!(raw instanceof Uint8Array)) return String(raw)
  const unicode = entry.extraFields.find((extra) => extra.id === 0x7075 && extra.data.length > 5 && extra.data[0] === 1)
  if (unicode) return unicode.data.subarray(5).toString('utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return decodeDosName(raw)
  }
}

const dosLetters =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '
const decodeDosName = (raw: Uint8Array): string =>
  Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : (dosLetters[byte - 128] ?? '_'))).join('')

const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

async function takeOut(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | null> {
  const stream = await zip.openReadStreamPromise(entry)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    if (!(part instanceof Uint8Array)) continue
    size += part.length
    if (size > most) {
      stream.destroy()
      return null
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A stream pulled past its middle by a wrong checksum or size belongs to a damaged entry, not to a damaged archive. */
async function readEntry(zip: ZipFile, entry: Entry, name: string, most: number): Promise<ZipEntry | 'too-big'> {
  const size = entry.uncompressedSize
  const unread = (reason: ReasonCode): ZipEntry => ({ name, size, bytes: null, reason })
  if (entry.isEncrypted()) return unread('password-protected')
  if (isLink(entry)) return unread('no-plain-file')
  if (!entry.canDecodeFileData()) return unread('type-not-supported')
  try {
    const bytes = await takeOut(zip, entry, most)
    return bytes === null ? 'too-big' : { name, size: bytes.length, bytes, reason: null }
  } catch {
    return unread('damaged')
  }
}

/** Every entry of an archive within bounds of count, bytes and ratio; `wanted` leaves the others packed. */
export async function openZip(
  bytes: Uint8Array,
  limits: ReadLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<ZipContent> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: true,
    autoClose: false,
  })
  const entries: ZipEntry[] = []
  let total = 0
  if (zip.entryCount > limits.entries) return { kind: 'refused', reason: 'archive-too-big' }
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry)
    if (name.endsWith('/') || name.endsWith('\\')) continue
    if (entries.length >= limits.entries) return { kind: 'refused', reason: 'archive-too-big' }
    if (!wanted(name)) continue
    const most = Math.min(
      limits.unpackedBytes - total,
      Math.max(limits.ratioFromBytes, bytes.length * limits.ratio) - total,
    )
    const read = await readEntry(zip, entry, name, most)
    if (read === 'too-big') return { kind: 'refused', reason: 'archive-too-big' }
    total += read.bytes?.length ?? 0
    entries.push(read)
  }
  return { kind: 'open', entries }
}

/** Unpacks an Office file once within bounds before a library opens it without any. */
export async function refuseUnboundedZip(bytes: Uint8Array, limits: ReadLimits): Promise<ReasonCode | null> {
  const content = await openZip(bytes, limits)
  if (content.kind === 'refused') return content.reason
  return content.entries.some((entry) => entry.reason === 'damaged') ? 'damaged' : null
}
