import { z } from 'zod'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { TollingKind } from '../../casefile/limitation/tolling-kind.ts'
import { knowledgeAlone, RestsOn } from '../../casefile/rests-on.ts'
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
  at_least_years: z.int().positive().optional(),
  defendants: z.array(DefendantKind).optional(),
  rests_on: RestsOn,
  note: z.string(),
})
export type TollingRule = z.infer<typeof TollingRule>

/** A text that says nothing of agreements leaves it to a court whether one holds: it counts on the most generous reading alone. */
const byAgreement: TollingRule = {
  kind: 'agreement',
  begins: 'event',
  at_accrual: false,
  rests_on: knowledgeAlone,
  note: '',
}

export const saysOfAgreements = (rules: readonly TollingRule[]): boolean =>
  rules.some(({ kind }) => kind === 'agreement')

/** What the silence of these rules leaves open. */
export const leftOpenBy = (rules: readonly TollingRule[]): readonly TollingRule[] =>
  saysOfAgreements(rules) ? [] : [byAgreement]
