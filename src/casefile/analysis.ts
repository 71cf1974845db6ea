import type { CourtComparison } from './court-comparison.ts'
import type { IsoDay } from './dates.ts'
import type { ClaimFinding } from './findings.ts'
import type { DecisionId, FactId, PartyId } from './ids.ts'
import type { LimitationResult } from './limitation.ts'
import type { Claimant, Fact, Matter, Party, Stage } from './matter.ts'
import type { DocumentRecord, Reconciliation } from './records.ts'
import type { RingPicture } from './ring.ts'
import type { Status } from './status.ts'
import type { Valuation } from './valuation.ts'

/** The whole answer for a matter on one day at one stage. Same input, same output. */
export interface Analysis {
  readonly matter: Matter
  readonly asOf: IsoDay
  readonly stage: Stage
  readonly claimants: readonly Claimant[]
  readonly parties: readonly Party[]
  /** Oldest first; facts of unknown date last. */
  readonly chronology: readonly Fact[]
  readonly claims: readonly ClaimFinding[]
  /** Parties with their strongest claim, those that can still be sued and are best proved first. */
  readonly standing: readonly { readonly party: PartyId; readonly strongest: string | null }[]
  /** Parties against whom no claim has any support, with what was looked for. */
  readonly withoutSupport: readonly { readonly party: PartyId; readonly why: string }[]
  /** The same claims in the matter's court and in each other court it names. */
  readonly courts: CourtComparison
  readonly deadlines: readonly Deadline[]
  readonly ring: RingPicture
  /** One for each claimant whose damages input was taken in, in the order of the claimants. */
  readonly valuations: readonly ClaimantValue[]
  readonly nextSteps: readonly NextStep[]
  readonly factorNames: Readonly<Record<string, string>>
  readonly sources: {
    readonly authorities: readonly {
      readonly id: string
      readonly cite: string
      readonly title: string
      readonly asOf: IsoDay | null
      readonly status: Status
      readonly url: string | null
    }[]
    readonly decisions: readonly DecisionId[]
    /** Caption with court and year of every decision that the analysis names. */
    readonly captions: Readonly<Record<DecisionId, string>>
    readonly lawAsOf: IsoDay
    readonly notVerified: readonly string[]
  }
}

/** What the losses of one claimant are worth. */
export interface ClaimantValue {
  readonly claimant: PartyId
  /** How the claimant is called where the matter has several; null where there is one. */
  readonly forClaimant: string | null
  readonly valuation: Valuation
}

export interface Deadline {
  readonly claimFinding: string
  readonly defendant: PartyId
  readonly cite: string
  readonly theory: string
  readonly forClaimant: string | null
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly period_known: LimitationResult['period_known']
  readonly barred: 'yes' | 'no' | 'arguable'
  readonly daysLeftOnEarliest: number | null
  /** The next day that counts: the strictest if it is still ahead, else the most generous; null when none is. */
  readonly next: IsoDay | null
}

export interface NextStep {
  /** What to ask for or look for, one sentence. */
  readonly ask: string
  readonly because: readonly { readonly claimFinding: string; readonly element: string }[]
  readonly facts: readonly FactId[]
}

/** What drafting receives: everything to be said, and nothing that would let it open the vault. */
export interface Snapshot {
  readonly analysis: Analysis
  readonly documents: readonly DocumentRecord[]
  readonly reconciliation: Reconciliation
  readonly madeOn: IsoDay
  readonly programVersion: string
}
