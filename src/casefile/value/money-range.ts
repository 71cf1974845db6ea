import { z } from 'zod'
import { Cents } from '../money.ts'

/** Distribution of an amount in cents at present value. Never one number without its range. */
export const MoneyRange = z
  .strictObject({
    mean: Cents,
    median: Cents,
    /** 10th and 90th percentile. */
    low: Cents,
    high: Cents,
    /** Digits below this say nothing of median, low and high: they may be off by chance of the trials. Left out where all are sure. */
    roundTo: Cents.exactOptional(),
  })
  .readonly()
export type MoneyRange = z.infer<typeof MoneyRange>
