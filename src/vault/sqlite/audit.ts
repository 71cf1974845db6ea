import type { Selectable } from 'kysely'
import { z } from 'zod'
import { anchorLost, contentUnlike, emptyHead, entryHash } from '../audit-chain.ts'
import type { AuditEntry, AuditHead } from '../contract/audit.ts'
import type { AuditTable, Tables } from './tables.ts'

const Objects = z.array(z.string())

interface NewEntry {
  readonly key: Buffer
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly objects: readonly string[]
  readonly content: string
}

export async function headOf(db: Tables): Promise<AuditHead> {
  const last = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last ?? emptyHead
}

/** Whether `end` is an end that the log once had. */
export async function holds(db: Tables, end: AuditHead): Promise<boolean> {
  if (end.seq === 0) return end.hash === emptyHead.hash
  const entry = await db.selectFrom('audit').select('hash').where('seq', '=', end.seq).executeTakeFirst()
  return entry?.hash === end.hash
}

/** The digest of the content that the last entry binds; null for a log of old, or an empty one. */
export async function sealedContent(db: Tables): Promise<string | null> {
  const last = await db.selectFrom('audit').select('content').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.content ?? null
}

export async function appendEntry(db: Tables, entry: NewEntry, before: AuditHead): Promise<AuditHead> {
  const { key, ...what } = entry
  const unsigned = { ...what, seq: before.seq + 1, prevHash: before.hash }
  const hash = entryHash(key, unsigned)
  await db
    .insertInto('audit')
    .values({
      seq: unsigned.seq,
      at: unsigned.at,
      actor: unsigned.actor,
      action: unsigned.action,
      objects_json: JSON.stringify(unsigned.objects),
      content: unsigned.content,
      prev_hash: unsigned.prevHash,
      hash,
    })
    .execute()
  return { seq: unsigned.seq, hash }
}

/** Objects that are no longer a list of ids come back as one that cannot match the hash. */
function entryOf(row: Selectable<AuditTable>): AuditEntry {
  let objects: readonly string[]
  try {
    objects = Objects.parse(JSON.parse(row.objects_json))
  } catch {
    objects = ['not readable']
  }
  const { seq, at, actor, action, content, hash } = row
  return { seq, at, actor, action, objects, content, prevHash: row.prev_hash, hash }
}

export async function entriesAfter(db: Tables, after: number, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map(entryOf)
}

/** How many entries stand behind this one, and how many of them note that something was not as it should be. */
export async function tallyAfter(
  db: Tables,
  seq: number,
): Promise<{ readonly entries: number; readonly noted: number }> {
  return db
    .selectFrom('audit')
    .where('seq', '>', seq)
    .select(({ fn }) => [
      fn.countAll<number>().as('entries'),
      fn.count<number>('seq').filterWhere('action', 'in', [anchorLost, contentUnlike]).as('noted'),
    ])
    .executeTakeFirstOrThrow()
}
