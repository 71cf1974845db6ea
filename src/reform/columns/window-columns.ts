import type { DefendantKind } from '../../casefile/limitation/clock.ts'
import { isSettled } from '../../casefile/rests-on.ts'
import type { ClaimColumns } from '../../law/columns/claim-columns.ts'
import { numberOfText, yearsLater } from '../../law/columns/day-numbers.ts'
import { noLimit } from '../../law/columns/row-chunk.ts'
import { missingDayOn } from '../../law/limitation/leaning.ts'
import type { LimitRule } from './claim-texts.ts'

/** A window of revival with its days and tables looked up once: it is asked of a great many rows. */
export interface WindowColumn {
  readonly opens: number
  readonly closes: number
  /** Also for claims whose period had not run out when it opened. */
  readonly alsoExpiring: boolean
  /** Whether it opens on the strict reading too. */
  readonly surely: boolean
  /** Whether it reaches a defendant of the kind that is sued. */
  readonly reaches: boolean
  /** The claims by their accrual, both days included. */
  readonly accruedFrom: number
  readonly accruedUntil: number
  /** Each birth to the day of age that parts minors from others; null where it is open to both. */
  readonly grown: Int32Array | null
  readonly minors: boolean
  /** Each birth to the last day for that claimant, on the strict and the generous reading; null where only `closes` ends it. */
  readonly lasts: readonly [Int32Array, Int32Array] | null
}

export function windowColumn(
  { opens, closes, window }: LimitRule['windows'][number],
  defendant: DefendantKind | null,
): WindowColumn {
  const { accrued, also_expiring, claimants, defendants, rests_on, until } = window
  const lastOn = (leaning: 'strict' | 'generous', { age, missing_day }: NonNullable<typeof until>): Int32Array =>
    yearsLater(age, missingDayOn(leaning, missing_day))
  return {
    opens,
    closes,
    alsoExpiring: also_expiring ?? false,
    surely: isSettled(rests_on) && (!defendants || defendant !== null),
    reaches: !defendants || defendant === null || defendants.includes(defendant),
    accruedFrom: accrued?.from === undefined ? -1 : numberOfText(accrued.from),
    accruedUntil: accrued?.until === undefined ? noLimit : numberOfText(accrued.until),
    grown: claimants ? yearsLater(claimants.age, claimants.missing_day) : null,
    minors: claimants?.were === 'minors',
    lasts: until ? [lastOn('strict', until), lastOn('generous', until)] : null,
  }
}

/** The last day of a window for the row at a place; -1 where it is not open to it. */
export function closesFor(
  { opens, closes, reaches, accruedFrom, accruedUntil, grown, minors, lasts }: WindowColumn,
  rows: ClaimColumns,
  at: number,
  accrual: number,
  leaning: 0 | 1,
): number {
  if (!reaches || accrual < accruedFrom || accrual > accruedUntil) return -1
  if (grown === null && lasts === null) return closes
  const born = rows.born[at] ?? -1
  if (born < 0) return -1
  if (grown !== null) {
    const adult = grown[born] ?? 0
    if (minors ? (rows.conductFrom[at] ?? 0) >= adult : accrual < adult) return -1
  }
  if (lasts === null) return closes
  const last = Math.min(closes, lasts[leaning][born] ?? 0)
  return last < opens ? -1 : last
}
