import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { FindingKind } from '../findings.ts'

/** The law on file: what can be looked at, how far each is read, and what may change it. Published: nothing of a matter. */
export const LawList = z
  .strictObject({
    provisions: z
      .array(
        z
          .strictObject({
            ...{ id: z.string(), cite: z.string(), title: z.string(), kind: z.string(), jurisdiction: z.string() },
            /** First days of its texts; null where one is not known. */
            begins: z.array(z.string().nullable()).readonly(),
            /** What the time limit in the newest text rests on. */
            limitation: z.string(),
            notRead: z.number(),
          })
          .readonly(),
      )
      .readonly(),
    decisions: z
      .array(
        z
          .strictObject({
            ...{ id: z.string(), caption: z.string(), citation: z.string().nullable(), court: z.string() },
            ...{ decided: z.string(), posture: z.string() },
          })
          .readonly(),
      )
      .readonly(),
    reforms: z
      .array(
        z
          .strictObject({ id: z.string(), title: z.string(), stage: z.string(), from: z.string(), summary: z.string() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type LawList = z.infer<typeof LawList>

/** A provision as it stood on a day. */
export const LawText = z
  .strictObject({
    ...{ id: z.string(), cite: z.string(), title: z.string(), jurisdiction: z.string(), on: IsoDay },
    /** Null for a bill, or where no text was in force. */
    from: z.string().nullable(),
    until: z.string().nullable(),
    enactedBy: z.string().nullable(),
    /** How well the text is known, in words. */
    known: z.string().nullable(),
    summary: z.string().nullable(),
    limitation: z.array(z.string()).readonly(),
    /** Everything else that the file says of the text, by field. */
    fields: z.record(z.string(), z.unknown()).readonly(),
    cautions: z.array(z.string()).readonly(),
    gaps: z.string().nullable(),
    notRead: z.array(z.string()).readonly(),
  })
  .readonly()
export type LawText = z.infer<typeof LawText>

/** What differs between the texts of two days. */
export const LawDifferences = z
  .strictObject({
    from: IsoDay,
    to: IsoDay,
    versionBefore: z.string().nullable(),
    versionAfter: z.string().nullable(),
    changes: z
      .array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() }).readonly())
      .readonly(),
  })
  .readonly()
export type LawDifferences = z.infer<typeof LawDifferences>

const Side = z
  .strictObject({
    finding: FindingKind,
    /** Strictest last day to file; null where there is none. */
    lastDay: IsoDay.nullable(),
    barred: z.enum(['yes', 'no', 'arguable']),
  })
  .readonly()

/** What a reform does to the claims of the open matter, on its first day or the day of the matter, whichever is later. */
export const ReformEffect = z
  .strictObject({
    reform: z.string(),
    title: z.string(),
    stage: z.string(),
    from: IsoDay,
    asOf: IsoDay,
    claims: z.number(),
    /** Facts lie on both sides of its first day; what must be proved is then taken from the later text. */
    straddles: z.boolean(),
    /** Those that it changes; null where the claim is not there on one side. */
    changed: z
      .array(
        z
          .strictObject({
            ...{ cite: z.string(), theory: z.string(), party: z.string(), claimant: z.string() },
            ...{ without: Side.nullable(), with: Side.nullable() },
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type ReformEffect = z.infer<typeof ReformEffect>
