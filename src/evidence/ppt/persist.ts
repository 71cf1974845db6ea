/** One record of a PowerPoint stream (MS-PPT): containers hold others. */
export interface PptRecord {
  readonly type: number
  readonly instance: number
  readonly container: boolean
  readonly body: Uint8Array
}

export const ppt = {
  document: 0x03e8,
  slide: 0x03ee,
  slideAtom: 0x03ef,
  notes: 0x03f0,
  notesAtom: 0x03f1,
  mainMaster: 0x03f8,
  slidePersist: 0x03f3,
  listWithText: 0x0ff0,
  textHeader: 0x0f9f,
  textUnicode: 0x0fa0,
  textBytes: 0x0fa8,
  string: 0x0fba,
  comment: 0x2ee0,
  userEdit: 0x0ff5,
  persistDirectory: 0x1772,
  showInfo: 0x03f9,
} as const

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The records that lie side by side in some bytes. */
export function* recordsIn(bytes: Uint8Array): Generator<PptRecord> {
  const data = view(bytes)
  for (let at = 0; at + 8 <= bytes.length; ) {
    const head = data.getUint16(at, true)
    const length = data.getUint32(at + 4, true)
    const end = Math.min(bytes.length, at + 8 + length)
    yield {
      type: data.getUint16(at + 2, true),
      instance: head >>> 4,
      container: (head & 0xf) === 0xf,
      body: bytes.subarray(at + 8, end),
    }
    at = at + 8 + length
  }
}

function recordAt(stream: Uint8Array, at: number): PptRecord | null {
  const [record] = recordsIn(stream.subarray(at))
  return record ?? null
}

export interface Persisted {
  readonly objects: ReadonlyMap<number, number>
  readonly document: number
}

/**
 * Where the newest version of each object lies: a file that was saved again keeps the older ones. Edits are followed from
 * the newest back; the first place told for an object is the one in force.
 */
export function persistedObjects(stream: Uint8Array, currentUser: Uint8Array): Persisted {
  const objects = new Map<number, number>()
  let document = 0
  const seen = new Set<number>()
  for (let at = view(currentUser).getUint32(16, true); at !== 0 && !seen.has(at); ) {
    seen.add(at)
    const edit = recordAt(stream, at)
    if (edit?.type !== ppt.userEdit) throw new RangeError('no edit where one is told')
    const data = view(edit.body)
    if (document === 0) document = data.getUint32(16, true)
    const directory = recordAt(stream, data.getUint32(12, true))
    if (directory?.type !== ppt.persistDirectory) throw new RangeError('no directory where one is told')
    const list = view(directory.body)
    for (let i = 0; i + 4 <= directory.body.length; ) {
      const head = list.getUint32(i, true)
      const count = head >>> 20
      for (let k = 0; k < count && i + 8 + k * 4 <= directory.body.length; k += 1) {
        const id = (head & 0xfffff) + k
        if (!objects.has(id)) objects.set(id, list.getUint32(i + 4 + k * 4, true))
      }
      i += 4 + count * 4
    }
    at = data.getUint32(8, true)
  }
  return { objects, document }
}

/** The newest version of an object; null where the file tells of none. */
export function objectOf(stream: Uint8Array, persisted: Persisted, id: number): PptRecord | null {
  const at = persisted.objects.get(id)
  return at === undefined || at >= stream.length ? null : recordAt(stream, at)
}
