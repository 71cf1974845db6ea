import Bunzip from 'seek-bzip'
import type { Unpacked } from './unpacked.ts'

class TooBig extends Error {}

/** Where the unpacker writes its bytes: grows up to the bound. */
class BoundedOutput {
  #bytes = Buffer.alloc(65_536)
  #length = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  writeByte(byte: number): void {
    if (this.#length >= this.#most) throw new TooBig()
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#length)])
    this.#bytes[this.#length] = byte
    this.#length += 1
  }

  flush(): void {}

  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Files of several packed parts one after the other are unpacked to their end. */
export async function unpackBzip2(bytes: Uint8Array, most: number): Promise<Unpacked> {
  const output = new BoundedOutput(most)
  try {
    Bunzip.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), output, true)
  } catch (error) {
    return error instanceof TooBig ? 'too-big' : 'damaged'
  }
  return output.taken()
}
