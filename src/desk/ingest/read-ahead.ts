import type { ReadOutcome } from '../../evidence/read-outcome.ts'
import { defaultLimits } from '../../evidence/read-outcome.ts'
import type { Vault } from '../../vault/vault.ts'
import type { FoundFile } from '../walk-folder.ts'
import { type Arrival, shaOfName } from './arrival.ts'
import type { HashList } from './hash-list.ts'
import { openFile } from './open-file.ts'

/** A file of the folder that has no bytes to read, with the reason. */
export interface Unopened {
  readonly arrival: Arrival
  readonly reason: 'cannot-open' | 'no-plain-file' | 'changed-while-read'
}

export type Come = { readonly opened: Arrival } | { readonly unopened: Unopened }

/** So many files, and no more bytes than these, are read ahead of the one whose turn it is. */
const mostFiles = 4
const mostBytes = 64 * 1024 ** 2

const kinds: Readonly<Record<Exclude<FoundFile['is'], 'file' | 'unreadable-folder' | 'unknown'>, string>> = {
  link: 'It is a link to another place.',
  pipe: 'It is a pipe between programs.',
  socket: 'It is a socket between programs.',
  device: 'It stands for a device.',
}

/** The files of a folder in their order, a few opened, hashed and given to a reader ahead of their turn. */
export async function* readAhead(
  files: readonly FoundFile[],
  vault: Vault,
  list: HashList,
  read: (bytes: Uint8Array, path: string) => Promise<ReadOutcome>,
): AsyncGenerator<Come> {
  const seen = new Set<string>()
  const coming: { readonly come: Promise<Come>; readonly bytes: number }[] = []
  let next = 0
  let waitingBytes = 0
  const fill = (): void => {
    while (coming.length < mostFiles && (coming.length === 0 || waitingBytes < mostBytes)) {
      const file = files[next++]
      if (!file) return
      const bytes = file.bytes ?? 0
      waitingBytes += bytes
      coming.push({ come: arrive(file, seen, vault, list, read), bytes })
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

async function arrive(
  file: FoundFile,
  seen: Set<string>,
  vault: Vault,
  list: HashList,
  read: (bytes: Uint8Array, path: string) => Promise<ReadOutcome>,
): Promise<Come> {
  const nothing = (reason: Unopened['reason'], note: readonly string[] = []): Come => ({
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
        outcome: null,
        notes: [...file.notes, ...note, 'Its bytes could not be read, so the hash is of its name.'],
      },
    },
  })
  if (file.is === 'unreadable-folder')
    return nothing('cannot-open', ['It is a folder that could not be opened; what lies in it is not known.'])
  if (file.is !== 'file') return nothing('no-plain-file', file.is === 'unknown' ? [] : [kinds[file.is]])
  const opened = await openFile(file.place, defaultLimits.fileBytes, list)
  if (opened.kind === 'not-opened') return nothing(opened.reason)
  const { sha256, size, bytes, listed } = opened
  const known = await vault.documentsBySha256(sha256)
  const fresh = !listed && !seen.has(sha256) && known.ok && known.value.every((d) => d.status === 'waiting')
  seen.add(sha256)
  const outcome = fresh && bytes !== null ? read(bytes, file.path) : null
  return {
    opened: { path: file.path, sha256, size, bytes, listed, parent: null, depth: 0, notes: file.notes, outcome },
  }
}
