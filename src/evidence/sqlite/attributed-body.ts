const marker = Buffer.from('NSString')
/** A string of a typed stream: class, then this sign, then its length and its bytes. */
const sign = 0x2b

/**
 * The words of a message that newer iPhones keep only as a typed stream of styled text: the first string of the stream.
 * Empty where there is none.
 */
export function textOfAttributedBody(bytes: Uint8Array): string {
  const stream = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = stream.indexOf(marker)
  if (at < 0) return ''
  const plus = stream.indexOf(sign, at + marker.length)
  if (plus < 0 || plus > at + marker.length + 12) return ''
  const first = stream[plus + 1] ?? 0
  const wide = first === 0x81 ? 2 : first === 0x82 ? 4 : 0
  const begin = plus + 2 + wide
  if (begin > stream.length) return ''
  const length = wide === 0 ? first : stream.readUIntLE(plus + 2, wide)
  return stream.toString('utf8', begin, Math.min(stream.length, begin + length))
}
