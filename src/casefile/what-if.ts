import { z } from 'zod'
import { IsoDay, WhenText } from './dates.ts'
import { FindingKind } from './findings.ts'
import { FactorId, PartyId } from './ids.ts'

/** Something that is not proved, taken as if it were. It has no passage, no id that stays, and is never stored. */
export const Supposed = z
  .strictObject({
    statement: z.string().max(1_000),
    when: WhenText,
    about: z.array(PartyId).max(50).readonly(),
    factors: z.array(FactorId).min(1).max(50).readonly(),
  })
  .readonly()
export type Supposed = z.infer<typeof Supposed>

export const WhatIfAsked = z.strictObject({ supposed: z.array(Supposed).min(1).max(20).readonly() }).readonly()
export type WhatIfAsked = z.infer<typeof WhatIfAsked>

const FromTo = z.strictObject({ from: FindingKind, to: FindingKind }).readonly()

/** What would be otherwise in one claim. */
export const Turn = z
  .strictObject({
    /** The id of the claim's finding. */
    claim: z.string(),
    defendant: PartyId,
    defendantName: z.string(),
    cite: z.string(),
    theory: z.string(),
    forClaimant: z.string().nullable(),
    /** Whether the claim would be there at all only then. */
    isNew: z.boolean(),
    /** Null where the finding of the whole claim stays. */
    finding: FromTo.nullable(),
    elements: z
      .array(z.strictObject({ element: z.string(), text: z.string(), from: FindingKind, to: FindingKind }).readonly())
      .readonly(),
    /** The strictest last day; null where it stays. */
    lastDay: z
      .strictObject({ from: IsoDay.nullable(), to: IsoDay.nullable(), tells_birthday: z.boolean() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Turn = z.infer<typeof Turn>

export const WhatIfAnswer = z
  .strictObject({ asOf: IsoDay, supposed: z.number(), turns: z.array(Turn).readonly() })
  .readonly()
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>
