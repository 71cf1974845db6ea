import { z } from 'zod'
import { day, IsoDay, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled, RestsOn } from '../../casefile/rests-on.ts'
import { dateOf, notGiven, numberOf, numberOfText, yearsLater } from '../columns/day-numbers.ts'
import { noLimit } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import { type Leaning, missingDayOn } from '../limitation/leaning.ts'
import { MissingDay } from '../limitation/missing-day.ts'
import type { PeriodEnd } from '../periods/kind.ts'

const AtBirthday = z.strictObject({ age: z.int().positive(), missing_day: MissingDay })

export const RevivalWindow = z
  .strictObject({
    opens: IsoDay,
    /** Last day of the window; null where barred claims may be brought for good. */
    closes: IsoDay.nullable(),
    /** Closes for each person on this birthday, if it comes first. */
    until: AtBirthday.optional(),
    defendants: z.array(DefendantKind).optional(),
    /** Only for those who were below this age when the conduct began, or had reached it when the claim accrued; for all when left out. */
    claimants: AtBirthday.extend({ were: z.enum(['minors', 'adults']) }).optional(),
    /** Only claims that accrued within these days. */
    accrued: z.strictObject({ from: IsoDay.optional(), until: IsoDay.optional() }).optional(),
    /** Also claims whose time runs out while the window is open. */
    also_expiring: z.literal(true).optional(),
    rests_on: RestsOn,
    note: z.string(),
  })
  .refine(({ opens, closes }) => closes === null || opens <= closes, mustBe('closes-after-it-opens'))
export type RevivalWindow = z.infer<typeof RevivalWindow>

/** A window with its days and tables looked up once: it is asked of a great many rows, and of one case alike. */
export interface Window {
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

/** Whether a window opens on the strict reading too. */
export const opensSurely = (
  { rests_on, defendants }: Pick<RevivalWindow, 'rests_on' | 'defendants'>,
  defendant: DefendantKind | null,
): boolean => isSettled(rests_on) && (!defendants || defendant !== null)

export function windowFor(written: RevivalWindow, defendant: DefendantKind | null): Window {
  const { opens, closes, accrued, also_expiring, claimants, defendants, until } = written
  const lastOn = (leaning: Leaning, { age, missing_day }: NonNullable<typeof until>): Int32Array =>
    yearsLater(age, missingDayOn(leaning, missing_day))
  return {
    opens: numberOfText(opens),
    closes: closes === null ? noLimit : numberOfText(closes),
    alsoExpiring: also_expiring ?? false,
    surely: opensSurely(written, defendant),
    reaches: !defendants || defendant === null || defendants.includes(defendant),
    accruedFrom: accrued?.from === undefined ? -1 : numberOfText(accrued.from),
    accruedUntil: accrued?.until === undefined ? noLimit : numberOfText(accrued.until),
    grown: claimants ? yearsLater(claimants.age, claimants.missing_day) : null,
    minors: claimants?.were === 'minors',
    lasts: until ? [lastOn('strict', until), lastOn('generous', until)] : null,
  }
}

/** The last day of a window for a claim; -1 where it is not open to it, not yet open, or not settled enough for the reading. */
export function closesFor(
  { opens, closes, surely, reaches, accruedFrom, accruedUntil, grown, minors, lasts }: Window,
  judged: number,
  accrual: number,
  firstAct: number,
  born: number,
  leaning: 0 | 1,
): number {
  if (opens > judged || (leaning === 0 && !surely)) return -1
  if (!reaches || accrual < accruedFrom || accrual > accruedUntil) return -1
  if (grown === null && lasts === null) return closes
  if (born < 0) return -1
  if (grown !== null) {
    const adult = grown[born] ?? 0
    if (minors ? firstAct >= adult : accrual < adult) return -1
  }
  if (lasts === null) return closes
  const last = Math.min(closes, lasts[leaning][born] ?? 0)
  return last < opens ? -1 : last
}

/** Days on which suit may be filed: `from` null is from the start, `to` null is without end. */
export interface FilingSpan {
  readonly from: Temporal.PlainDate | null
  readonly to: Temporal.PlainDate | null
}

interface WindowQuestion {
  readonly days: ClaimDays
  readonly asOf: Temporal.PlainDate
  readonly leaning: Leaning
}

interface Revived {
  readonly end: PeriodEnd
  /** The windows that were open to the claim. */
  readonly open: readonly FilingSpan[]
  readonly steps: readonly LimitationStep[]
}

/**
 * The windows of revival that are open to a claim whose period ends on a day: each asks whether that period had run out,
 * not whether an earlier window had. A claim whose end is not known is in time on a day inside a window: it was alive or
 * is revived.
 */
export function throughWindows(
  before: PeriodEnd,
  windows: readonly RevivalWindow[],
  question: WindowQuestion,
  version: ProvisionVersion | null = null,
): Revived {
  let end = before
  const open: FilingSpan[] = []
  const steps: LimitationStep[] = []
  for (const window of windows) {
    const closes = closeFor(window, question)
    if (before === 'none' || closes === null || !ranOutFor(before, window, closes, question.asOf)) continue
    const opens = day(window.opens)
    open.push({ from: opens, to: closes === 'none' ? null : closes })
    if (!isLonger(closes, end)) continue
    const { rests_on, note } = window
    const said = {
      rule: 'revived' as const,
      opens: window.opens,
      closes: closes === 'none' ? null : isoDay(closes),
      before: stateBefore(before, opens),
      over: closes !== 'none' && isAfter(question.asOf, closes),
      note,
    }
    steps.push(signedStep(said, { date: said.closes, version, rests_on }))
    end = closes
  }
  return { end, open, steps }
}

type Close = Temporal.PlainDate | 'none'

function ranOutFor(
  before: Temporal.PlainDate | 'not-known',
  window: RevivalWindow,
  closes: Close,
  asOf: Temporal.PlainDate,
): boolean {
  if (before === 'not-known') return closes === 'none' || !isAfter(asOf, closes)
  return window.also_expiring === true || isBefore(before, day(window.opens))
}

const isLonger = (closes: Close, end: PeriodEnd): boolean =>
  end === 'not-known' || (end !== 'none' && (closes === 'none' || isAfter(closes, end)))

const stateBefore = (
  before: Temporal.PlainDate | 'not-known',
  opens: Temporal.PlainDate,
): 'not-known' | 'run-out' | 'runs-out-meanwhile' =>
  before === 'not-known' ? 'not-known' : isBefore(before, opens) ? 'run-out' : 'runs-out-meanwhile'

function closeFor(window: RevivalWindow, { days, asOf, leaning }: WindowQuestion): Close | null {
  const born = days.born ? numberOf(days.born) : notGiven
  const last = closesFor(
    windowFor(window, days.defendant),
    numberOf(asOf),
    numberOf(days.accrual),
    numberOf(days.conduct.from),
    born,
    leaning === 'strict' ? 0 : 1,
  )
  return last < 0 ? null : last === noLimit ? 'none' : dateOf(last)
}
