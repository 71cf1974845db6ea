import { z } from 'zod'
import { ToldDay } from '../dates.ts'
import { ProvisionId } from '../ids.ts'
import { ProvisionVersion } from '../provision-version.ts'
import { RestsOn } from '../rests-on.ts'
import { Available, LastDays, LimitationCaution } from './limitation-caution.ts'
import { LimitationStep, Reached } from './limitation-step.ts'

/** Why a text has a part in the answer. */
export const GoverningReason = z.enum([
  'in-force-for-conduct',
  'in-force-for-conduct-of-a-minor',
  'in-force-at-accrual',
  'may-have-been-alive',
  'alive',
  'revived',
  'window-of-revival',
])
export type GoverningReason = z.infer<typeof GoverningReason>

const LimitationBarred = z.enum(['yes', 'no', 'arguable'])

/**
 * `null` for a day that `period_known` has as true means no limit; where it has it as false, the day is not known, or
 * there is no claim. `barred`: yes on every defensible reading, no on none, else arguable.
 */
export const LimitationResult = z
  .strictObject({
    claim: ProvisionId,
    available: Available,
    barred: LimitationBarred,
    ...LastDays.shape,
    /**
     * What was counted: every reading that the law files know, and somebody read each value of it; every one they know, some
     * of it read by nobody, which the text may say otherwise; every one of the facts given, while facts that nobody gave
     * may lengthen the time; both of these; or some, for a period was not read or lacks a fact.
     */
    counted: Reached,
    /** The same where several acts are one wrong that ends with the last of them; the days above count each by itself too. */
    as_one: z.strictObject({ barred: LimitationBarred, earliest: ToldDay.nullable() }).readonly(),
    governing: z
      .array(z.strictObject({ version: ProvisionVersion, reasons: z.array(GoverningReason).readonly() }).readonly())
      .readonly(),
    /** Of all that the answer uses, the value of the law that is known least well; null where it uses none. */
    weakest: z.strictObject({ version: ProvisionVersion.nullable(), rests_on: RestsOn }).readonly().nullable(),
    steps: z.array(LimitationStep).readonly(),
    cautions: z.array(LimitationCaution).readonly(),
  })
  .readonly()
export type LimitationResult = z.infer<typeof LimitationResult>
