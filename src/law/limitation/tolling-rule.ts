import { z } from 'zod'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { TollingKind } from '../../casefile/limitation/tolling-kind.ts'
import { isSettled, knowledgeAlone, RestsOn } from '../../casefile/rests-on.ts'
import { MissingDay } from './missing-day.ts'

export const TollingRule = z.strictObject({
  kind: TollingKind,
  /** Age of majority, for minority alone. */
  age: z.int().positive().optional(),
  missing_day: MissingDay.optional(),
  /** The stretch counts from the act itself, whenever the event began (tolling for victims of crime). */
  begins: z.enum(['event', 'accrual']).default('event'),
  /** Only a stretch that had begun when the claim accrued. */
  at_accrual: z.boolean().default(false),
  /** The longest stretch that is left out of the count. */
  longest_years: z.int().positive().optional(),
  /** Days after the stretch has ended that do not count either. */
  adds_days: z.int().positive().optional(),
  /** Instead of stopping the clock: never less than so many years after the stretch ends. */
  at_least_years: z.int().nonnegative().optional(),
  /** Only a stretch that began before time had run out. */
  while_running: z.boolean().default(false),
  defendants: z.array(DefendantKind).optional(),
  rests_on: RestsOn,
  note: z.string(),
})
export type TollingRule = z.infer<typeof TollingRule>

/** What the parties agreed on, in whatever form. */
export const agreements = ['agreement', 'signed-agreement'] as const satisfies readonly TollingKind[]
export const isAgreement = (kind: TollingKind): boolean => agreements.some((one) => one === kind)

/** Whether a text that was read and is not contested surely gives effect to such an agreement. */
export const surelyGives = (rules: readonly TollingRule[], agreement: TollingKind): boolean =>
  rules.some(({ kind, rests_on }) => kind === agreement && isSettled(rests_on))

/** A court may let the days of an agreement stand still whatever a text gives: they count so on the most generous reading alone. */
const standstill: readonly TollingRule[] = agreements.map((kind) => ({
  kind,
  begins: 'event',
  at_accrual: false,
  while_running: false,
  rests_on: knowledgeAlone,
  note: '',
}))

/** What these rules leave open. */
export const leftOpenBy = (rules: readonly TollingRule[]): readonly TollingRule[] =>
  standstill.filter(({ kind }) => !rules.some((rule) => rule.kind === kind && rule.at_least_years === undefined))
