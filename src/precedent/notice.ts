import { z } from 'zod'
import { type IsoDay as Day, earliestOf, IsoDay, isoDay, latestOf, WhenText, when } from '../casefile/dates.ts'
import { DecisionId, FactorId, NoticeId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import { mustBe } from '../casefile/problems/field-rule.ts'

/** How far the page of a source was read: the whole operative text, a part of it, or only what others said of it. */
export const NoticeRead = z.enum(['text', 'text-part', 'secondary'])
export type NoticeRead = z.infer<typeof NoticeRead>

const Source = z.strictObject({ url: z.string().regex(/^https?:\/\//, mustBe('web-address')), read: IsoDay })

/** A dated public warning that named signs of trafficking, or told a kind of business of its part in it. */
export const Notice = z
  .strictObject({
    id: NoticeId,
    kind: z.enum([
      'federal-warning',
      'attorney-general',
      'law-enforcement',
      'enforcement',
      'litigation',
      'mandate',
      'trade-body',
      'ngo-warning',
      'press',
      'own-statement',
    ]),
    issuer: z.string().min(1),
    title: z.string().min(1),
    /** Published, sent, or in force from. */
    date: WhenText,
    /** `inferred` is drawn from other pages and named in `date_note`; only a stated date can show what came before a night. */
    date_known_by: z.enum(['stated', 'inferred', 'unknown']),
    date_note: z.string().optional(),
    audience: z.array(Role).min(1),
    /** The businesses it spoke to by name, where it did; it says nothing to others. */
    addressed_to: z.string().optional(),
    jurisdiction: z.string().regex(/^(?:us(?:-[a-z]{2})?|intl)$/, mustBe('jurisdiction-of-a-warning')),
    published: z.string().min(1),
    /** `factor` null: no factor stands for the sign. An empty list: no sign stood in the part that was read. */
    signs: z.array(z.strictObject({ factor: FactorId.nullable(), text: z.string().min(1) })),
    duties: z.array(z.string()).optional(),
    /** A few words of the document itself. */
    phrase: z.string().min(1),
    read: NoticeRead,
    sources: z.array(Source).min(1),
    note: z.string().optional(),
  })
  .refine(({ date, date_known_by }) => (date === 'unknown') === (date_known_by === 'unknown'), {
    path: ['date_known_by'],
    message: mustBe('unknown-with-its-date'),
  })
  .refine(({ date_known_by, date_note }) => date_known_by !== 'inferred' || date_note !== undefined, {
    path: ['date_note'],
    message: mustBe('reason-for-an-inferred-date'),
  })
export type Notice = z.infer<typeof Notice>

/** What a court said such warnings are worth. `decision-file`: through the decision kept in `law/decisions`. */
export const NoticeAuthority = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    decision: DecisionId.nullable(),
    caption: z.string().min(1),
    citation: z.string().nullable(),
    court: z.string().min(1),
    circuit: z.string().nullable(),
    date: WhenText,
    weight: z.enum(['not-enough', 'gave-weight', 'discoverable', 'limits']),
    point: z.string().min(1),
    read: z.enum(['opening', 'decision-file', 'secondary', 'text', 'text-part']),
    sources: z.array(Source),
    note: z.string().optional(),
  })
  .refine(({ decision, sources }) => decision !== null || sources.length > 0, {
    path: ['sources'],
    message: mustBe('page-without-a-decision'),
  })
export type NoticeAuthority = z.infer<typeof NoticeAuthority>

export const NoticeAuthorities = z.strictObject({ authorities: z.array(NoticeAuthority) })

/** Warnings with the decisions that say what they are worth. */
export interface NoticeRecord {
  readonly notices: readonly Notice[]
  readonly authorities: readonly NoticeAuthority[]
}

export const noNotices: NoticeRecord = { notices: [], authorities: [] }

/** Last day on which it can have been published; null where its date is not stated. A year counts from its last day. */
export function publishedBy(notice: Notice): Day | null {
  const last = notice.date_known_by === 'stated' ? latestOf(when(notice.date)) : null
  return last === null ? null : isoDay(last)
}

/** First day on which something may have happened; null where nothing bounds it. */
export function firstPossibleDay(text: WhenText): Day | null {
  const first = earliestOf(when(text))
  return first === null ? null : isoDay(first)
}
