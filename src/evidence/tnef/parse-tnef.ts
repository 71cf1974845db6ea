/** One attribute of a TNEF stream ([MS-OXTNEF] 2.1.3). */
export interface TnefAttribute {
  readonly id: number
  readonly data: Uint8Array
  readonly ofAttachment: boolean
}

export interface TnefStream {
  readonly attributes: readonly TnefAttribute[]
  /** False when the stream ends in the middle of an attribute, or one of them does not fit its checksum. */
  readonly whole: boolean
}

export const tnefMagic = [0x78, 0x9f, 0x3e, 0x22] as const

export const attribute = {
  body: 0x800c,
  subject: 0x8004,
  messageProperties: 0x9003,
  attachRender: 0x9002,
  attachTitle: 0x8010,
  attachData: 0x800f,
  attachProperties: 0x9005,
} as const

export function parseTnef(bytes: Uint8Array): TnefStream {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const attributes: TnefAttribute[] = []
  let whole = true
  let at = 6
  while (at < bytes.length) {
    if (at + 9 > bytes.length) return { attributes, whole: false }
    const level = view.getUint8(at)
    const id = view.getUint16(at + 1, true)
    const length = view.getUint32(at + 5, true)
    const start = at + 9
    if ((level !== 1 && level !== 2) || start + length + 2 > bytes.length) return { attributes, whole: false }
    const data = bytes.subarray(start, start + length)
    whole &&= (data.reduce((sum, byte) => sum + byte, 0) & 0xffff) === view.getUint16(start + length, true)
    attributes.push({ id, data, ofAttachment: level === 2 })
    at = start + length + 2
  }
  return { attributes, whole }
}
