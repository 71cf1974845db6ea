import { statfsSync } from 'node:fs'
import { type Problem, problem } from '../casefile/problems.ts'
import type { StoreTrouble } from './contract/store-trouble.ts'

/** What the codes of the system and of SQLite mean to a lawyer; the first that a code begins with counts. */
const meanings: readonly (readonly [string, StoreTrouble])[] = [
  ['SQLITE_BUSY', 'matter-in-use'],
  ['SQLITE_LOCKED', 'matter-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'matter-read-only'],
  ['EROFS', 'matter-read-only'],
  ['SQLITE_PERM', 'no-permission'],
  ['SQLITE_AUTH', 'no-permission'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_IOERR', 'vault-damaged'],
  ['SQLITE_CANTOPEN', 'vault-damaged'],
  ['EIO', 'vault-damaged'],
]

export function codeOfError(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * The problem that a failure of the disk or of the store means, or null where it is a fault of ours. SQLite calls some
 * failures of a full disk an input or output error; the disk itself is asked then.
 */
export function problemOfStore(error: unknown, folder: string): Problem<StoreTrouble> | null {
  const code = codeOfError(error)
  const meaning = meanings.find(([start]) => code.startsWith(start))?.[1]
  if (meaning === undefined) return null
  const unclear = code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')
  return problem(unclear && isFull(folder) ? 'disk-full' : meaning)
}

function isFull(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0
  } catch {
    return false
  }
}
