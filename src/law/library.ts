import type { ProvisionId } from '../casefile/ids.ts'
import { slipsBetween } from '../casefile/written/nearest-word.ts'
import type { Court } from './courts.ts'
import type { Holiday } from './limitation/holidays.ts'
import type { Provision } from './provision.ts'

/** The law as read from `law/`: everything the pure rooms ask about statutes, courts and calendars. */
export interface LawLibrary {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>
  readonly courts: readonly Court[]
  /** Calendars of legal holidays: `us` for the federal one, `us-oh` and so on for the states. */
  readonly holidays: Readonly<Record<string, readonly Holiday[]>>
}

/** Ids of provisions that look like a mistyped one, or whose citation was given for the id; nearest first. */
export function provisionsLike(law: LawLibrary, given: string): readonly ProvisionId[] {
  const cited = plain(given)
  const scored = [...law.provisions.values()].map(({ id, cite }) => ({
    id,
    slips: plain(cite) === cited ? 0 : slipsBetween(id, given),
  }))
  return scored
    .filter(({ id, slips }) => slips <= Math.max(3, Math.floor(id.length / 4)))
    .sort((a, b) => a.slips - b.slips || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id)
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
