import type { DocumentRecord, DocumentStatus, PageText, ReasonCode } from '../../casefile/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { NewDocument } from '../../vault/contract/documents.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { type Arrival, idOf } from './arrival.ts'

export type Told = Partial<NewDocument> & { readonly status: DocumentStatus; readonly reason?: ReasonCode | null }

/** One document with its pages in one step; what came in before keeps its number. Answers the record as stored. */
export async function storeArrival(
  vault: Vault,
  custodian: string | null,
  arrival: Arrival,
  told: Told,
  pages: readonly PageText[] = [],
): Promise<Result<DocumentRecord>> {
  const record: NewDocument = {
    id: idOf(arrival.path, arrival.sha256),
    sha256: arrival.sha256,
    bytes: arrival.size,
    path: arrival.path,
    format: 'unknown',
    reason: null,
    duplicateOf: null,
    parent: arrival.parent,
    pages: pages.length,
    ocrPages: 0,
    reader: null,
    custodian,
    ingestedAt: now().toString({ smallestUnit: 'second' }),
    ...told,
    notes: [...arrival.notes, ...(told.notes ?? [])],
  }
  const put = await vault.putDocument(record, pages)
  return put.ok ? ok(put.value.record) : put
}
