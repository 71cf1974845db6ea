import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
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
  const told = unclear && isFull(folder) ? 'disk-full' : meaning
  if (told === 'disk-full') return problem(told, { place: placeOf(error) ?? folder })
  return told === 'no-permission' ? problem(told, { place: pathOf(error) ?? folder }) : problem(told)
}

/** Why something could not be made in a folder that is none of a matter. */
export const problemOfFolder = (error: unknown, folder: string): Problem<'disk-full' | 'folder-not-writable'> =>
  /^(?:ENOSPC|EDQUOT)$/.test(codeOfError(error))
    ? problem('disk-full', { place: placeOf(error) ?? folder })
    : problem('folder-not-writable', { folder })

/**
 * What a failure of the system means wherever it was met: a disk without room, one that cannot be written, a missing right.
 * Null for whatever the system did not say.
 */
export function problemOfSystem(error: unknown): Problem<'disk-full' | 'folder-not-writable' | 'no-permission'> | null {
  const folder = placeOf(error)
  if (!(error instanceof Error) || !('syscall' in error)) return null
  const code = codeOfError(error)
  if (/^(?:EACCES|EPERM)$/.test(code)) return problem('no-permission', { place: pathOf(error) })
  return /^(?:ENOSPC|EDQUOT|EROFS)$/.test(code) && folder !== null ? problemOfFolder(error, folder) : null
}

/** The file or folder that the system names. */
function pathOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : null
  return typeof path === 'string' ? path : null
}

/** The folder that the system names as the one it could not write in. */
function placeOf(error: unknown): string | null {
  const path = pathOf(error)
  return path === null ? null : dirname(path)
}

function isFull(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0
  } catch {
    return false
  }
}
