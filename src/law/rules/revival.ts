import { addYears, day, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { isSettled } from '../../casefile/rests-on.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import { type Leaning, missingDayOn } from '../limitation/leaning.ts'
import type { RevivalWindow } from '../limitation/limitation-rules.ts'
import type { PeriodEnd } from '../periods/kind.ts'
import { isWithin } from './conditions.ts'

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
    const closes = closesFor(window, question)
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

/** The last day of a window for this claim; null where it is not open to it, not yet known, or not settled enough for the reading. */
function closesFor(window: RevivalWindow, { days, asOf, leaning }: WindowQuestion): Close | null {
  const opens = day(window.opens)
  if (isAfter(opens, asOf) || (leaning === 'strict' && !opensSurely(window, days))) return null
  if (window.defendants && days.defendant && !window.defendants.includes(days.defendant)) return null
  if (window.claimants && !wereSuch(window.claimants, days)) return null
  if (window.accrued && !isWithin(days.accrual, window.accrued)) return null
  const last = window.closes === null ? 'none' : day(window.closes)
  if (!window.until) return last
  if (!days.born) return null
  const birthday = addYears(days.born, window.until.age, missingDayOn(leaning, window.until.missing_day))
  const closes = last === 'none' || isBefore(birthday, last) ? birthday : last
  return isBefore(closes, opens) ? null : closes
}

const opensSurely = ({ rests_on, defendants }: RevivalWindow, days: ClaimDays): boolean =>
  isSettled(rests_on) && (defendants === undefined || days.defendant !== null)

function wereSuch(
  { were, age, missing_day: missingDay }: NonNullable<RevivalWindow['claimants']>,
  { born, conduct, accrual }: ClaimDays,
): boolean {
  if (!born) return false
  const grown = addYears(born, age, missingDay)
  return were === 'minors' ? isBefore(conduct.from, grown) : !isBefore(accrual, grown)
}
