import Database from 'better-sqlite3-multiple-ciphers'
import type { UnlikePart } from '../../../casefile/problems/unlike-part.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { AuditHead, Verified, VerifyProgress } from '../../contract/audit.ts'
import type { NotWhole, StoreTrouble } from '../../contract/store-trouble.ts'
import type { BlobPlace } from '../../pack-writer.ts'
import { documentsBySha256 } from '../documents.ts'
import { placesOfAll } from '../originals.ts'
import { indexAgrees } from '../search/check-index.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Chain } from './audit-doubts.ts'
import { notWhole, tablesUnlike, wholeChain } from './doubts.ts'
import { structureIsSound } from './structure.ts'

/** How many files are named one by one. */
const mostNamed = 20

interface Options {
  readonly noted?: AuditHead
  readonly progress?: (p: VerifyProgress) => void
}

interface Found {
  readonly chain: Chain
  readonly records: number
  readonly tables: readonly string[]
  readonly originals: readonly BlobPlace[]
}

export async function verify(
  store: Store,
  { noted, progress = () => {} }: Options,
): Promise<Result<Verified, StoreTrouble | NotWhole>> {
  // Read before the log: a writer at work in the meantime only makes the log longer than the anchor says.
  const anchored = store.anchor.read()
  const found = await store.snapshot(async (db): Promise<Result<Found, never>> => {
    const chain = await wholeChain(store, db, anchored, noted ?? null)
    const total = [...store.seal.kept().values()].reduce((sum, part) => sum + part.rows, 0)
    let records = 0
    const tables = await tablesUnlike(store, db, chain, (rows) => {
      records += rows
      progress({ phase: 'records', done: Math.min(records, total), total })
    })
    const structure = notWhole(chain, tables) !== null || structureIsSound(store) ? [] : ['structure']
    return ok({ chain, records, tables: [...tables, ...structure], originals: await placesReadable(db) })
  })
  if (!found.ok) return found
  const { chain, records, tables, originals } = found.value
  // An index is compared with pages; where these are not as written, it would be blamed for them.
  const index =
    tables.length > 0 ? ok('not-checked' as const) : await store.read(async () => ok(await indexAgrees(store)))
  if (!index.ok) return index
  const unlike = notWhole(chain, index.value === 'differs' ? ['page_search'] : tables)
  const lost = await originalsUnlike(store, originals, progress)
  if (!lost.ok) return lost
  const parts = [...(unlike?.params.parts ?? []), ...lost.value]
  if (unlike?.code === 'audit-broken') return failed(problem('audit-broken', { ...unlike.params, parts }))
  if (parts.length > 0) return failed(problem('content-changed', { parts }))
  const { head, until, accepted } = chain
  return ok({
    entries: head.seq,
    until,
    head: head.hash,
    records,
    originals: originals.length,
    accepted,
    index: index.value === 'agrees' ? 'checked' : 'not-checked',
  })
}

/** A list of originals that cannot be read is told as the part that it is; none of them can be found then. */
async function placesReadable(db: Tables): Promise<readonly BlobPlace[]> {
  try {
    return await placesOfAll(db)
  } catch (error) {
    if (error instanceof Database.SqliteError) return []
    throw error
  }
}

/** The originals that are missing or not what was stored, by the numbers of their documents. */
async function originalsUnlike(
  store: Store,
  places: readonly BlobPlace[],
  progress: (p: VerifyProgress) => void,
): Promise<Result<readonly UnlikePart[], StoreTrouble>> {
  const numbers: Record<'missing' | 'damaged', (string | null)[]> = { missing: [], damaged: [] }
  for (const [at, place] of places.entries()) {
    const checked = await store.read(async (db) => {
      const { state } = await store.originals.read(place)
      if (state === 'whole') return ok(null)
      const documents = await documentsBySha256(db, place.sha256)
      numbers[state].push(documents[0]?.bates ?? null)
      return ok(null)
    })
    if (!checked.ok) return checked
    progress({ phase: 'originals', done: at + 1, total: places.length })
  }
  const told = (
    is: 'originals-missing' | 'originals-changed',
    of: readonly (string | null)[],
  ): readonly UnlikePart[] =>
    of.length === 0 ? [] : [{ is, documents: of.slice(0, mostNamed), more: Math.max(0, of.length - mostNamed) }]
  return ok([...told('originals-missing', numbers.missing), ...told('originals-changed', numbers.damaged)])
}
