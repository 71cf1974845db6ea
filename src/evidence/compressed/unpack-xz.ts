import xz from 'xz-decompress'
import type { Unpacked } from './unpacked.ts'

/** Reads until the bound, whatever the file says about its size. */
export async function unpackXz(bytes: Uint8Array, most: number): Promise<Unpacked> {
  const parts: Uint8Array[] = []
  let total = 0
  try {
    const stream = new xz.XzReadableStream(new Blob([new Uint8Array(bytes)]).stream())
    for await (const part of stream) {
      total += part.length
      if (total > most) return 'too-big'
      parts.push(part.slice())
    }
  } catch {
    return 'damaged'
  }
  return Buffer.concat(parts)
}
