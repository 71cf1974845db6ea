import { inflateSync } from 'node:zlib'

/** Pictures as Office Art keeps them (MS-ODRAW): kind of record, ending, bytes between its head and the picture. */
const kinds: ReadonlyMap<number, { readonly ending: string; readonly ids: number; readonly metafile: boolean }> =
  new Map([
    [0xf01a, { ending: 'emf', ids: 0x3d4, metafile: true }],
    [0xf01b, { ending: 'wmf', ids: 0x216, metafile: true }],
    [0xf01c, { ending: 'pict', ids: 0x542, metafile: true }],
    [0xf01d, { ending: 'jpg', ids: 0x46a, metafile: false }],
    [0xf02a, { ending: 'jpg', ids: 0x46a, metafile: false }],
    [0xf01e, { ending: 'png', ids: 0x6e0, metafile: false }],
    [0xf01f, { ending: 'bmp', ids: 0x7a8, metafile: false }],
    [0xf029, { ending: 'tif', ids: 0x6e4, metafile: false }],
  ])

const mostPictures = 5000
const mostMetafile = 64 * 1024 ** 2

/** A bitmap is stored without the head that it has as a file. */
function bitmapFile(body: Uint8Array): Uint8Array {
  const data = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (body.length < 40) return body
  const depth = data.getUint16(14, true)
  const colours = data.getUint32(32, true) || (depth <= 8 ? 1 << depth : 0)
  const head = Buffer.alloc(14)
  head.write('BM', 0, 'latin1')
  head.writeUInt32LE(14 + body.length, 2)
  head.writeUInt32LE(14 + data.getUint32(0, true) + colours * 4, 10)
  return Buffer.concat([head, body])
}

function metafile(body: Uint8Array): Uint8Array {
  if (body[32] !== 0) return new Uint8Array(body.subarray(34))
  return inflateSync(body.subarray(34), { maxOutputLength: mostMetafile })
}

/** Bytes of one record whose head begins at `at`; null where none begins. */
function blipAt(
  bytes: Uint8Array,
  at: number,
): { readonly picture: Uint8Array; readonly ending: string; readonly end: number } | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 32 > bytes.length) return null
  const kind = kinds.get(data.getUint16(at + 2, true))
  if (kind === undefined) return null
  const instance = data.getUint16(at, true)
  const length = data.getUint32(at + 4, true)
  const end = at + 8 + length
  if ((instance & 0xf) !== 0 || length < 40 || end > bytes.length) return null
  const id = instance >>> 4
  const second = (id & 1) !== (kind.ids & 1)
  const known = (id & ~1) === (kind.ids & ~1) || (kind.ending === 'jpg' && (id & ~1) === 0x6e2)
  if (!known) return null
  const body = bytes.subarray(at + 8 + 16 + (second ? 16 : 0) + (kind.metafile ? 0 : 1), end)
  try {
    const taken = kind.metafile ? metafile(body) : kind.ending === 'bmp' ? bitmapFile(body) : new Uint8Array(body)
    return { picture: taken, ending: kind.ending, end }
  } catch {
    return { picture: new Uint8Array(body), ending: kind.ending, end }
  }
}

/** Every picture in a stream of an old Office file, in the order in which it is stored. */
export function blipsIn(bytes: Uint8Array): readonly { readonly ending: string; readonly bytes: Uint8Array }[] {
  const found: { ending: string; bytes: Uint8Array }[] = []
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let mark = all.indexOf(0xf0); mark >= 0 && found.length < mostPictures; mark = all.indexOf(0xf0, mark + 1)) {
    const blip = mark >= 3 ? blipAt(all, mark - 3) : null
    if (blip === null) continue
    found.push({ ending: blip.ending, bytes: blip.picture })
    mark = blip.end - 1
  }
  return found
}
