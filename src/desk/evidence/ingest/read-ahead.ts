import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import { shaOfName } from '../../../evidence/document-identity.ts'
import { defaultLimits } from '../../../evidence/read-outcome.ts'
import type { FileRead } from '../../../evidence/reader-protocol.ts'
import { now } from '../../clock.ts'
import type { FileToTake } from '../walk-folder.ts'
import type { Arrival } from './arrival.ts'
import type { HashList } from './hash-list.ts'
import type { KnownContent } from './known-content.ts'

/** A file of the folder that has no bytes to read, with the reason. */
export interface Unopened {
  readonly arrival: Arrival
  readonly reason: 'cannot-open' | 'no-plain-file' | 'changed-while-read'
}

export type Come = { readonly file: FileToTake } & (
  | { readonly opened: Arrival }
  | { readonly unopened: Unopened }
  /** It is in, and its file was not touched since. */
  | { readonly untouched: string }
)

export interface AheadWith {
  readonly known: KnownContent
  readonly list: HashList
  /** Open and hash every file again, also where nothing tells of a change. */
  readonly hashAgain: boolean
  readonly begin: (
    file: Pick<Arrival, 'path' | 'sha256' | 'depth'> & { readonly bytes: Uint8Array },
  ) => Promise<FileRead>
}

/** So many files, and no more bytes than these, are read ahead of the one whose turn it is. */
const mostFiles = 256
const mostBytes = 64 * 1024 ** 2

/** The files of a folder in their order, many opened, hashed and given to a reader ahead of their turn. */
export async function* readAhead(files: readonly FileToTake[], using: AheadWith): AsyncGenerator<Come> {
  const coming: { readonly come: Promise<Come>; readonly bytes: number }[] = []
  let next = 0
  let waitingBytes = 0
  // In bursts, so that readers are given whole groups.
  const fill = (): void => {
    if (coming.length > mostFiles / 2) return
    while (coming.length < mostFiles && (coming.length === 0 || waitingBytes < mostBytes)) {
      const file = files[next++]
      if (!file) return
      const bytes = file.bytes ?? 0
      waitingBytes += bytes
      coming.push({ come: arrive(file, using), bytes })
    }
  }
  fill()
  for (let first = coming.shift(); first; first = coming.shift()) {
    const come = await first.come
    waitingBytes -= first.bytes
    fill()
    yield come
  }
}

async function arrive(file: FileToTake, { known, list, hashAgain, begin }: AheadWith): Promise<Come> {
  if (!hashAgain && file.stamp !== null && known.isUntouched(file.path, file.stamp))
    return { file, untouched: file.path }
  const from = file.custodian === undefined ? {} : { custodian: file.custodian }
  const nothing = (reason: Unopened['reason'], note: readonly FileNote[] = []): Come => ({
    file,
    unopened: {
      reason,
      arrival: {
        path: file.path,
        sha256: shaOfName(file.path),
        size: file.bytes ?? 0,
        bytes: null,
        parent: null,
        depth: 0,
        listed: false,
        stamp: null,
        read: null,
        ...from,
        notes: [...file.notes, ...note, { is: 'hash-of-name', why: 'not-read' }],
      },
    },
  })
  if (file.is === 'unreadable-folder') return nothing('cannot-open', [{ is: 'folder-not-opened' }])
  if (file.is !== 'file')
    return nothing('no-plain-file', file.is === 'unknown' ? [] : [{ is: 'no-file', kind: file.is }])
  const opened = await file.open(defaultLimits.fileBytes, list, now().epochNanoseconds)
  if (opened.kind === 'not-opened') return nothing(opened.reason)
  const { sha256, size, bytes, listed, stamp, held } = opened
  const { path, notes } = file
  const fresh = !listed && bytes !== null && known.isFresh(sha256)
  const read = fresh ? begin({ path, sha256, bytes, depth: 0 }) : null
  return {
    file,
    opened: {
      path,
      sha256,
      size,
      bytes,
      listed,
      parent: null,
      depth: 0,
      notes,
      stamp,
      read,
      ...from,
      ...(held ? { held } : {}),
    },
  }
}
