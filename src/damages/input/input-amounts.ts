import { z } from 'zod'
import { FactId } from '../../casefile/ids.ts'
import { centsFromDollars } from '../../casefile/money.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'

/** Written as US dollars, zero or more, with at most two decimals; whole cents from here on. */
export const Dollars = z
  .number()
  .min(0, mustBe('amount-not-below-zero'))
  .max(1e12, mustBe('amount-of-a-claim'))
  .refine((n) => Math.abs(n * 100 - Math.round(n * 100)) < 1e-4, mustBe('no-fraction-of-a-cent'))
  .transform(centsFromDollars)
export const Share = z.number().min(0, mustBe('share-not-below-zero')).max(1, mustBe('share-not-above-one'))
export const YearlyRate = z.number().gt(-0.5, mustBe('yearly-fraction')).lt(0.5, mustBe('yearly-fraction'))
export const Spread = z.number().min(0).max(0.2, mustBe('yearly-deviation'))
/** One sum, or a range that is drawn from as a triangle. */
export const Amount = z.union([Dollars, z.strictObject({ low: Dollars, likely: Dollars, high: Dollars })])
export const Support = { facts: z.array(FactId).default([]), source: z.string().optional() }
/** Upper-case currency code; anything but USD is refused with a sentence. */
export const Currency = z.string().optional()

export const Chance = z.tuple([Share, Share])
