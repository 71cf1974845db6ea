import { z } from 'zod'

/** What starts a clock. `accrual` is the last act for which the claim existed, or the death; `last-act` is the end of the conduct whatever the claim arises with; `freed` is the end of the conduct unless told otherwise. */
export const ClockEvent = z.enum([
  'accrual',
  'first-act',
  'last-act',
  'death',
  'freed',
  'criminal-case-end',
  'conviction',
  'notice',
  'disability-end',
  'appointment',
])
export type ClockEvent = z.infer<typeof ClockEvent>

/** What must be discovered; a rule may ask for one or for several. */
export const DiscoveryPart = z.enum(['violation', 'injury', 'cause', 'defendant-role', 'defendant-identity'])
export type DiscoveryPart = z.infer<typeof DiscoveryPart>

/** The kinds of defendant that limits distinguish. */
export const DefendantKind = z.enum(['perpetrator', 'buyer', 'beneficiary', 'entity', 'public-body'])
export type DefendantKind = z.infer<typeof DefendantKind>

/** Whose birthday counts: of the person who was wronged, or of the youngest of those who take for a death. */
export const Whose = z.enum(['claimant', 'taker'])
export type Whose = z.infer<typeof Whose>

/** A fact, or a rule, for want of which something was not counted. */
export const MissingFact = z.enum([
  'period',
  'birth-date',
  'acts-before-birthday',
  'taker-birth-date',
  'discovery',
  'first-act',
  'last-act',
  'accrual',
  'death',
  'freed',
  'criminal-case-end',
  'conviction',
  'notice',
  'disability-end',
  'appointment',
  'homicide',
  'prosecution',
])
export type MissingFact = z.infer<typeof MissingFact>
