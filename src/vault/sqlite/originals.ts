import { createHash } from 'node:crypto'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { type DocumentId, Sha256 } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { OriginalsCheck } from '../contract/blobs.ts'
import type { BlobPlace } from '../pack-writer.ts'
import { sealedLength } from '../sealed-blob.ts'
import { document } from './documents.ts'
import type { Log, Store } from './store.ts'
import type { Tables } from './tables.ts'

const hashOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))

export async function placeOf(db: Tables, sha256: Sha256): Promise<BlobPlace | null> {
  const row = await db.selectFrom('blob').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row ? placeOfRow(db, { ...row, sha256 }) : null
}

/** Of an original in a file of its own the table keeps no length: it follows from the document. */
async function placeOfRow(db: Tables, place: BlobPlace): Promise<BlobPlace> {
  if (place.pack !== null) return place
  const { sha256 } = place
  const known = await db.selectFrom('document').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return { ...place, length: sealedLength(known?.bytes ?? 0) }
}

export async function placesOfAll(db: Tables): Promise<readonly BlobPlace[]> {
  const rows = await db.selectFrom('blob').selectAll().orderBy('pack').orderBy('start').execute()
  const places: BlobPlace[] = []
  for (const row of rows) places.push(await placeOfRow(db, { ...row, sha256: Sha256.parse(row.sha256) }))
  return places
}

/**
 * Stores originals within a transaction: their bytes are on disk before it commits, and named by nothing if it does not.
 * One that is stored already is read, and written anew from the bytes at hand where it was damaged or lost.
 */
export async function putOriginals(
  store: Store,
  db: Tables,
  log: Log,
  originals: readonly Uint8Array[],
): Promise<readonly Sha256[]> {
  const { database } = store.connection
  const hashes = originals.map(hashOf)
  const wanting = new Map<Sha256, Uint8Array>()
  for (const [at, bytes] of originals.entries()) {
    const sha256 = hashes[at]
    if (sha256 === undefined || wanting.has(sha256)) continue
    const place = await placeOf(db, sha256)
    if (place === null) wanting.set(sha256, bytes)
    else if ((await store.originals.read(place)).state !== 'whole') {
      wanting.set(sha256, bytes)
      log('original.mended', [])
    }
  }
  const keep = database.prepare(`INSERT INTO blob (sha256, pack, start, length) VALUES (?, ?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET pack = excluded.pack, start = excluded.start, length = excluded.length`)
  for (const { sha256, pack, start, length } of await store.originals.append(wanting)) {
    keep.run(sha256, pack, start, length)
  }
  return hashes
}

export async function checkOriginals(
  store: Store,
  ids: readonly DocumentId[],
  progress: (done: number, total: number) => void,
): Promise<Result<OriginalsCheck, 'document-not-found'>> {
  const records: DocumentRecord[] = []
  for (const id of new Set(ids)) {
    const record = await document(store.db, id)
    if (record === null) return failed(problem('document-not-found', { document: id }))
    records.push(record)
  }
  const states = { whole: [], missing: [], damaged: [], 'never-kept': [] } as Record<
    'whole' | 'missing' | 'damaged' | 'never-kept',
    DocumentRecord[]
  >
  let done = 0
  for (const [sha256, same] of Map.groupBy(records, (record) => record.sha256)) {
    const place = await placeOf(store.db, sha256)
    const state = place === null ? 'never-kept' : (await store.originals.read(place)).state
    states[state].push(...same)
    done += same.length
    progress(done, records.length)
  }
  return ok({
    whole: states.whole.length,
    missing: states.missing,
    damaged: states.damaged,
    neverKept: states['never-kept'],
  })
}
