import { z } from 'zod'
import { FactId } from '../../casefile/ids.ts'
import { centsFromDollars } from '../../casefile/money.ts'

/** Written as US dollars, zero or more, with at most two decimals; whole cents from here on. */
export const Dollars = z
  .number()
  .min(0, 'is below zero; write amounts as positive numbers, the head says whether money is owed or taken off')
  .max(1e12, 'is larger than any sum that can be claimed; check the decimals')
  .refine((n) => Math.abs(n * 100 - Math.round(n * 100)) < 1e-4, 'has a fraction of a cent; round it to cents')
  .transform(centsFromDollars)
export const Share = z
  .number()
  .min(0, 'is below 0; write a share between 0 and 1')
  .max(1, 'is above 1; write a share between 0 and 1, 40 percent as 0.4')
export const YearlyRate = z
  .number()
  .gt(-0.5, 'is not a yearly fraction; write 3 percent as 0.03')
  .lt(0.5, 'is not a yearly fraction; write 3 percent as 0.03')
export const Spread = z.number().min(0).max(0.2, 'is too wide for a yearly standard deviation; write 1 percent as 0.01')
/** One sum, or a range that is drawn from as a triangle. */
export const Amount = z.union([Dollars, z.strictObject({ low: Dollars, likely: Dollars, high: Dollars })])
export const Support = { facts: z.array(FactId).default([]), source: z.string().optional() }
/** Upper-case currency code; anything but USD is refused with a sentence. */
export const Currency = z.string().optional()

export const Chance = z.tuple([Share, Share])
