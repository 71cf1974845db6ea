import { z } from 'zod'
import { IsoDay, WhenText } from '../dates.ts'
import { Language } from '../language.ts'
import { mustBe } from '../problems/field-rule.ts'

/** The questions of the intake, each asked once. */
export const IntakeQuestion = z.enum(['who', 'contact', 'where', 'when', 'liable', 'court', 'protect'])
export type IntakeQuestion = z.infer<typeof IntakeQuestion>

/** Postal code of a state. */
export const StateCode = z.string().regex(/^[A-Z]{2}$/, mustBe('state-code'))

/** From when to when, as it is remembered. */
export const Span = z.strictObject({ from: WhenText, to: WhenText })

/** Whether somebody was under 18 while it happened; `not-sure` counts both ways. */
export const MinorThen = z.enum(['yes', 'no', 'not-sure'])
export type MinorThen = z.infer<typeof MinorThen>

export const EnquiryClosedFor = z.enum(['not-taken', 'referred', 'withdrawn', 'conflict', 'other'])
export type EnquiryClosedFor = z.infer<typeof EnquiryClosedFor>

/**
 * What the first conversation gave that no other record holds: in which language it is told, where and when it happened for
 * parties of whom nothing else is known, and which questions were left open.
 */
export const IntakeRecord = z.strictObject({
  language: Language,
  begun: IsoDay,
  states: z.array(StateCode),
  /** Where, in the person's own words; work product. */
  where: z.string().nullable(),
  conduct: Span.nullable(),
  minor: MinorThen,
  unsure: z.array(IntakeQuestion),
  /** Set when the enquiry does not become a matter. */
  closed: z.strictObject({ on: IsoDay, because: EnquiryClosedFor }).nullable(),
})
export type IntakeRecord = z.infer<typeof IntakeRecord>

/** In which ways a person may be reached. */
export const ContactWay = z.enum(['call', 'text', 'email', 'letter', 'in-person', 'another-person'])
export type ContactWay = z.infer<typeof ContactWay>

/** What makes it safe to reach a claimant; its id is the claimant's. It holds rules, no numbers: those are protected names. */
export const SafeContact = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, mustBe('id')),
  language: Language.nullable(),
  ways: z.array(ContactWay),
  /** Whether a message may be left with a machine or another person; null where it was not told. */
  mayLeaveMessage: z.boolean().nullable(),
  /** When it is safe, in the person's own words. */
  times: z.string().nullable(),
  /** What the caller says, and what shows that the right person answers. */
  codeWord: z.string().nullable(),
  /** Who must not learn of it, what must not be done. */
  avoid: z.string().nullable(),
})
export type SafeContact = z.infer<typeof SafeContact>
