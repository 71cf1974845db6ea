/** Properties of a message or attachment by their number, as TNEF writes them ([MS-OXTNEF] 2.1.3.4). */
export type MapiProperties = ReadonlyMap<number, Uint8Array>

export const mapi = {
  subject: 0x0037,
  transportHeaders: 0x007d,
  clientSubmitTime: 0x0039,
  senderName: 0x0c1a,
  senderEmail: 0x0c1f,
  senderSmtp: 0x5d01,
  displayTo: 0x0e04,
  displayCc: 0x0e03,
  body: 0x1000,
  rtfCompressed: 0x1009,
  bodyHtml: 0x1013,
  messageId: 0x1035,
  attachData: 0x3701,
  attachLongName: 0x3707,
  attachName: 0x3704,
  displayName: 0x3001,
  attachMime: 0x370e,
  attachContentId: 0x3712,
} as const

const fixedSizes: ReadonlyMap<number, number> = new Map([
  [0x02, 2],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 2],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
])
const variable = new Set([0x0d, 0x1e, 0x1f, 0x102])

const padded = (length: number): number => (length + 3) & ~3

/** Texts come decoded as UTF-8; what is cut off ends the list, what stood before it is kept. */
export function mapiProperties(bytes: Uint8Array): MapiProperties {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<number, Uint8Array>()
  let at = 4
  try {
    for (let left = view.getUint32(0, true); left > 0; left -= 1) {
      const type = view.getUint16(at, true)
      const id = view.getUint16(at + 2, true)
      at += 4
      if (id >= 0x8000) at = afterName(view, at)
      const kind = type & 0x0fff
      const many = (type & 0x1000) !== 0
      const read = many || variable.has(kind) ? lengthy(bytes, view, at, kind, many) : fixed(bytes, at, kind)
      if (read === null) break
      if (!many && !found.has(id)) found.set(id, read.value)
      at = read.next
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function afterName(view: DataView, at: number): number {
  const byText = view.getUint32(at + 16, true) === 1
  return byText ? at + 24 + padded(view.getUint32(at + 20, true)) : at + 24
}

interface Value {
  readonly value: Uint8Array
  readonly next: number
}

function fixed(bytes: Uint8Array, at: number, kind: number): Value | null {
  const size = fixedSizes.get(kind)
  if (size === undefined || at + size > bytes.length) return null
  return { value: bytes.subarray(at, at + size), next: at + padded(size) }
}

function lengthy(bytes: Uint8Array, view: DataView, from: number, kind: number, many: boolean): Value | null {
  const count = view.getUint32(from, true)
  let at = from + 4
  let value = new Uint8Array()
  const size = fixedSizes.get(kind)
  for (let i = 0; i < count; i += 1) {
    const length = many && size !== undefined ? size : view.getUint32(at, true)
    const start = many && size !== undefined ? at : at + 4
    if (start + length > bytes.length) return null
    if (i === 0) value = asText(bytes.subarray(start, start + length), kind)
    at = start + padded(length)
  }
  return { value, next: at }
}

function asText(bytes: Uint8Array, kind: number): Uint8Array<ArrayBuffer> {
  if (kind === 0x1f) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes))
  if (kind === 0x1e) return new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes))
  return new Uint8Array(bytes)
}

/** Text without the NUL that ends it; empty when the property is not there. */
export const textOf = (properties: MapiProperties, id: number): string =>
  new TextDecoder().decode(properties.get(id) ?? new Uint8Array()).replace(/\0[\s\S]*$/, '')
