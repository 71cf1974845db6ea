import type { z } from 'zod'
import { isoDay } from '../../casefile/dates.ts'
import type { MissingFact } from '../../casefile/limitation/clock.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import { type LimitationStep, type StepSaid, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import type { RestsOn } from '../../casefile/rests-on.ts'
import type { KnownOfRows } from '../columns/known-of-rows.ts'
import type { Chunk, EndsColumn, Scratch } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'
import type { Leaning } from '../limitation/leaning.ts'
import type { TollingRule } from '../limitation/tolling-rule.ts'
import type { Condition } from '../rules/conditions.ts'
import type { Stretch } from '../rules/tolled-clock.ts'

/** Where a period ends: a day, no limit at all, or not to be said for want of a fact or of the rule itself. */
export type PeriodEnd = Temporal.PlainDate | 'none' | 'not-known'

export const isDay = (end: PeriodEnd): end is Temporal.PlainDate => end !== 'none' && end !== 'not-known'

export interface PeriodOutcome {
  readonly end: PeriodEnd
  readonly steps: readonly LimitationStep[]
  /** Facts for want of which something was not counted. */
  readonly missing: readonly MissingFact[]
  /** Facts that were not told, and each way they may fall was counted. */
  readonly eitherWay?: readonly MissingFact[]
}

/** Where the rules stand from which a period is counted: the steps are signed with it. */
export interface RuleOrigin {
  readonly version: ProvisionVersion | null
  readonly rests_on: RestsOn
}

export interface PeriodSetting {
  readonly days: ClaimDays
  readonly leaning: Leaning
  /** Stretches that the clock leaves out. */
  readonly stretches: readonly Stretch[]
  /** Stretches that other rules of tolling call for on these days. */
  readonly stretchesUnder: (tolling: readonly TollingRule[], days: ClaimDays) => readonly Stretch[]
  readonly origin: RuleOrigin
  /** The period stands beside others of which the later or the earlier counts: one that holds of a part is also left out. */
  readonly amongOthers?: boolean
}

/** Fills stretches that stop the clock for one row; gives how many. */
export type StretchFinder = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array) => number

export interface ColumnSetting {
  readonly scratch: Scratch
  readonly leaning: Leaning
  readonly stretches: StretchFinder | null
  readonly stretchesUnder: (tolling: readonly TollingRule[]) => StretchFinder | null
  readonly known: KnownOfRows
  /** Whether a period beside others counts for a row of which its condition is met in part; counted where not said. */
  readonly ofAPart?: 'counted' | 'left-out'
}

/**
 * One kind of period: how it is written, where it ends for one case and for rows of cases, and what other parts of the
 * house ask of it. A period that holds others is given what asks them, so that no file needs the list of all kinds.
 * Methods, so that the list can be asked for the kind of any period.
 */
export interface PeriodKind<K, P> {
  readonly schema: z.ZodType<K> & z.core.$ZodTypeDiscriminable
  /** Every end that the period can have; more than one only where the law itself, or a fact, leaves several readings. */
  ends(
    period: K,
    setting: PeriodSetting,
    endsOf: (part: P, setting: PeriodSetting) => readonly PeriodOutcome[],
  ): readonly PeriodOutcome[]
  /** The periods without a choice that it can be read as for such rows. */
  plain(period: K, known: KnownOfRows, plainOf: (part: P) => readonly P[]): readonly (K | P)[]
  /** The end of a period without a choice for each row of a chunk, before the last day is moved to an open one. */
  column(period: K, setting: ColumnSetting, columnOf: (part: P, setting: ColumnSetting) => EndsColumn): EndsColumn
  /** The periods it holds. */
  parts(period: K): readonly P[]
  /** What must be met for it to count at all. */
  onlyIf(period: K): Condition | undefined
  /** The conditions it turns on. */
  conditions(period: K): readonly Condition[]
  /** Lengths after which it may end, of its own; `ages` are those up to which the clock may stand still. */
  lengths(period: K, ages: readonly number[]): readonly LengthOfTime[]
  tellsDefendantsApart(period: K): boolean
}

/** What a kind says of itself that holds no other periods and makes no choice. */
export const leaf = {
  plain: <K>(period: K): readonly K[] => [period],
  parts: () => [],
  conditions: ({ when }: { readonly when?: Condition | undefined }): readonly Condition[] =>
    when === undefined ? [] : [when],
  onlyIf: ({ when }: { readonly when?: Condition | undefined }): Condition | undefined => when,
  tellsDefendantsApart: () => false,
} as const

/** What a kind that holds others says of itself where it adds nothing. */
export const branch = {
  onlyIf: () => undefined,
  conditions: () => [],
  lengths: () => [],
  tellsDefendantsApart: () => false,
} as const

export const stepOf = (said: StepSaid, date: Temporal.PlainDate | null, origin: RuleOrigin): LimitationStep =>
  signedStep(said, { date: date ? isoDay(date) : null, ...origin })

/** The same outcome, counted without knowing a fact, as it would be either way. */
export const countedEitherWay = (outcome: PeriodOutcome, fact: MissingFact): PeriodOutcome => ({
  ...outcome,
  eitherWay: [...(outcome.eitherWay ?? []), fact],
})

export const unknownEnd = (missing: MissingFact): PeriodOutcome => ({ end: 'not-known', steps: [], missing: [missing] })

/** Whether the first end leaves more time than the second. */
export function isLaterEnd(a: PeriodEnd, b: PeriodEnd): boolean {
  if (a === 'none') return b !== 'none'
  return isDay(a) && isDay(b) && Temporal.PlainDate.compare(a, b) > 0
}
