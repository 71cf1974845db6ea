import type { IsoDay } from './dates.ts'
import type { FindingKind } from './findings.ts'
import type { DecisionId, PartyId, ProvisionId } from './ids.ts'
import type { LimitationResult } from './limitation.ts'
import type { Status } from './status.ts'

/** `arguable`: courts differ, or it must be argued. `not-known`: the file lacks a fact that decides it. */
export type ForumAnswer = 'yes' | 'arguable' | 'no' | 'not-known'

/** One reason for or against hearing the case in a court, with its authority. */
export interface ForumGround {
  readonly id: string
  readonly name: string
  readonly answer: ForumAnswer
  readonly why: string
  readonly cite: string | null
  readonly status: Status
  readonly decisions: readonly DecisionId[]
}

export interface ForumFinding {
  readonly answer: ForumAnswer
  /** Best first. */
  readonly grounds: readonly ForumGround[]
}

/** The same claim as seen by one court. */
export interface ClaimInCourt {
  /** Same id in every court of the comparison. */
  readonly claimFinding: string
  readonly defendant: PartyId
  readonly claim: ProvisionId
  readonly cite: string
  readonly theory: string
  readonly forClaimant: string | null
  readonly finding: FindingKind
  /** Elements that the court decides by a test of its own, with the test and what it finds. */
  readonly tests: readonly { readonly element: string; readonly test: string; readonly finding: FindingKind }[]
  readonly barred: 'yes' | 'no' | 'arguable'
  readonly available: 'yes' | 'no' | 'partly'
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly period_known: LimitationResult['period_known']
  /** How rulings on like facts lean there; null where none can be compared. Never enters money. */
  readonly precedent: {
    readonly favours: 'plaintiff' | 'defendant' | 'abstains'
    readonly strength: number | null
  } | null
  /** Whether the court may hear the claim at all: a federal claim, or a state claim that rides along. */
  readonly hearing: ForumGround
}

export interface CourtView {
  /** As cited: `S.D. Ohio`. */
  readonly court: string
  readonly kind: 'federal' | 'state'
  readonly defendants: readonly {
    readonly party: PartyId
    /** Personal jurisdiction. */
    readonly reach: ForumFinding
    readonly venue: ForumFinding
  }[]
  readonly claims: readonly ClaimInCourt[]
  readonly notes: readonly string[]
}

/** A claim on which the courts differ, and in what. */
export interface CourtDifference {
  readonly claimFinding: string
  readonly in: readonly ('finding' | 'test' | 'limitation' | 'precedent' | 'hearing')[]
}

/** An element that the courts decide by different tests, told once for all parties. */
export interface DifferingTest {
  readonly element: string
  readonly cite: string
  /** What each court of the comparison applies, in its order. */
  readonly tests: readonly string[]
}

export interface CourtComparison {
  readonly courts: readonly CourtView[]
  readonly tests: readonly DifferingTest[]
  readonly differences: readonly CourtDifference[]
}
