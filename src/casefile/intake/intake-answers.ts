import { z } from 'zod'
import { WhenText } from '../dates.ts'
import { Language } from '../language.ts'
import { Claimant, Identity, Role } from '../matter.ts'
import { IntakeQuestion, MinorThen, SafeContact, StateCode } from './intake-record.ts'

const said = z.string().trim().min(1).max(2_000)
const name = z.string().trim().min(2).max(200)

/** A person for whom the case is, as told. Null is not sure, or skipped. */
export const PersonTold = z.strictObject({
  kind: Claimant.shape.kind,
  /** The real name: it becomes a protected name and stands nowhere else. */
  name: name.nullable().default(null),
  /** How every screen and paper calls the person; one is given where it is null. */
  pseudonym: name.nullable().default(null),
  born: WhenText.nullable().default(null),
  died: WhenText.nullable().default(null),
  minorThen: MinorThen.nullable().default(null),
  contact: SafeContact.omit({ id: true }).nullable().default(null),
})
export type PersonTold = z.infer<typeof PersonTold>

/** Who may be liable, by kind; the name where it is known. */
export const PartyTold = z.strictObject({ role: Role, name: name.nullable().default(null) })
export type PartyTold = z.infer<typeof PartyTold>

/** A further name or number that must not show. */
export const NameTold = z.strictObject({
  kind: Identity.shape.kind,
  form: z.string().trim().min(2).max(400),
  pseudonym: name.nullable().default(null),
})

/** Everything that the first conversation gave; each question was asked once. */
export const IntakeAnswers = z.strictObject({
  language: Language.default('en'),
  /** The office's own number or name of the file; it names no person. */
  file: name.nullable().default(null),
  people: z.array(PersonTold).min(1).max(20),
  states: z.array(StateCode).max(10).default([]),
  where: said.nullable().default(null),
  /** When it began and ended; `ongoing` for what has not ended. */
  began: WhenText.nullable().default(null),
  ended: WhenText.nullable().default(null),
  ongoing: z.boolean().default(false),
  liable: z.array(PartyTold).max(40).default([]),
  /** As cited; null: not chosen. */
  court: z.string().trim().min(1).max(100).nullable().default(null),
  protect: z.array(NameTold).max(60).default([]),
  /** Questions answered with "not sure", or skipped. */
  unsure: z.array(IntakeQuestion).default([]),
})
export type IntakeAnswers = z.infer<typeof IntakeAnswers>
