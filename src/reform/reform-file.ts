import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import { mustBe } from '../casefile/problems/field-rule.ts'
import { RestsOn } from '../casefile/rests-on.ts'
import { IngredientRule } from '../law/elements/element-library.ts'
import { Limitation } from '../law/limitation/limitation-rules.ts'
import { SourceNote } from '../law/source-note.ts'

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, mustBe('id'))

/** Texts of a provision that begin on or after a day never come; the one before them stays in force. */
const TextStays = z.strictObject({
  change: z.literal('text-stays'),
  provision: ProvisionId,
  from: IsoDay,
  note: z.string().min(1),
})

/** A new text of a provision from the first day of the reform; what is not named stays as it was. */
const NewText = z.strictObject({
  change: z.literal('new-text'),
  provision: ProvisionId,
  summary: z.string().min(1),
  adds_theories: z.array(z.string()).default([]),
  drops_theories: z.array(z.string()).default([]),
  limitation: Limitation.optional(),
  rests_on: RestsOn,
})

/** The claims that an exception of an immunity names, from a day on; none for an exception that is gone. */
const ImmunityException = z.strictObject({
  change: z.literal('immunity-exception'),
  provision: ProvisionId,
  /** Id of the question of the immunity that the claim alone answers. */
  question: Slug,
  /** The exception as a court would cite it. */
  cite: z.string().min(1),
  claims: z.array(ProvisionId),
  note: z.string().min(1),
})

/** How an element is proved: these ingredients in every court, in place of the tests before. */
const NewTest = z.strictObject({
  change: z.literal('new-test'),
  claim: ProvisionId,
  theory: Slug,
  element: Slug,
  text: z.string().min(1),
  mental_state: z.string(),
  ingredients: z.array(IngredientRule).min(1),
  /** Theories of the same claim that stand or fall with this one, such as liability for an agent. */
  carries: z.array(Slug).default([]),
  note: z.string().min(1),
})

export const ReformChange = z.discriminatedUnion('change', [TextStays, NewText, ImmunityException, NewTest])
export type ReformChange = z.infer<typeof ReformChange>

/**
 * A reform as a file of `law/reforms`. One that is law already stands in the files of the law, and `without` takes it
 * out again; one that is not yet law is put in by `changes`.
 */
export const Reform = z
  .strictObject({
    id: Slug,
    title: z.string().min(1),
    /** How it is called in a sentence. */
    short: z.string().min(1),
    cite: z.string().min(1),
    stage: z.enum(['enacted', 'introduced', 'proposed']),
    /** First day in force. */
    from: IsoDay,
    /** `assumed` for a reform that is not yet law. */
    from_rests_on: z.union([z.literal('assumed'), RestsOn]),
    summary: z.string().min(1),
    /** Whether it reaches conduct before its first day. */
    retroactive: z.boolean(),
    retroactive_note: z.string().min(1),
    /** Days in which claims already barred may be brought again. */
    revival: z.union([
      z.literal('none'),
      z.strictObject({
        from: IsoDay,
        until: IsoDay,
        note: z.string().min(1),
        rests_on: RestsOn,
      }),
    ]),
    changes: z.array(ReformChange).default([]),
    without: z.array(ReformChange).default([]),
    /** What had to be assumed to compute it. */
    assumptions: z.array(z.string()).default([]),
    /** Parts of the reform that are not computed. */
    left_out: z.array(z.string()).default([]),
    sources: z.record(z.string(), SourceNote),
  })
  .refine(
    (reform) =>
      reform.stage === 'enacted'
        ? reform.changes.length === 0 && reform.without.length > 0
        : reform.changes.length > 0 && reform.without.length === 0,
    mustBe('without-or-changes'),
  )
  .refine((reform) => reform.revival === 'none' || reform.revival.from <= reform.revival.until, {
    path: ['revival'],
    message: mustBe('ends-after-it-begins'),
  })
export type Reform = z.infer<typeof Reform>
