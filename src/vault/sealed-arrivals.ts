import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AnnouncedFile, ArrivingFile } from './contract/arrivals.ts'
import { nonceLength, seal, unseal } from './keys.ts'
import { codeOfError } from './problem-of-store.ts'

const About = z.strictObject({
  /** Place among the others. */
  began: z.int().positive(),
  path: z.string(),
  bytes: z.int().nonnegative(),
  stamp: z.string(),
  custodian: z.string().nullable(),
  adult: z.boolean(),
})

const tagLength = 16
const lengthField = 4
const ending = '.sealed'
/** A piece is sent by one request, which is bounded; a longer one was not written here. */
const mostInFrame = 16 * 1024 ** 2
/** A sender cuts a file into pieces of a megabyte and more; a file of far more frames was not written here. */
const mostFrames = (bytes: number): number => 1_000 + bytes / 65_536

interface Known {
  readonly about: z.infer<typeof About>
  received: number
  /** Where the next frame begins. */
  end: number
  frames: number
}

/**
 * One file of frames for each that arrives: a length, a nonce, and AES-256-GCM of the piece, bound to the file and to its
 * place in it. The first frame holds what was announced. A frame that a kill cut short is taken off.
 */
export class SealedArrivals {
  readonly #folder: string
  readonly #key: Buffer
  #known: Map<string, Known> | null = null
  readonly #byFile = new Map<string, string>()
  /** Place of the next one among the others. */
  #next = 1

  constructor(folder: string, key: Buffer) {
    this.#folder = join(folder, 'arriving')
    this.#key = key
  }

  list(): readonly ArrivingFile[] {
    return [...this.#all()].sort((a, b) => a[1].about.began - b[1].about.began).map(([id, one]) => asFile(id, one))
  }

  one(id: string): ArrivingFile | null {
    const known = this.#all().get(id)
    return known === undefined ? null : asFile(id, known)
  }

  begin(file: AnnouncedFile): ArrivingFile {
    const begun = this.one(this.#byFile.get(fileKey(file)) ?? '')
    if (begun !== null) return begun
    const id = randomBytes(12).toString('hex')
    const { path, bytes, stamp, custodian, adult } = file
    const about = { path, bytes, stamp, custodian, adult, began: this.#next++ }
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const known: Known = { about, received: 0, end: 0, frames: 0 }
    this.#append(id, known, Buffer.from(JSON.stringify(about), 'utf8'))
    this.#all().set(id, known)
    this.#byFile.set(fileKey(about), id)
    return asFile(id, known)
  }

  take(id: string, at: number, piece: Uint8Array): number | null {
    const known = this.#all().get(id)
    if (known === undefined) return null
    if (at !== known.received || piece.length === 0 || at + piece.length > known.about.bytes) return known.received
    this.#append(id, known, piece)
    known.received += piece.length
    return known.received
  }

  pieces(id: string): Generator<Buffer, 'whole' | 'damaged'> | null {
    const known = this.#all().get(id)
    return known === undefined || known.received !== known.about.bytes ? null : this.#read(id, known)
  }

  end(ids: readonly string[]): void {
    for (const id of ids) {
      const known = this.#all().get(id)
      if (known === undefined) continue
      rmSync(this.#fileOf(id), { force: true })
      this.#byFile.delete(fileKey(known.about))
      this.#all().delete(id)
    }
  }

  *#read(id: string, { frames }: Known): Generator<Buffer, 'whole' | 'damaged'> {
    const file = openSync(this.#fileOf(id), 'r')
    try {
      let at = 0
      for (let n = 0; n < frames; n++) {
        const frame = frameAt(file, at)
        const plain = frame === null ? null : unseal(this.#key, frame.sealed, boundTo(id, n))
        if (frame === null || plain === null) return 'damaged'
        at = frame.end
        if (n > 0) yield plain
      }
      return 'whole'
    } finally {
      closeSync(file)
    }
  }

  /** Whole or not at all, whatever the disk says. */
  #append(id: string, known: Known, plain: Uint8Array): void {
    const { nonce, box } = seal(this.#key, plain, boundTo(id, known.frames))
    const length = Buffer.alloc(lengthField)
    length.writeUInt32LE(box.length)
    const frame = Buffer.concat([length, nonce, box])
    const file = openSync(this.#fileOf(id), known.frames === 0 ? 'wx' : 'r+', 0o600)
    try {
      let written = 0
      try {
        while (written < frame.length)
          written += writeSync(file, frame, written, frame.length - written, known.end + written)
        if (known.received + plain.length >= known.about.bytes) fsyncSync(file)
      } catch (error) {
        ftruncateSync(file, known.end)
        throw error
      }
    } finally {
      closeSync(file)
    }
    known.end += frame.length
    known.frames++
  }

  #all(): Map<string, Known> {
    this.#known ??= this.#look()
    return this.#known
  }

  #look(): Map<string, Known> {
    const found = new Map<string, Known>()
    for (const name of namesIn(this.#folder)) {
      const id = /^([0-9a-f]{24})\.sealed$/.exec(name)?.[1]
      const known = id === undefined ? null : this.#lookAt(id)
      if (id === undefined || known === null) continue
      found.set(id, known)
      this.#byFile.set(fileKey(known.about), id)
      this.#next = Math.max(this.#next, known.about.began + 1)
    }
    return found
  }

  /** Null where nothing can be made of it; one that a kill left without even its first frame is removed. */
  #lookAt(id: string): Known | null {
    const file = openSync(this.#fileOf(id), 'r+')
    try {
      const first = frameAt(file, 0)
      const plain = first === null ? null : unseal(this.#key, first.sealed, boundTo(id, 0))
      const about = plain === null ? null : About.safeParse(JSON.parse(plain.toString('utf8')))
      if (first === null) rmSync(this.#fileOf(id), { force: true })
      if (first === null || !about?.success) return null
      const known: Known = { about: about.data, received: 0, end: first.end, frames: 1 }
      for (let next = headAt(file, known.end); next !== null; next = headAt(file, known.end)) {
        const received = known.received + next.length - tagLength
        if (received > known.about.bytes || known.frames > mostFrames(known.about.bytes)) break
        known.received += next.length - tagLength
        known.end = next.end
        known.frames++
      }
      ftruncateSync(file, known.end)
      return known
    } finally {
      closeSync(file)
    }
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}${ending}`)
  }
}

const fileKey = ({ path, stamp }: Pick<AnnouncedFile, 'path' | 'stamp'>): string => `${stamp} ${path}`

const boundTo = (id: string, frame: number): string => `redress/arriving/1/${id}/${frame}`

const asFile = (id: string, { about: { began: _, ...about }, received }: Known): ArrivingFile => ({
  ...{ id, ...about, received },
})

interface Head {
  /** Of the sealed piece. */
  readonly length: number
  readonly end: number
}

/** Null at the end, and where a frame does not lie whole in the file. */
function headAt(file: number, at: number): Head | null {
  const field = Buffer.alloc(lengthField)
  if (readSync(file, field, 0, lengthField, at) < lengthField) return null
  const length = field.readUInt32LE()
  const end = at + lengthField + nonceLength + length
  return length < tagLength || length > mostInFrame || fstatSync(file).size < end ? null : { length, end }
}

function frameAt(file: number, at: number) {
  const head = headAt(file, at)
  if (head === null) return null
  const bytes = Buffer.alloc(nonceLength + head.length)
  if (readSync(file, bytes, 0, bytes.length, at + lengthField) < bytes.length) return null
  return { sealed: { nonce: bytes.subarray(0, nonceLength), box: bytes.subarray(nonceLength) }, end: head.end }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
  } catch (error) {
    if (codeOfError(error) === 'ENOENT') return []
    throw error
  }
}
