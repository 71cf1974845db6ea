import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FileNote } from '../../src/casefile/evidence/file-note.ts'
import type { DocumentStatus, ReasonCode } from '../../src/casefile/evidence/records.ts'
import { makeReaders, type Readers } from '../../src/desk/evidence/readers/reader-pool.ts'
import { walkFolder } from '../../src/desk/evidence/walk-folder.ts'
import { mergeRecognised } from '../../src/evidence/ocr/recognise-pages.ts'
import type { ReadPage } from '../../src/evidence/read-outcome.ts'

export interface ReadDocument {
  readonly path: string
  readonly format: string
  readonly status: DocumentStatus
  readonly reason: ReasonCode | null
  readonly notes: readonly FileNote[]
  readonly pages: readonly ReadPage[]
  /** Path of the first file with the same bytes. */
  readonly duplicateOf: string | null
}

/** Reads an evidence folder as the product does, without a vault: every file, what lies in it, and text of scans. */
export async function readEvidence(folder: string, minor: boolean): Promise<readonly ReadDocument[]> {
  const found = walkFolder(folder)
  if (!found.ok) throw new Error(`cannot read ${folder}`)
  const readers = makeReaders({ workers: 2 })
  const documents: ReadDocument[] = []
  const first = new Map<string, string>()
  try {
    for (const file of found.value) {
      await take(readers, file.path, new Uint8Array(readFileSync(file.place)), 0, minor, documents, first)
    }
  } finally {
    await readers.close()
  }
  return documents
}

async function take(
  readers: Readers,
  path: string,
  bytes: Uint8Array,
  depth: number,
  minor: boolean,
  documents: ReadDocument[],
  first: Map<string, string>,
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const original = first.get(hash)
  const common = { path, reason: null, notes: [], pages: [], duplicateOf: null }
  if (original !== undefined) {
    documents.push({ ...common, format: 'unknown', status: 'duplicate', duplicateOf: original })
    return
  }
  first.set(hash, path)
  const outcome = await readers.read(bytes, path.split('/').at(-1) ?? path, { minor, depth })
  if (outcome.kind !== 'read') {
    const { format, kind: status, reason, notes } = outcome
    documents.push({ ...common, format, status, reason, notes })
    return
  }
  const recognised =
    outcome.needsOcr.length > 0 ? (await readers.recognise(bytes, outcome.format, outcome.needsOcr)).pages : []
  const pages = mergeRecognised(outcome.pages, recognised)
  documents.push({ ...common, format: outcome.format, status: 'read', notes: outcome.notes, pages })
  for (const child of outcome.children) {
    await take(readers, `${path}!/${child.name}`.normalize('NFC'), child.bytes, depth + 1, minor, documents, first)
  }
  for (const child of outcome.unreadChildren) {
    documents.push({
      ...common,
      path: `${path}!/${child.name}`,
      format: 'unknown',
      status: 'failed',
      reason: child.reason,
    })
  }
}
