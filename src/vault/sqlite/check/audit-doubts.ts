import type { LogBreak } from '../../../casefile/problems/vault-problems.ts'
import { acceptedAsItStands, anchorLost, contentUnlike, emptyHead, entryHash, follows } from '../../audit-chain.ts'
import type { Acceptance, AuditEntry, AuditHead } from '../../contract/audit.ts'
import { entriesAfter } from '../audit.ts'
import type { Tables } from '../tables.ts'

const atATime = 2_000

/** Something that speaks against the log, or against the records by what an earlier change noted of them. */
export interface LogDoubt {
  /** What it is and where: an acceptance names it by this. Null for one that no acceptance can settle as it stands. */
  readonly name: string | null
  /** The first entry that it concerns. */
  readonly entry: number
  readonly about: 'log' | 'records'
  /** What is not as it was, of a doubt about the log. */
  readonly what: LogBreak
}

export interface Chain {
  readonly head: AuditHead
  /** When its last entry was written. */
  readonly until: string | null
  /** What stands open, in the order of the log. */
  readonly doubts: readonly LogDoubt[]
  readonly accepted: readonly Acceptance[]
}

interface Known {
  /** Ends that the log must have had. */
  readonly heads: readonly AuditHead[]
  /** Whether one of them is the anchor beside the database. */
  readonly anchored: boolean
}

/**
 * Reads the whole chain in parts, so that a log of any length is checked in bounded memory. An acceptance settles exactly
 * the doubts that it names, which stood when it was made: what is done to the same part of the log later is told again.
 */
export async function readChain(
  db: Tables,
  key: Buffer,
  { heads, anchored }: Known,
  read: (seq: number) => void = () => {},
): Promise<Chain> {
  let head = emptyHead
  let until: string | null = null
  const open = new Map<string, LogDoubt>()
  const unlikeKnown: LogDoubt[] = []
  const accepted: Acceptance[] = []
  const doubt = (name: string, entry: number, what: LogBreak, about: LogDoubt['about'] = 'log') =>
    open.set(name, { name, entry, about, what })
  // An entry numbered below the first stands in no chain.
  const below = await db.selectFrom('audit').select('seq').where('seq', '<', 1).orderBy('seq').executeTakeFirst()
  if (below) doubt(`below-${below.seq}`, below.seq, 'order')
  for (;;) {
    const entries = await entriesAfter(db, head.seq, atATime)
    for (const entry of entries) {
      if (!follows(key, entry, head)) doubt(`order-${head.seq + 1}-${entry.seq}`, head.seq + 1, 'order')
      if (entry.action === anchorLost) doubt(`anchor-${entry.seq}`, entry.seq, 'anchor-was-gone')
      if (entry.action === contentUnlike) doubt(`records-${entry.seq}`, entry.seq, 'order', 'records')
      if (accepts(key, entry)) accepted.push(settle(open, entry))
      head = { seq: entry.seq, hash: entry.hash }
      until = entry.at
      if (heads.some((end) => end.seq === head.seq && end.hash !== head.hash))
        unlikeKnown.push({ name: null, entry: head.seq, about: 'log', what: 'another-end' })
    }
    read(head.seq)
    if (entries.length < atATime) break
  }
  const atEnd: readonly { readonly entry: number; readonly what: LogBreak }[] = [
    ...(anchored || head.seq === 0 ? [] : [{ entry: head.seq, what: 'anchor-gone' } as const]),
    ...(heads.some((end) => end.seq > head.seq) ? [{ entry: head.seq + 1, what: 'older' } as const] : []),
  ]
  const last = atEnd.map((one): LogDoubt => ({ ...one, name: null, about: 'log' }))
  const doubts = [...open.values(), ...unlikeKnown].sort((a, b) => a.entry - b.entry)
  return { head, until, doubts: [...doubts, ...last], accepted }
}

/** Only an entry whose own hash is right settles anything. */
const accepts = (key: Buffer, entry: AuditEntry): boolean =>
  entry.action === acceptedAsItStands && entry.hash === entryHash(key, entry)

function settle(open: Map<string, LogDoubt>, { seq, at, objects }: AuditEntry): Acceptance {
  for (const name of objects) open.delete(name)
  return { entry: seq, at }
}
