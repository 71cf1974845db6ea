import { z } from 'zod'
import { IsoDay, ToldDay } from '../dates.ts'
import { ProvisionId } from '../ids.ts'
import { ProvisionVersion } from '../provision-version.ts'
import { RestsOn } from '../rests-on.ts'
import { MissingFact } from './clock.ts'
import { TollingKind } from './tolling-kind.ts'

/** The last days of a claim, with whether each was counted. */
export const LastDays = z.strictObject({
  /** Last day to file on the strictest defensible reading. */
  earliest: ToldDay.nullable(),
  /** Last day to file on the most generous defensible reading. */
  latest: ToldDay.nullable(),
  /**
   * Whether each of the two days was counted. False for `earliest` when some reading has a period that nobody read, or
   * that lacks a fact: the day may be earlier than the one given. False for `latest` when no reading could be counted.
   */
  period_known: z.strictObject({ earliest: z.boolean(), latest: z.boolean() }).readonly(),
})
export type LastDays = z.infer<typeof LastDays>

/** `unsure`: whether the law was already there, or reached the conduct, was not read. */
export const Available = z.enum(['yes', 'no', 'partly', 'unsure'])
export type Available = z.infer<typeof Available>

const caution = <C extends string, S extends z.core.$ZodLooseShape>(code: C, params: S) =>
  z.strictObject({ code: z.literal(code), params: z.strictObject(params).readonly() }).readonly()

/** What the answer leaves open, or what may move it. `src/words` says it; texts are those of the law files. */
export const LimitationCaution = z.union([
  caution('court-not-named', { counted_in: z.string().nullable() }),
  caution('theory-not-told-apart', { cite: z.string(), theory: z.string() }),
  caution('predicate-not-given', { cite: z.string() }),
  caution('age-not-checked', { cite: z.string(), below: z.int() }),
  caution('not-counted', {
    missing: z.array(MissingFact).readonly(),
    effect: z.enum(['may-move', 'cannot-be-computed', 'strict-cannot-be-said']),
  }),
  caution('counted-either-way', { untold: z.array(MissingFact).readonly() }),
  caution('from-knowledge', { texts: z.array(ProvisionVersion).readonly(), cite: z.string() }),
  caution('contested', { texts: z.array(ProvisionVersion).readonly() }),
  caution('first-day-not-seen', { cite: z.string() }),
  caution('day-not-seen', {
    rests_on: RestsOn,
    cite: z.string(),
    turn: z.enum(['began', 'changed']),
    day: IsoDay,
    /** The day by which it had surely turned, where the day is known between the two alone. */
    by: IsoDay.nullable(),
    note: z.string().nullable(),
  }),
  caution('no-text', { text: z.string() }),
  caution('related', { cite: z.string().nullable(), text: z.string() }),
  caution('commencing-not-read', { place: z.string() }),
  caution('tolling-without-facts', { kind: TollingKind, note: z.string() }),
  caution('tolling-without-rule', { kind: TollingKind, cite: z.string() }),
  caution('tolling-lasts', { kind: TollingKind, counted_to: ToldDay }),
  caution('by-agreement', { cite: z.string() }),
  caution('reach-back', { text: z.string() }),
  caution('window-without-birth', { opens: IsoDay, note: z.string() }),
  caution('law-file', {
    text: z.string(),
    /** It tells of a time that was not counted. */
    leaves_open: z.boolean(),
    counted: z
      .strictObject({ claim: ProvisionId, available: Available, ...LastDays.shape })
      .readonly()
      .nullable(),
  }),
  caution('stay', { cite: z.string(), text: z.string() }),
  /** `counted_to_28`: on the strictest reading. */
  caution('leap-day', { birth: z.boolean(), counted_to_28: z.boolean() }),
  /** Strict last day for the first of the acts, each counted by itself, and for the last of them; null for no limit. */
  caution('first-act-sooner', { earliest: ToldDay, last_act: ToldDay.nullable() }),
  caution('conduct-lasts', { until: ToldDay, counted_to: ToldDay }),
])
export type LimitationCaution = z.infer<typeof LimitationCaution>
