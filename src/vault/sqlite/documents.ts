import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import {
  DocumentRecord,
  DocumentStatus,
  PageText,
  ReasonCode,
  type Reconciliation,
} from '../../casefile/evidence/records.ts'
import { DocumentId, Sha256 } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { DocumentFilter, KnownDocument } from '../contract/documents.ts'
import { NotAsWritten } from './store.ts'
import type { DocumentTable, PageTable, Tables } from './tables.ts'

export function recordOf(row: Selectable<DocumentTable>): DocumentRecord {
  let notes: unknown
  try {
    notes = JSON.parse(row.notes_json)
  } catch {
    throw new NotAsWritten('notes')
  }
  const parsed = DocumentRecord.safeParse({
    id: row.id,
    sha256: row.sha256,
    bytes: row.bytes,
    path: row.path,
    format: row.format,
    status: row.status,
    reason: row.reason,
    notes,
    duplicateOf: row.duplicate_of,
    parent: row.parent,
    pages: row.pages,
    ocrPages: row.ocr_pages,
    reader: row.reader,
    custodian: row.custodian,
    bates: row.bates,
    ingestedAt: row.ingested_at,
  })
  if (!parsed.success) throw new NotAsWritten('document')
  return parsed.data
}

const told = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json))

export function pageOf(row: Omit<Selectable<PageTable>, 'id' | 'further'>): PageText {
  const { document, page, label, text, source, confidence, messages_json, cells_json } = row
  let beside: { messages: unknown; cells: unknown }
  try {
    beside = { messages: told(messages_json), cells: told(cells_json) }
  } catch {
    throw new NotAsWritten('page')
  }
  const { messages, cells } = beside
  const parsed = PageText.safeParse({
    ...{ document, page, label, text, source, confidence },
    ...(messages === undefined ? {} : { messages }),
    ...(cells === undefined ? {} : { cells }),
  })
  if (!parsed.success) throw new NotAsWritten('page')
  return parsed.data
}

const pageColumns = [
  'document',
  'page',
  'label',
  'text',
  'source',
  'confidence',
  'messages_json',
  'cells_json',
] as const

export async function document(db: Tables, id: DocumentId): Promise<DocumentRecord | null> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? recordOf(row) : null
}

export async function documentsBySha256(db: Tables, sha256: Sha256): Promise<readonly DocumentRecord[]> {
  const rows = await db.selectFrom('document').selectAll().where('sha256', '=', sha256).orderBy('ord').execute()
  return rows.map(recordOf)
}

const Known = z.strictObject({
  id: DocumentId,
  sha256: Sha256,
  path: z.string(),
  format: z.string(),
  status: DocumentStatus,
  reason: ReasonCode.nullable(),
  stamp: z.string().nullable(),
})

export async function knownDocuments(db: Tables, paths?: readonly string[]): Promise<readonly KnownDocument[]> {
  const all = db
    .selectFrom('document')
    .leftJoin('file_stamp', 'file_stamp.document', 'document.id')
    .select(['id', 'sha256', 'path', 'format', 'status', 'reason', 'stamp'])
    .orderBy('ord')
  const rows = await (paths === undefined ? all : all.where('path', 'in', [...paths])).execute()
  return rows.map((row) => {
    const parsed = Known.safeParse(row)
    if (!parsed.success) throw new NotAsWritten('document')
    return parsed.data
  })
}

export async function listDocuments(db: Tables, filter: DocumentFilter): Promise<readonly DocumentRecord[]> {
  const { status, format, parent, limit, offset = 0 } = filter
  let query = db.selectFrom('document').selectAll().orderBy(sql`length(bates)`).orderBy('bates')
  if (status !== undefined) query = query.where('status', '=', status)
  if (format !== undefined) query = query.where('format', '=', format)
  if (parent !== undefined) query = query.where('parent', '=', parent)
  if (limit !== undefined || offset > 0) query = query.limit(limit ?? Number.MAX_SAFE_INTEGER).offset(offset)
  return (await query.execute()).map(recordOf)
}

export async function pagesOf(db: Tables, id: DocumentId): Promise<readonly PageText[]> {
  const rows = await db.selectFrom('page').select(pageColumns).where('document', '=', id).orderBy('page').execute()
  return rows.map(pageOf)
}

export async function pageText(
  db: Tables,
  id: DocumentId,
  page: number,
): Promise<Result<PageText, 'document-not-found'>> {
  const row = await db
    .selectFrom('page')
    .select(pageColumns)
    .where('document', '=', id)
    .where('page', '=', page)
    .executeTakeFirst()
  return row ? ok(pageOf(row)) : failed(problem('document-not-found', { document: `${id} page ${page}` }))
}

export async function statusCounts(db: Tables): Promise<Readonly<Record<DocumentStatus, number>>> {
  const rows = await db
    .selectFrom('document')
    .select(['status', sql<number>`count(*)`.as('count')])
    .groupBy('status')
    .execute()
  const counted = new Map(rows.map((row) => [row.status, row.count]))
  const of = (status: DocumentStatus): number => counted.get(status) ?? 0
  return {
    read: of('read'),
    duplicate: of('duplicate'),
    failed: of('failed'),
    held: of('held'),
    waiting: of('waiting'),
  }
}

export async function reconciliation(db: Tables): Promise<Reconciliation> {
  const counts = await statusCounts(db)
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where('status', '!=', 'read')
    .orderBy(sql`length(bates)`)
    .orderBy('bates')
    .execute()
  return {
    in: DocumentStatus.options.reduce((sum, status) => sum + counts[status], 0),
    ...counts,
    exceptions: rows.map(recordOf).map(({ path, status, reason }) => ({ path, status, reason })),
  }
}
