import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { GivenFile } from '../../casefile/given-file.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'

/** Nobody writes more by hand; a larger file is another thing, and would be read for minutes before it is refused. */
const largestText = 16 * 1024 * 1024

/** What a given file is called, without its folder. */
export const nameOfGiven = (file: GivenFile): string => basename(typeof file === 'string' ? file : file.name)

/** The bytes of a file that came through a window. */
export const bytesOfSent = ({ base64 }: Exclude<GivenFile, string>): Uint8Array => Buffer.from(base64, 'base64')

/** A given file as it is. Problem: `file-not-found`. */
export function bytesOfGiven(file: GivenFile): Result<Uint8Array, 'file-not-found'> {
  if (typeof file !== 'string') return ok(bytesOfSent(file))
  try {
    return ok(readFileSync(file))
  } catch {
    return failed(problem('file-not-found', { file }))
  }
}

/** Text of a file that a user named or sent. Problems: `file-not-found`, `file-too-large`. */
export function textOfGiven(file: GivenFile): Result<string, 'file-not-found' | 'file-too-large'> {
  if (typeof file !== 'string') return ok(Buffer.from(bytesOfSent(file)).toString('utf8'))
  try {
    if (statSync(file).size > largestText) return failed(problem('file-too-large', { file: basename(file) }))
    return ok(readFileSync(file, 'utf8'))
  } catch {
    return failed(problem('file-not-found', { file }))
  }
}
