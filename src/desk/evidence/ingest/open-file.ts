import { createHash } from 'node:crypto'
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Sha256 } from '../../../casefile/ids.ts'
import type { HeldUnread } from './arrival.ts'
import type { HashList } from './hash-list.ts'

export type OpenedFile =
  | {
      readonly kind: 'opened'
      readonly sha256: Sha256
      readonly size: number
      /** Null when it is larger than a reader takes: only its hash was computed. */
      readonly bytes: Uint8Array | null
      readonly listed: boolean
      /** How it stands on the disk; null when it was written to so shortly before that the next change might not show. */
      readonly stamp: string | null
      readonly held?: HeldUnread
    }
  | { readonly kind: 'not-opened'; readonly reason: 'cannot-open' | 'no-plain-file' | 'changed-while-read' }

/**
 * Opens a file that was found. `nowNs` is the time by the clock in nanoseconds since 1970.
 */
export type OpenFound = (mostBytes: number, list: HashList, nowNs: bigint) => Promise<OpenedFile>

const piece = 4 * 1024 ** 2

/** Neither a link put in its place meanwhile is followed, nor does a pipe make the program wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const unchanged = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs

/** What changes whenever the bytes of a file do: a change that puts the old time back still moves `ctime`. */
export const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string => `${ino}:${size}:${mtimeNs}:${ctimeNs}`

/** Some file systems count time in steps of two seconds. */
const settledNs = 3_000_000_000n

/**
 * Bytes and hash of a file as they were at one moment. A file that is written to while it is read is read once more; when
 * it changes again, it is not taken in, so that no mixture of two states is ever stored. `nowNs` is the time by the clock
 * in nanoseconds since 1970.
 */
export async function openFile(place: Buffer, mostBytes: number, list: HashList, nowNs: bigint): Promise<OpenedFile> {
  let file: number
  try {
    file = openSync(place, flags)
  } catch {
    return { kind: 'not-opened', reason: 'cannot-open' }
  }
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      const before = fstatSync(file, { bigint: true })
      if (!before.isFile()) return { kind: 'not-opened', reason: 'no-plain-file' }
      const read = await readWhole(file, Number(before.size), mostBytes, list)
      if (read === null || !unchanged(before, fstatSync(file, { bigint: true }))) continue
      const settled = before.mtimeNs + settledNs < nowNs && before.ctimeNs + settledNs < nowNs
      return { ...read, stamp: settled ? stampOf(before) : null }
    }
    return { kind: 'not-opened', reason: 'changed-while-read' }
  } catch {
    return { kind: 'not-opened', reason: 'cannot-open' }
  } finally {
    closeSync(file)
  }
}

type ReadWhole = Omit<Extract<OpenedFile, { kind: 'opened' }>, 'stamp'>

/** Null when the file holds more or fewer bytes than it said. Between two pieces other work has its turn. */
async function readWhole(file: number, size: number, mostBytes: number, list: HashList): Promise<ReadWhole | null> {
  const hash = createHash('sha256')
  const running = list.running()
  const keep = size <= mostBytes
  const bytes = new Uint8Array(keep ? size : Math.min(size, piece))
  let at = 0
  for (;;) {
    const target = keep ? bytes.subarray(at, at + piece) : bytes
    if (target.length === 0) break
    const bytesRead = readSync(file, target, 0, target.length, at)
    if (bytesRead === 0) break
    const got = target.subarray(0, bytesRead)
    hash.update(got)
    running.update(got)
    at += bytesRead
    if (at > size) return null
    if (at < size) await new Promise((resume) => setImmediate(resume))
  }
  if (at !== size) return null
  const sha256 = Sha256.parse(hash.digest('hex'))
  return { kind: 'opened', sha256, size, bytes: keep ? bytes : null, listed: running.listed() }
}
