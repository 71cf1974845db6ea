import type { UnlikePart } from '../../casefile/problems/unlike-part.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { AuditHead, Verified, VerifyProgress } from '../contract/audit.ts'
import type { StoreTrouble } from '../contract/store-trouble.ts'
import type { BlobPlace } from '../pack-writer.ts'
import { partsOfTables } from '../parts-of-tables.ts'
import { sealedContent, verifyChain } from './audit.ts'
import { indexAgrees } from './check-index.ts'
import { documentsBySha256 } from './documents.ts'
import { placesOfAll } from './originals.ts'
import type { Store } from './store.ts'

/** How many files are named one by one. */
const mostNamed = 20

interface Options {
  readonly noted?: AuditHead
  readonly progress?: (p: VerifyProgress) => void
}

interface Found {
  readonly head: AuditHead
  readonly brokenAt: number | null
  readonly records: number
  readonly parts: readonly string[]
  readonly originals: readonly BlobPlace[]
}

export async function verify(
  store: Store,
  { noted, progress = () => {} }: Options,
): Promise<Result<Verified, StoreTrouble | 'audit-broken' | 'content-changed'>> {
  // Read before the log: a writer at work in the meantime only makes the log longer than the anchor says.
  const anchored = store.anchor.read()
  const known = [anchored, noted].filter((head) => head !== null && head !== undefined)
  const found = await store.snapshot(async (db): Promise<Result<Found, never>> => {
    const chain = await verifyChain(db, store.keys.audit, known, anchored)
    const total = [...store.seal.kept().values()].reduce((sum, part) => sum + part.rows, 0)
    let records = 0
    const parts = [
      ...(await store.seal.partsUnlike((rows) => {
        records += rows
        progress({ phase: 'records', done: Math.min(records, total), total })
      })),
    ]
    // With a broken chain the last entry proves nothing about the sums.
    if (chain.brokenAt === null && (await sealedContent(db)) !== store.seal.digest()) parts.push('content_sum')
    if (chain.contentUnlike) parts.push('earlier')
    if (parts.length === 0 && !store.structureIsSound()) parts.push('structure')
    const originals = await placesOfAll(db)
    return ok({ head: chain.head, brokenAt: chain.brokenAt, records, parts, originals })
  })
  if (!found.ok) return found
  const { head, brokenAt, records, parts, originals } = found.value
  // An index is compared with pages; where these are not as written, it would be blamed for them.
  const index =
    parts.length > 0 ? ok('not-checked' as const) : await store.read(async () => ok(await indexAgrees(store)))
  if (!index.ok) return index
  const unlike = partsOfTables(index.value === 'differs' ? ['page_search'] : parts)
  const lost = await originalsUnlike(store, originals, progress)
  if (!lost.ok) return lost
  const all = [...unlike, ...lost.value]
  if (brokenAt !== null) return failed(problem('audit-broken', { entry: brokenAt, parts: all }))
  if (all.length > 0) return failed(problem('content-changed', { parts: all }))
  return ok({
    entries: head.seq,
    head: head.hash,
    records,
    originals: originals.length,
    index: index.value === 'agrees' ? 'checked' : 'not-checked',
  })
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
