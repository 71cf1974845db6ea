import { accessSync, constants, globSync, lstatSync, rmSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { type Problem, problem } from '../casefile/problems.ts'
import type { StoreTrouble } from './contract/store-trouble.ts'
import { codeOfError, problemOfStore } from './problem-of-store.ts'

/** SQLCipher's page, and so the least that a database of a matter can measure. */
const page = 4096
export const ownFiles = [
  'vault.json',
  'vault.db',
  'vault.db-wal',
  'vault.db-shm',
  'vault.db-journal',
  'audit.anchor',
  'drafts.sealed',
  'writer.lock',
  'writer.lock-journal',
]

const ownFolders = ['blobs', 'arriving']

/**
 * Why this folder is not to be opened, before any key is made and any byte of it is written: a part that is a link or no
 * plain file, a database that is gone, emptied or no multiple of a page. Null for a folder that looks right.
 * Problems: `matter-not-found`, `matter-not-plain`, `database-missing`, `no-permission`.
 */
export function whyNotOpened(
  folder: string,
): Problem<'matter-not-found' | 'matter-not-plain' | 'database-missing' | StoreTrouble> | null {
  try {
    const kinds = new Map(ownFiles.map((name) => [name, statOf(join(folder, name))]))
    if (!kinds.get('vault.json')) return problem('matter-not-found', { folder })
    for (const [name, stat] of kinds) {
      if (stat && !stat.isFile()) return problem('matter-not-plain', { file: name })
    }
    for (const name of ownFolders) {
      const stat = statOf(join(folder, name))
      if (stat && !stat.isDirectory()) return problem('matter-not-plain', { file: name })
    }
    const database = kinds.get('vault.db')
    if (!database) return problem('database-missing', { found: 'nothing' })
    if (database.size === 0) return problem('database-missing', { found: 'empty' })
    if (database.size < page) return problem('database-missing', { found: 'cut-off' })
    return null
  } catch (error) {
    const known = problemOfStore(error, folder)
    if (known === null) throw error
    return known
  }
}

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch (error) {
    if (codeOfError(error) === 'ENOENT' || codeOfError(error) === 'ENOTDIR') return null
    throw error
  }
}

/**
 * What a killed writer left half written: a new `vault.json` that never took its place, an anchor, a blob of an older
 * form. Nothing ever opens one of them. Only the holder of the writer's place may call it.
 */
export function removeLeftovers(folder: string): void {
  for (const part of [...globSync('*.part', { cwd: folder }), ...globSync('blobs/**/*.part', { cwd: folder })]) {
    rmSync(join(folder, part), { force: true })
  }
}

/** `no-reading`: the system does not let us; `reading`: a medium or a right that allows no writing. */
export function whatIsAllowed(folder: string): 'writing' | 'reading' | 'no-reading' {
  const database = join(folder, 'vault.db')
  const may = (path: string, mode: number): boolean => {
    try {
      accessSync(path, mode)
      return true
    } catch {
      return false
    }
  }
  if (!may(database, constants.R_OK) || !may(join(folder, 'vault.json'), constants.R_OK)) return 'no-reading'
  return may(database, constants.W_OK) && may(folder, constants.W_OK) ? 'writing' : 'reading'
}
