import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { AuditHead, Verified, VerifyProgress } from '../contract/audit.ts'
import type { StoreTrouble } from '../contract/store-trouble.ts'
import type { BlobPlace } from '../pack-writer.ts'
import { partsInWords } from '../part-names.ts'
import { sealedContent, verifyChain } from './audit.ts'
import { indexAgrees } from './check-index.ts'
import { documentsBySha256 } from './documents.ts'
import { placesOfAll } from './originals.ts'
import type { Store } from './store.ts'

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
  const unlike = partsInWords(index.value === 'differs' ? ['page_search'] : parts)
  const lost = await originalsUnlike(store, originals, progress)
  if (!lost.ok) return lost
  const all = [...unlike, ...lost.value].join('; ')
  if (brokenAt !== null)
    return failed(problem('audit-broken', all === '' ? { entry: brokenAt } : { entry: brokenAt, parts: all }))
  if (all !== '') return failed(problem('content-changed', { parts: all }))
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
): Promise<Result<readonly string[], StoreTrouble>> {
  const numbers = { missing: [] as string[], damaged: [] as string[] }
  for (const [at, place] of places.entries()) {
    const checked = await store.read(async (db) => {
      const { state } = await store.originals.read(place)
      if (state === 'whole') return ok(null)
      const documents = await documentsBySha256(db, place.sha256)
      numbers[state].push(documents[0]?.bates ?? 'a file that no document names')
      return ok(null)
    })
    if (!checked.ok) return checked
    progress({ phase: 'originals', done: at + 1, total: places.length })
  }
  const told = (what: string, of: readonly string[]): readonly string[] =>
    of.length === 0
      ? []
      : [`${what} ${of.slice(0, 20).join(', ')}${of.length > 20 ? ` and ${of.length - 20} more` : ''}`]
  return ok([...told('missing originals:', numbers.missing), ...told('originals not as stored:', numbers.damaged)])
}
