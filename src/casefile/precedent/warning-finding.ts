import { z } from 'zod'
import { IsoDay, WhenText } from '../dates.ts'
import { DecisionId, FactId, FactorId, NoticeId } from '../ids.ts'

/** A dated public warning that named a sign before the facts beside it were seen. */
export const PublicWarning = z
  .strictObject({
    notice: NoticeId,
    issuer: z.string(),
    title: z.string(),
    dated: WhenText,
    /** Last day on which it can have been published. */
    publishedBy: IsoDay,
    /** A duty in force stands higher than a warning to the trade; neither shows what one business knew. */
    rung: z.enum(['duty-in-force', 'public-warning']),
    /** The sign in the words of the record. */
    said: z.string(),
    /** How far the document was read; only what others say of it is no ground for a pleading. */
    howRead: z.enum(['text', 'text-part', 'secondary']),
    /** Facts that came after it. */
    facts: z.array(FactId).readonly(),
  })
  .readonly()
export type PublicWarning = z.infer<typeof PublicWarning>

export const SignWarned = z
  .strictObject({
    factor: FactorId,
    /** Earliest first. */
    warnings: z.array(PublicWarning).readonly(),
  })
  .readonly()
export type SignWarned = z.infer<typeof SignWarned>

/** What a court said general warnings are worth. */
export const WarningLimit = z
  .strictObject({
    decision: DecisionId.nullable(),
    caption: z.string(),
    citation: z.string().nullable(),
    court: z.string(),
    decided: WhenText,
    weight: z.enum(['not-enough', 'gave-weight']),
    point: z.string(),
    reach: z.enum(['binding', 'own-circuit', 'elsewhere']),
  })
  .readonly()
export type WarningLimit = z.infer<typeof WarningLimit>

/** Warnings to the trade beside the signs seen here: what a careful business could have known, never what this one did. */
export const WarningFinding = z
  .strictObject({
    standing: z.literal('support-only'),
    signs: z.array(SignWarned).readonly(),
    /** Signs seen here that no warning on file had named by then. */
    notNamedBefore: z.array(FactorId).readonly(),
    /** Warnings for such a business that were not put beside a sign. */
    leftOut: z.strictObject({ undated: z.number(), elsewhere: z.number(), toOneBusiness: z.number() }).readonly(),
    limits: z.array(WarningLimit).readonly(),
  })
  .readonly()
export type WarningFinding = z.infer<typeof WarningFinding>
