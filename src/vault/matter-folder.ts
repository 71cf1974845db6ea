import { accessSync, constants, globSync, lstatSync, readdirSync, rmSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { type Problem, problem } from '../casefile/problems.ts'
import type { StoreTrouble } from './contract/store-trouble.ts'
import { codeOfError, problemOfStore } from './problem-of-store.ts'

/** SQLCipher's page, and so the least that a database of a matter can measure. */
const page = 4096
/** Without it nothing else of a matter can be opened. */
export const keyFile = 'vault.json'
export const ownFiles = [
  keyFile,
  'vault.db',
  'vault.db-wal',
  'vault.db-shm',
  'vault.db-journal',
  'audit.anchor',
  'drafts.sealed',
  'writer.lock',
  'writer.lock-journal',
]

/** Originals, and pieces of files that are on their way. */
export const ownFolders = ['blobs', 'arriving']

/**
 * Why this folder is not to be opened, before any key is made and any byte of it is written: a part that is a link or no
 * plain file, a database that is gone, emptied or no multiple of a page. Null for a folder that looks right.
 * Problems: `matter-not-found`, `key-file-missing`, `matter-not-plain`, `database-missing`, `no-permission`.
 */
export function whyNotOpened(
  folder: string,
): Problem<'matter-not-found' | 'key-file-missing' | 'matter-not-plain' | 'database-missing' | StoreTrouble> | null {
  try {
    const kinds = new Map(ownFiles.map((name) => [name, statOf(join(folder, name))]))
    if (!kinds.get(keyFile)) return problem(kinds.get('vault.db') ? 'key-file-missing' : 'matter-not-found', { folder })
    for (const [name, stat] of kinds) {
      if (stat && !stat.isFile()) return problem('matter-not-plain', { file: name })
    }
    for (const name of ownFolders) {
      const stat = statOf(join(folder, name))
      if (!stat) continue
      if (!stat.isDirectory()) return problem('matter-not-plain', { file: name })
      const odd = readdirSync(join(folder, name), { withFileTypes: true }).find(
        (one) => !one.isFile() && !one.isDirectory(),
      )
      if (odd) return problem('matter-not-plain', { file: `${name}/${odd.name}` })
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

/** The file that the system does not let us read; else `reading`, where a medium or a right allows no writing, or `writing`. */
export function whatIsAllowed(folder: string): 'writing' | 'reading' | { readonly notReadable: string } {
  const database = join(folder, 'vault.db')
  const may = (path: string, mode: number): boolean => {
    try {
      accessSync(path, mode)
      return true
    } catch {
      return false
    }
  }
  for (const file of [join(folder, keyFile), database]) if (!may(file, constants.R_OK)) return { notReadable: file }
  return may(database, constants.W_OK) && may(folder, constants.W_OK) ? 'writing' : 'reading'
}
