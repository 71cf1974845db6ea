import { crc32 } from 'node:zlib'

function grouped(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>>= 7
  } while (rest > 0)
  return Buffer.from(bytes)
}

/** A block of RAR 5: checksum, length, and what is between. */
function block(body: Buffer, data: Buffer = Buffer.alloc(0)): Buffer {
  const sized = Buffer.concat([grouped(body.length), body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(sized))
  return Buffer.concat([sum, sized, data])
}

/** A RAR 5 archive whose files are stored as they are. */
export function rarOf(files: readonly (readonly [string, string])[]): Uint8Array {
  const blocks = files.map(([name, content]) => {
    const data = Buffer.from(content)
    const named = Buffer.from(name)
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32(data))
    const file = [
      grouped(4),
      grouped(data.length),
      grouped(0o100644),
      sum,
      grouped(0),
      grouped(1),
      grouped(named.length),
      named,
    ]
    return block(Buffer.concat([grouped(2), grouped(2), grouped(data.length), ...file]), data)
  })
  const magic = Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0])
  return new Uint8Array(Buffer.concat([magic, block(Buffer.from([1, 0, 0])), ...blocks, block(Buffer.from([5, 0, 0]))]))
}
