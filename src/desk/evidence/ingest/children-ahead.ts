import type { DocumentId } from '../../../casefile/ids.ts'
import { childPath, shaOf, shaOfName } from '../../../evidence/document-identity.ts'
import type { ReadChild, UnreadChild } from '../../../evidence/read-outcome.ts'
import type { FileRead } from '../../../evidence/reader-protocol.ts'
import type { Arrival } from './arrival.ts'
import type { HashList } from './hash-list.ts'
import type { KnownContent } from './known-content.ts'

/** What tells which children are read at all, and begins them. */
export interface BeginsChildren {
  readonly known: KnownContent
  readonly list: HashList
  /** Gives a file to a reader ahead of its turn. */
  readonly begin: (
    file: Pick<Arrival, 'path' | 'sha256' | 'depth'> & { readonly bytes: Uint8Array },
  ) => Promise<FileRead>
}

/** So many children, and no more bytes than these, are given to readers ahead of the one whose turn it is. */
const mostAhead = 192
const mostAheadBytes = 32 * 1024 ** 2

/** What a container holds, in its order, some of it begun ahead of its turn. */
export function* childrenAhead(
  using: BeginsChildren,
  container: Arrival,
  parent: DocumentId,
  children: readonly ReadChild[],
  { children: read }: FileRead,
): Generator<Arrival> {
  const coming: Arrival[] = []
  let next = 0
  let bytesAhead = 0
  for (;;) {
    if (coming.length <= mostAhead / 2)
      while (coming.length < mostAhead && (coming.length === 0 || bytesAhead < mostAheadBytes)) {
        const child = children[next]
        if (child === undefined) break
        coming.push(begun(using, container, parent, child, read[next] ?? null))
        bytesAhead += child.bytes.length
        next++
      }
    const first = coming.shift()
    if (first === undefined) return
    bytesAhead -= first.size
    yield first
  }
}

const fromWhom = ({ custodian }: Arrival): Pick<Arrival, 'custodian'> => (custodian === undefined ? {} : { custodian })

function begun(
  { list, known, begin }: BeginsChildren,
  container: Arrival,
  parent: DocumentId,
  { name, bytes }: ReadChild,
  read: FileRead['children'][number],
): Arrival {
  const [path, sha256, depth] = [childPath(container.path, name), shaOf(bytes), container.depth + 1]
  const listed = list.has(bytes)
  const about = { path, sha256, depth, bytes, size: bytes.length, parent, notes: [], listed, stamp: null }
  const child = { ...about, ...fromWhom(container) }
  if (listed || !known.isFresh(sha256)) return { ...child, read: null }
  return { ...child, read: read?.sha256 === sha256 ? Promise.resolve(read) : begin(child) }
}

/** One that could not be taken out of its container: known by its name alone. */
export function unreadChild(container: Arrival, { name, bytes: size }: UnreadChild, parent: DocumentId): Arrival {
  const path = childPath(container.path, name)
  return {
    ...{ path, sha256: shaOfName(path), size, bytes: null, parent, listed: false, stamp: null, read: null },
    notes: [{ is: 'hash-of-name', why: 'not-taken-out' }],
    depth: container.depth + 1,
    ...fromWhom(container),
  }
}
