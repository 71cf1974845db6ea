import { type BigIntStats, type Dirent, lstatSync, readdirSync } from 'node:fs'
import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { shownName, tellApart } from './ingest/file-names.ts'
import { type OpenFound, openFile, stampOf } from './ingest/open-file.ts'

/** What an entry of a folder is, when it is no plain file. */
export type NoPlainFile = 'link' | 'pipe' | 'socket' | 'device' | 'unreadable-folder' | 'unknown'

export interface FoundFile extends FileToTake {
  /** As the disk spells it. */
  readonly place: Buffer
}

/** A file that is to be taken in, wherever its bytes lie. */
export interface FileToTake {
  /** Below the folder, with `/`, in Unicode normal form C; no two files share one. */
  readonly path: string
  /** Size in bytes when it was found; null for what is no plain file or cannot be looked at. */
  readonly bytes: number | null
  /** How it stood on the disk when it was found; null for what is no plain file or cannot be looked at. */
  readonly stamp: string | null
  readonly is: 'file' | NoPlainFile
  readonly notes: readonly FileNote[]
  /** From whom it came, where that is known of this file alone. */
  readonly custodian?: string | null
  readonly open: OpenFound
}

type RawEntry = Dirent<NonSharedBuffer>

const slash = Buffer.from('/')

const kindOf = (entry: RawEntry | BigIntStats): FoundFile['is'] | 'folder' =>
  entry.isDirectory()
    ? 'folder'
    : entry.isFile()
      ? 'file'
      : entry.isSymbolicLink()
        ? 'link'
        : entry.isFIFO()
          ? 'pipe'
          : entry.isSocket()
            ? 'socket'
            : entry.isBlockDevice() || entry.isCharacterDevice()
              ? 'device'
              : 'unknown'

/**
 * Every file below a folder in a fixed order, links, pipes and unreadable folders included so that nothing is passed
 * over. Names are taken as the bytes they are; links are never followed. Problem: `folder-not-found`.
 */
export function walkFolder(folder: string): Result<readonly FoundFile[], 'folder-not-found'> {
  const found: FoundFile[] = []
  const look = (place: Buffer, path: string, inherited: readonly FileNote[]): void => {
    const entries = readdirSync(place, { withFileTypes: true, encoding: 'buffer' }).sort((a, b) =>
      Buffer.compare(a.name, b.name),
    )
    const names = tellApart(entries.map((entry) => shownName(entry.name)))
    for (const [i, entry] of entries.entries()) {
      const shown = names[i]
      if (shown === undefined) continue
      const at = Buffer.concat([place, slash, entry.name])
      const below = path === '' ? shown.name : `${path}/${shown.name}`
      const notes = [...inherited, ...shown.notes]
      const open: OpenFound = (mostBytes, list, nowNs) => openFile(at, mostBytes, list, nowNs)
      // Some file systems do not say the kind with the name.
      const stats = kindOf(entry) === 'unknown' || entry.isFile() ? statsOf(at) : null
      const is = kindOf(entry) === 'unknown' && stats ? kindOf(stats) : kindOf(entry)
      if (is !== 'folder') {
        const file = is === 'file' ? stats : null
        found.push({
          path: below,
          place: at,
          bytes: file && Number(file.size),
          stamp: file && stampOf(file),
          is,
          notes,
          open,
        })
        continue
      }
      try {
        look(at, below, notes)
      } catch {
        found.push({ path: below, place: at, bytes: null, stamp: null, is: 'unreadable-folder', notes, open })
      }
    }
  }
  try {
    look(Buffer.from(folder), '', [])
  } catch {
    return failed(problem('folder-not-found', { folder }))
  }
  return ok(found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}

function statsOf(place: Buffer): BigIntStats | null {
  try {
    return lstatSync(place, { bigint: true })
  } catch {
    return null
  }
}
