import type { ProvisionId } from '../casefile/ids.ts'
import type { Court } from './courts.ts'
import type { Holiday } from './holidays.ts'
import type { Provision } from './provision.ts'

/** The law as read from `law/`: everything the pure rooms ask about statutes, courts and calendars. */
export interface LawLibrary {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>
  readonly courts: readonly Court[]
  /** Calendars of legal holidays: `us` for the federal one, `us-oh` and so on for the states. */
  readonly holidays: Readonly<Record<string, readonly Holiday[]>>
}

/** Ids of provisions that look like a mistyped one, nearest first. */
export function provisionsLike(law: LawLibrary, id: string): readonly ProvisionId[] {
  const scored = [...law.provisions.keys()].map((known) => ({ known, distance: editDistance(known, id) }))
  return scored
    .filter(({ known, distance }) => distance <= Math.max(3, Math.floor(known.length / 4)))
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
    .slice(0, 3)
    .map(({ known }) => known)
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
