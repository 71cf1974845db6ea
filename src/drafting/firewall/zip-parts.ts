import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
}

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50
// 1 January 1980, the earliest the format knows: the moment of writing is nobody's business.
const noDate = 0x0021

/** Reads the parts of a ZIP container that this program wrote; throws on anything else. */
export function readZipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = view.length - 22
  while (end >= 0 && view.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0) throw new RangeError('not a ZIP container')
  const parts: ZipPart[] = []
  let at = view.readUInt32LE(end + 16)
  for (let i = 0; i < view.readUInt16LE(end + 10); i++) {
    if (view.readUInt32LE(at) !== centralHeader) throw new RangeError('ZIP directory is not whole')
    const [nameLength, extraLength, commentLength] = [
      view.readUInt16LE(at + 28),
      view.readUInt16LE(at + 30),
      view.readUInt16LE(at + 32),
    ]
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const local = view.readUInt32LE(at + 42)
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    const packed = view.subarray(from, from + view.readUInt32LE(at + 20))
    const method = view.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new RangeError('ZIP part packed in an unknown way')
    if (!name.endsWith('/')) parts.push({ name, bytes: method === 0 ? packed : inflateRawSync(packed) })
    at += 46 + nameLength + extraLength + commentLength
  }
  return parts
}

/** Same parts, same bytes: no time, no machine, order as given. */
export function writeZipParts(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const path = Buffer.from(name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt16LE(0, 6)
    shared.writeUInt16LE(noDate, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(localHeader, 0)
    chunks.push(local, shared, path, packed)
    const central = Buffer.alloc(6)
    central.writeUInt32LE(centralHeader, 0)
    central.writeUInt16LE(20, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(central, shared, tail, path)
    offset += 4 + shared.length + path.length + packed.length
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endOfDirectory, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...directory, end])
}
