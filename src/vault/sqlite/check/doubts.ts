import Database from 'better-sqlite3-multiple-ciphers'
import { type Problem, problem } from '../../../casefile/problems.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import { acceptedAsItStands, contentUnlike, emptyHead, follows } from '../../audit-chain.ts'
import type { AuditHead, MatterDoubt } from '../../contract/audit.ts'
import type { NotWhole, StoreTrouble } from '../../contract/store-trouble.ts'
import { partsOfTables } from '../../parts-of-tables.ts'
import { entriesAfter, headOf, holds, sealedContent, tallyAfter } from '../audit.ts'
import { indexAgrees, makeIndexesAnew } from '../search/check-index.ts'
import { NotAsWritten, type Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type Chain, readChain } from './audit-doubts.ts'
import { nothingSeen } from './seen.ts'
import { structureIsSound } from './structure.ts'

/** Entries at the end of the log that are computed again for every opened matter. */
const tail = 500

/** What a check of the log and the records comes to. */
export function notWhole(chain: Pick<Chain, 'doubts'>, tables: readonly string[]): Problem<NotWhole> | null {
  const earlier = chain.doubts.some(({ about }) => about === 'records')
  const parts = partsOfTables([...tables, ...(earlier ? ['earlier'] : [])])
  const broken = chain.doubts.find(({ about }) => about === 'log')
  if (broken !== undefined) return problem('audit-broken', { entry: broken.entry, why: broken.what, parts })
  return parts.length > 0 ? problem('content-changed', { parts }) : null
}

/** The chain from first to last; one that cannot be read to its end is told from the first entry that could not. */
export async function wholeChain(
  store: Store,
  db: Tables,
  anchored: AuditHead | null,
  noted: AuditHead | null = null,
): Promise<Chain> {
  const heads = [anchored, noted].filter((head) => head !== null)
  let readTo = 0
  try {
    return await readChain(db, store.keys.audit, { heads, anchored: anchored !== null }, (seq) => {
      readTo = seq
    })
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return {
      head: emptyHead,
      until: null,
      doubts: [{ name: null, entry: readTo + 1, about: 'log', what: 'unreadable' }],
      accepted: [],
    }
  }
}

/** Tables of which a row is not as it was written. With a broken chain its last entry proves nothing about the sums. */
export async function tablesUnlike(
  store: Store,
  db: Tables,
  { doubts }: Pick<Chain, 'doubts'>,
  read: (rows: number) => void = () => {},
): Promise<readonly string[]> {
  const unlike = [...(await store.seal.partsUnlike(read))]
  const chained = doubts.every(({ about }) => about !== 'log')
  const bound = await sealedContent(db)
  if (chained && (bound === null || !store.seal.isBoundBy(bound))) unlike.push('content_sum')
  return unlike
}

export async function doubtAtGlance(store: Store): Promise<Result<MatterDoubt | null, StoreTrouble>> {
  // Read before the log: a writer at work in the meantime only makes the log longer than the anchor says.
  const anchored = store.anchor.read()
  const { seen } = store
  return store.snapshot(async (db) => {
    const head = await headOf(db)
    const of = JSON.stringify([anchored, head])
    if (seen.of === of) return ok(seen.doubt)
    const sums = await sealedContent(db)
    const agree = sums === null || store.seal.isBoundBy(sums)
    const sound = agree && (await isSoundTo(store, db, head, anchored))
    seen.doubt = sound ? null : notWhole(await wholeChain(store, db, anchored), agree ? [] : ['content_sum'])
    if (sound) seen.soundUpTo = head
    seen.of = of
    return ok(seen.doubt)
  })
}

/** Whether nothing speaks against the log by its ends, its count, and the chain of its newest entries. */
async function isSoundTo(store: Store, db: Tables, head: AuditHead, anchored: AuditHead | null): Promise<boolean> {
  if (anchored === null ? head.seq > 0 : !(await holds(db, anchored))) return false
  const from = store.seen.soundUpTo
  if (!(await holds(db, from))) return false
  const { entries, noted } = await tallyAfter(db, from.seq)
  if (noted > 0 || entries !== head.seq - from.seq) return false
  const [before] = head.seq - from.seq > tail ? await entriesAfter(db, head.seq - tail - 1, 1) : [from]
  if (before === undefined) return false
  let at: AuditHead = before
  for (const entry of await entriesAfter(db, at.seq, tail)) {
    if (!follows(store.keys.audit, entry, at)) return false
    at = entry
  }
  return true
}

/** The same with every record read; what was found whole is not read again while the matter is open. */
export async function doubtByEveryRecord(store: Store): Promise<Result<MatterDoubt | null, StoreTrouble>> {
  const glanced = await doubtAtGlance(store)
  if (!glanced.ok || glanced.value !== null || store.seen.everyRecord) return glanced
  const anchored = store.anchor.read()
  return store.snapshot(async (db) => {
    const chain = await wholeChain(store, db, anchored)
    const tables = await tablesUnlike(store, db, chain)
    // Papers find records by the indexes of the database: one that was put back would hide some of them.
    const structure = tables.length > 0 || structureIsSound(store) ? [] : ['structure']
    const doubt = notWhole(chain, [...tables, ...structure])
    store.seen.everyRecord = doubt === null
    return ok(doubt)
  })
}

/** In one transaction: each doubt is named, the records are summed as they stand, and the index follows the pages. */
export async function acceptAsItStands(store: Store): Promise<Result<{ readonly accepted: number }, StoreTrouble>> {
  const anchored = store.anchor.read()
  const found = await store.snapshot(async (db) => {
    const chain = await wholeChain(store, db, anchored)
    return ok({ chain, tables: await tablesUnlike(store, db, chain) })
  })
  if (!found.ok) return found
  const { chain, tables } = found.value
  const index = await store.read(async () => ok(await indexAgrees(store)))
  if (!index.ok) return index
  const anew = index.value === 'differs' || !structureIsSound(store)
  if (chain.doubts.length === 0 && tables.length === 0 && !anew) return ok({ accepted: 0 })
  const known = tables.filter((table) => partsOfTables([table]).every(({ is }) => is !== 'unknown'))
  const done = await store.sealedAnew(
    [
      ...(tables.length > 0 ? [{ action: contentUnlike, objects: known.map((table) => `table:${table}`) }] : []),
      ...(anew ? [{ action: 'indexes.made-anew', objects: [] }] : []),
    ],
    async (db) => {
      if (anew) await makeIndexesAnew(db)
      if (!structureIsSound(store)) throw new NotAsWritten('structure')
    },
    async (db) => {
      const now = await readChain(db, store.keys.audit, { heads: [], anchored: true })
      return { action: acceptedAsItStands, objects: now.doubts.flatMap(({ name }) => name ?? []) }
    },
  )
  if (!done.ok) return done
  Object.assign(store.seen, nothingSeen())
  return ok({ accepted: Math.max(1, done.value) })
}
