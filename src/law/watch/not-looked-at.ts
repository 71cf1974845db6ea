import type { IsoDay } from '../../casefile/dates.ts'
import { day, isBefore } from '../../casefile/dates.ts'
import type { ProvisionId } from '../../casefile/ids.ts'
import type { LawLibrary } from '../library.ts'

export interface NotLookedAt {
  readonly id: ProvisionId
  readonly cite: string
  /** The last day on which one of its sources was read; null where none tells. */
  readonly last: IsoDay | null
}

/** Months after which a law file should be looked at again. */
export const monthsToLook = 6

/** Provisions of which no source was read within six months before `asOf`, the longest unread first. */
export function notLookedAt(law: LawLibrary, asOf: IsoDay): readonly NotLookedAt[] {
  const since = day(asOf).subtract({ months: monthsToLook })
  return [...law.provisions.values()]
    .map(({ id, cite, sources }) => ({
      id,
      cite,
      last: Object.values(sources).reduce<IsoDay | null>(
        (latest, { read }) => (read !== null && (latest === null || read > latest) ? read : latest),
        null,
      ),
    }))
    .filter(({ last }) => last === null || isBefore(day(last), since))
    .toSorted((a, b) =>
      (a.last ?? '') < (b.last ?? '') ? -1 : (a.last ?? '') > (b.last ?? '') ? 1 : a.id < b.id ? -1 : 1,
    )
}
