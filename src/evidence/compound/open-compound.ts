/** A file within a compound file (OLE2): storages are folders, streams are files. */
export interface CompoundStream {
  /** With `/` between storages, without the root. */
  readonly path: string
  readonly size: number
  readonly bytes: () => Uint8Array
}

const free = 0xfffffffa
const directoryEntry = 128
const mostEntries = 100_000

/** Throws `RangeError` on what is cut off or runs in a circle: the caller's reader tells it as damaged. */
class Sectors {
  readonly #bytes: Uint8Array
  readonly #size: number
  readonly #table: Uint32Array
  readonly #first: number

  constructor(bytes: Uint8Array, size: number, table: Uint32Array, first: number) {
    this.#bytes = bytes
    this.#size = size
    this.#table = table
    this.#first = first
  }

  at(sector: number): Uint8Array {
    const from = this.#first + sector * this.#size
    if (from >= this.#bytes.length) throw new RangeError('a sector lies outside the file')
    return this.#bytes.subarray(from, from + this.#size)
  }

  /** The sectors of a chain one after the other, at most `most` bytes. */
  chain(start: number, most: number): Uint8Array {
    const parts: Uint8Array[] = []
    let total = 0
    const longest = Math.ceil(this.#bytes.length / this.#size) + 1
    for (let sector = start; sector < free && total < most; sector = this.#table[sector] ?? 0xffffffff) {
      if (parts.length > longest) throw new RangeError('a chain of sectors runs in a circle')
      const part = this.at(sector)
      parts.push(part)
      total += part.length
    }
    const whole = Buffer.concat(parts)
    return whole.subarray(0, Math.min(whole.length, most))
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const wordsOf = (bytes: Uint8Array): number[] => {
  const data = view(bytes)
  return Array.from({ length: bytes.length >> 2 }, (_, i) => data.getUint32(i * 4, true))
}

/** The table of sectors: its own sectors are listed in the header and, beyond 109, in a chain of lists. */
function sectorTable(bytes: Uint8Array, size: number): Uint32Array {
  const head = view(bytes)
  const listed = wordsOf(bytes.subarray(76, 512))
  const plain = new Sectors(bytes, size, new Uint32Array(), size)
  const lists = Math.ceil(bytes.length / size)
  let next = head.getUint32(68, true)
  for (let count = 0; next < free && count < lists; count += 1) {
    const list = wordsOf(plain.at(next))
    next = list.pop() ?? 0xffffffff
    listed.push(...list)
  }
  return Uint32Array.from(listed.filter((sector) => sector < free).flatMap((sector) => wordsOf(plain.at(sector))))
}

interface DirectoryEntry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

function directory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const data = view(bytes)
  return Array.from({ length: Math.min(mostEntries, Math.floor(bytes.length / directoryEntry)) }, (_, i) => {
    const at = i * directoryEntry
    const letters = Math.max(0, Math.min(64, data.getUint16(at + 64, true)) - 2)
    return {
      name: Buffer.from(bytes.subarray(at, at + letters)).toString('utf16le'),
      kind: bytes[at + 66] ?? 0,
      left: data.getUint32(at + 68, true),
      right: data.getUint32(at + 72, true),
      child: data.getUint32(at + 76, true),
      start: data.getUint32(at + 116, true),
      size: data.getUint32(at + 120, true),
    }
  })
}

/**
 * The streams of a compound file (MS-CFB), by their paths. Throws on bytes that do not hold together.
 */
export function openCompound(bytes: Uint8Array): readonly CompoundStream[] {
  const head = view(bytes)
  if (bytes.length < 1536 || head.getUint32(0) !== 0xd0cf11e0) throw new RangeError('no compound file')
  const size = 1 << head.getUint16(30, true)
  const smallSize = 1 << head.getUint16(32, true)
  if ((size !== 512 && size !== 4096) || smallSize !== 64) throw new RangeError('no compound file')
  const sectors = new Sectors(bytes, size, sectorTable(bytes, size), size)
  const entries = directory(sectors.chain(head.getUint32(48, true), mostEntries * directoryEntry))
  const [root] = entries
  if (root === undefined) throw new RangeError('no directory')
  const smallTable = Uint32Array.from(wordsOf(sectors.chain(head.getUint32(60, true), bytes.length)))
  const small = new Sectors(sectors.chain(root.start, bytes.length), smallSize, smallTable, 0)
  const smallest = head.getUint32(56, true)
  const streams: CompoundStream[] = []
  const seen = new Set<number>()
  const waiting: (readonly [number, string])[] = [[root.child, '']]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [id, folder] = next
    const entry = entries[id]
    if (entry === undefined || seen.has(id)) continue
    seen.add(id)
    const path = `${folder}${entry.name}`
    waiting.push([entry.left, folder], [entry.right, folder])
    if (entry.kind === 1) waiting.push([entry.child, `${path}/`])
    else if (entry.kind === 2) {
      const from = entry.size < smallest ? small : sectors
      streams.push({ path, size: entry.size, bytes: () => from.chain(entry.start, entry.size) })
    }
  }
  return streams
}

/** The bytes of the stream at that path, whatever the case of its letters; null where there is none. */
export function streamOf(streams: readonly CompoundStream[], path: string): Uint8Array | null {
  return streams.find((stream) => stream.path.toLowerCase() === path.toLowerCase())?.bytes() ?? null
}
