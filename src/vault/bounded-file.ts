import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { codeOfError } from './problem-of-store.ts'

/** A small file of the vault as it was found: its bytes, or why none of them was taken. */
export type BoundedFile = Buffer | 'missing' | 'not-plain' | 'too-large'

/**
 * Reads a file of the matter folder up to a size that such a file has when Redress wrote it; of a larger one no byte is
 * read. Never follows a link and never waits: a pipe in its place would hold the program for ever. Throws what the
 * system says where it may not be opened.
 */
export function readBounded(path: string, largest: number): BoundedFile {
  let handle: number
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const code = codeOfError(error)
    if (code === 'ELOOP' || code === 'EMLINK') return 'not-plain'
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing'
    throw error
  }
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile()) return 'not-plain'
    if (stat.size > largest) return 'too-large'
    // One byte of room more than it said: a file that grows meanwhile is told from one that does not.
    const bytes = Buffer.alloc(stat.size + 1)
    let read = 0
    for (let got = -1; got !== 0 && read < bytes.length; read += got)
      got = readSync(handle, bytes, read, bytes.length - read, read)
    return read > largest ? 'too-large' : bytes.subarray(0, read)
  } finally {
    closeSync(handle)
  }
}
