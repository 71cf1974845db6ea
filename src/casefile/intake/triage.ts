import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { PartyId, ProvisionId } from '../ids.ts'
import { LimitationResult } from '../limitation/limitation.ts'
import { Role } from '../matter.ts'

/** What the answers leave open, and which way the triage went on. */
export const TriageOpen = z.enum([
  /** Nothing can be counted. */
  'when-not-said',
  /** No claim of a state is among the rows. */
  'where-not-said',
  /** Every kind of party was reckoned with. */
  'kinds-not-said',
  /** A court of the state was taken. */
  'court-not-chosen',
  /** Neither court nor state: rules of counting are the federal ones. */
  'no-court',
  'birth-not-said',
  /** Claims of minors are among the rows. */
  'age-not-sure',
  /** The birth date says otherwise than the answer. */
  'age-differs',
  /** Born when all of it was over: one of the dates is not right. */
  'dates-differ',
  'death-not-said',
])
export type TriageOpen = z.infer<typeof TriageOpen>

export const TriageParty = z
  .strictObject({
    id: PartyId,
    /** Null for a kind that nobody named: no party was told. */
    name: z.string().nullable(),
    role: Role,
  })
  .readonly()

/** A claim that the answers allow, with both of its last days and the working. */
export const TriageRow = z
  .strictObject({
    claimant: PartyId,
    /** The pseudonym where there are several; null where there is one. */
    forClaimant: z.string().nullable(),
    /** The parties against whom it has the same days, the first told first. */
    against: z.array(PartyId).min(1).readonly(),
    claim: ProvisionId,
    cite: z.string(),
    title: z.string(),
    theory: z.string(),
    limitation: LimitationResult,
    /** Null where no day is told, or a part of it alone may be. */
    daysLeft: z.int().nullable(),
  })
  .readonly()
export type TriageRow = z.infer<typeof TriageRow>

/** A claim whose time cannot be counted at all on these answers. */
const NotCounted = z
  .strictObject({ claimant: PartyId, against: PartyId, claim: ProvisionId, cite: z.string(), theory: z.string() })
  .readonly()

/** Every claim that the answers allow, before any evidence is in: the strictest last day first. */
export const Triage = z
  .strictObject({
    asOf: IsoDay,
    /** As cited; null where none is chosen and none follows from the state. */
    court: z.string().nullable(),
    parties: z.array(TriageParty).readonly(),
    rows: z.array(TriageRow).readonly(),
    notCounted: z.array(NotCounted).readonly(),
    open: z.array(TriageOpen).readonly(),
  })
  .readonly()
export type Triage = z.infer<typeof Triage>
