/** One record of a web archive: its named fields in small letters, and the bytes that they describe. */
export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** The archive ends before the record does. */
  readonly cutOff: boolean
}

export const beginsAsWarc = (head: string): boolean => /^WARC\/\d\.\d\r?\n/.test(head)

/** `Name: value` lines; a line that begins with a blank goes on with the one before it. */
export function parseFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    // The first of a field that stands twice, as browsers take a type or an encoding.
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** Head and body of a message, parted at the first empty line. */
export function partAtEmptyLine(bytes: Uint8Array): { readonly head: string; readonly body: Uint8Array } | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const crlf = all.indexOf('\r\n\r\n')
  const lf = all.indexOf('\n\n')
  const [at, skip] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2]
  return at < 0 ? null : { head: all.toString('utf8', 0, at), body: bytes.subarray(at + skip) }
}

export interface SplitArchive {
  readonly records: readonly WarcRecord[]
  /** Bytes at the end where something else stands at the place of a record, so that nothing can be told apart any more. */
  readonly restBytes: number
}

/** The records of a WARC file (ISO 28500), one after the other by the length that each states; no more than `most`. */
export function splitRecords(bytes: Uint8Array, most: number): SplitArchive | 'too-many' {
  const records: WarcRecord[] = []
  for (let at = 0; at < bytes.length; ) {
    while (bytes[at] === 13 || bytes[at] === 10) at += 1
    if (at >= bytes.length) break
    const parted = partAtEmptyLine(bytes.subarray(at, at + 65_536))
    if (parted === null || !beginsAsWarc(`${parted.head}\n`)) return { records, restBytes: bytes.length - at }
    const fields = parseFields(parted.head.slice(parted.head.indexOf('\n') + 1))
    const stated = fields.get('content-length') ?? ''
    if (!/^\d{1,15}$/.test(stated)) return { records, restBytes: bytes.length - at }
    const start = parted.body.byteOffset - bytes.byteOffset
    const end = start + Number(stated)
    records.push({ fields, block: bytes.subarray(start, end), cutOff: end > bytes.length })
    if (records.length > most) return 'too-many'
    at = end
  }
  return { records, restBytes: 0 }
}
