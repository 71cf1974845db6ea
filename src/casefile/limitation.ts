import { z } from 'zod'
import { IsoDay } from './dates.ts'
import { ProvisionId } from './ids.ts'
import { Status } from './status.ts'

/** One step of the working, in plain words, with the rule's origin. */
export const LimitationStep = z
  .strictObject({
    text: z.string(),
    /** The day that the step arrives at, where it has one. */
    date: IsoDay.nullable(),
    /** The version it was taken from, as `us/18-usc-1595@2015-05-29`. */
    version: z.string().nullable(),
    source: z.string().nullable(),
    status: Status,
  })
  .readonly()
export type LimitationStep = z.infer<typeof LimitationStep>

/**
 * `null` for a day that `period_known` has as true means no limit; where it has it as false, the day is not known, or
 * there is no claim. `barred`: yes on every defensible reading, no on none, else arguable.
 */
export const LimitationResult = z
  .strictObject({
    claim: ProvisionId,
    available: z.enum(['yes', 'no', 'partly']),
    barred: z.enum(['yes', 'no', 'arguable']),
    /** Last day to file on the strictest defensible reading. */
    earliest: IsoDay.nullable(),
    /** Last day to file on the most generous defensible reading. */
    latest: IsoDay.nullable(),
    /**
     * Whether each of the two days was counted. False for `earliest` when some reading has a period that nobody read, or
     * that lacks a fact: the day may be earlier than the one given. False for `latest` when no reading could be counted.
     */
    period_known: z
      .strictObject({
        earliest: z.boolean(),
        latest: z.boolean(),
      })
      .readonly(),
    governing: z
      .array(
        z
          .strictObject({
            version: z.string(),
            why: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    steps: z.array(LimitationStep).readonly(),
    warnings: z.array(z.string()).readonly(),
  })
  .readonly()
export type LimitationResult = z.infer<typeof LimitationResult>
