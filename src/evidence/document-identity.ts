import { createHash } from 'node:crypto'
import { DocumentId, Sha256 } from '../casefile/ids.ts'

export const shaOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))

/** For what has no bytes to hash: the hash is of its name, and its notes say so. */
export const shaOfName = (path: string): Sha256 => shaOf(new TextEncoder().encode(path))

/** The same content in the same place is the same document, however often it comes in. */
export const idOf = (path: string, sha256: Sha256): DocumentId =>
  DocumentId.parse(`doc-${createHash('sha256').update(`${path}\0${sha256}`).digest('hex').slice(0, 16)}`)

export const childPath = (container: string, name: string): string => `${container}!/${name}`.normalize('NFC')
