import { createHash } from 'node:crypto'
import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Sha256 } from '../../casefile/ids.ts'
import type { HashList } from './hash-list.ts'

export type OpenedFile =
  | {
      readonly kind: 'opened'
      readonly sha256: Sha256
      readonly size: number
      /** Null when it is larger than a reader takes: only its hash was computed. */
      readonly bytes: Uint8Array | null
      readonly listed: boolean
    }
  | { readonly kind: 'not-opened'; readonly reason: 'cannot-open' | 'no-plain-file' | 'changed-while-read' }

const piece = 4 * 1024 ** 2

/** Neither a link put in its place meanwhile is followed, nor does a pipe make the program wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const unchanged = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs

/**
 * Bytes and hash of a file as they were at one moment. A file that is written to while it is read is read once more; when
 * it changes again, it is not taken in, so that no mixture of two states is ever stored.
 */
export async function openFile(place: Buffer, mostBytes: number, list: HashList): Promise<OpenedFile> {
  let handle: FileHandle
  try {
    handle = await open(place, flags)
  } catch {
    return { kind: 'not-opened', reason: 'cannot-open' }
  }
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      const before = await handle.stat({ bigint: true })
      if (!before.isFile()) return { kind: 'not-opened', reason: 'no-plain-file' }
      const read = await readWhole(handle, Number(before.size), mostBytes, list)
      if (read !== null && unchanged(before, await handle.stat({ bigint: true }))) return read
    }
    return { kind: 'not-opened', reason: 'changed-while-read' }
  } catch {
    return { kind: 'not-opened', reason: 'cannot-open' }
  } finally {
    await handle.close()
  }
}

/** Null when the file holds more or fewer bytes than it said. */
async function readWhole(
  handle: FileHandle,
  size: number,
  mostBytes: number,
  list: HashList,
): Promise<OpenedFile | null> {
  const hash = createHash('sha256')
  const running = list.running()
  const keep = size <= mostBytes
  const bytes = new Uint8Array(keep ? size : Math.min(size, piece))
  let at = 0
  for (;;) {
    const target = keep ? bytes.subarray(at, at + piece) : bytes
    if (target.length === 0) break
    const { bytesRead } = await handle.read(target, 0, target.length, at)
    if (bytesRead === 0) break
    const got = target.subarray(0, bytesRead)
    hash.update(got)
    running.update(got)
    at += bytesRead
    if (at > size) return null
  }
  if (at !== size) return null
  const sha256 = Sha256.parse(hash.digest('hex'))
  return { kind: 'opened', sha256, size, bytes: keep ? bytes : null, listed: running.listed() }
}
