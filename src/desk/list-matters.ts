import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { ListedMatter } from '../casefile/views/matter-list.ts'
import { exampleMatterName } from '../words/own-files.ts'
import { timeZoneHere } from './clock.ts'

const ending = '.redress'
/** A matter keeps its originals in few packs; a folder with more files than this is measured in part. */
const mostFilesMeasured = 20_000

/** `Redress` in the user's documents; beside them where the system names no such folder. */
export function usualMattersFolder(home: string = homedir()): string {
  return join(documentsOf(home), 'Redress')
}

/** As the desktop has it on Linux (`user-dirs.dirs`), else `Documents`, which Windows and macOS both show by that name. */
function documentsOf(home: string): string {
  try {
    const config = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
    const named = /^XDG_DOCUMENTS_DIR="(?:\$HOME\/)?([^"$]+)"/m.exec(
      readFileSync(join(config, 'user-dirs.dirs'), 'utf8'),
    )
    if (named?.[1]) return resolve(home, named[1])
  } catch {
    // No such file: the usual name.
  }
  const usual = join(home, 'Documents')
  return existsSync(usual) ? usual : home
}

export const folderOfName = (mattersFolder: string, name: string): string => join(mattersFolder, `${name}${ending}`)

export const nameOfFolder = (folder: string): string => {
  const name = basename(folder)
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

/** Where a matter of this folder stands. */
export const parentOfFolder = (folder: string): string => dirname(resolve(folder))

export const isMatter = (folder: string): boolean => existsSync(join(folder, 'vault.json'))

/**
 * The matters of one folder and those from elsewhere, the last changed first: what the folders show without a
 * passphrase. One that is gone is left out.
 */
export function listMatters(mattersFolder: string, elsewhere: readonly string[]): readonly ListedMatter[] {
  const here = foldersIn(mattersFolder)
  const others = elsewhere.filter((folder) => !here.includes(folder))
  return [...here, ...others]
    .filter(isMatter)
    .map((folder) => describe(folder, others.includes(folder), folder === exampleIn(mattersFolder)))
    .sort((a, b) => ((a.changed ?? '') > (b.changed ?? '') ? -1 : 1))
}

export const exampleIn = (mattersFolder: string): string => folderOfName(mattersFolder, exampleMatterName)

/** Whether a path that was typed or stored is one of the list; only such a folder is ever opened from the page. */
export const isListed = (mattersFolder: string, elsewhere: readonly string[], folder: string): boolean =>
  isMatter(folder) && (dirname(folder) === mattersFolder || elsewhere.includes(folder))

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}

function describe(folder: string, elsewhere: boolean, example: boolean): ListedMatter {
  const { bytes, changed } = measure(folder)
  return { name: nameOfFolder(folder), folder, bytes, changed, elsewhere, example }
}

function measure(folder: string): Pick<ListedMatter, 'bytes' | 'changed'> {
  try {
    let bytes = 0
    let last = 0
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const entry of files.slice(0, mostFilesMeasured)) {
      const stat = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })
      bytes += stat?.size ?? 0
      // The lock of a writer is touched by looking, too.
      if (entry.name !== 'writer.lock' && !entry.name.endsWith('-shm')) last = Math.max(last, stat?.mtimeMs ?? 0)
    }
    const changed = Temporal.Instant.fromEpochMilliseconds(Math.floor(last)).toZonedDateTimeISO(timeZoneHere())
    return { bytes, changed: changed.toPlainDateTime().toString({ smallestUnit: 'minute' }) }
  } catch {
    return { bytes: 0, changed: null }
  }
}
