import type { IsoDay } from './dates.ts'
import type { DecisionId, FactId, FactorId, PartyId, ProvisionId } from './ids.ts'
import type { LimitationResult } from './limitation.ts'
import type { Status } from './status.ts'

/** Supported: every ingredient has a confirmed fact. Contested: facts or authority on both sides. Gap: an ingredient has none. */
export type FindingKind = 'supported' | 'contested' | 'gap'

export interface IngredientFinding {
  readonly id: string
  /** The ingredient in plain words. */
  readonly text: string
  readonly finding: FindingKind
  readonly facts: readonly FactId[]
  readonly against: readonly FactId[]
  /** What to ask for when it is missing or thin. */
  readonly ask: string
}

export interface ElementFinding {
  readonly element: string
  readonly text: string
  readonly mentalState: string | null
  /** The court's own test that was applied; null where the statute's words suffice. */
  readonly test: {
    readonly id: string
    readonly name: string
    readonly authorities: readonly DecisionId[]
    readonly status: Status
  } | null
  readonly finding: FindingKind
  readonly ingredients: readonly IngredientFinding[]
  readonly note: string | null
}

export interface DecisionComparison {
  readonly decision: DecisionId
  readonly caption: string
  readonly citation: string | null
  readonly court: string
  /** Last possible day where only a month, a year or a span is known; `decidedText` says what is. */
  readonly decided: IsoDay
  readonly decidedText?: string
  readonly outcome: string
  readonly favours: 'plaintiff' | 'defendant'
  readonly binding: boolean
  /** Given by a court of appeals, but not as precedent. */
  readonly unpublished?: boolean
  readonly sharedFactors: readonly FactorId[]
  /** In the decision and not in the matter. */
  readonly onlyThere: readonly FactorId[]
  /** In the matter and not read in the decision. */
  readonly onlyHere: readonly FactorId[]
  readonly holding: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** 0 to 1: how near the decision is by factors, claim, role and court. */
  readonly weight: number
  /** The matter has every fact that helped the winner there, and nothing more against that side. */
  readonly aFortiori?: boolean
}

/** One issue of a claim: the facts on each side, and how courts held on it where their holdings were read. */
export interface PrecedentIssue {
  readonly issue: string
  readonly name: string
  readonly favours: 'plaintiff' | 'defendant' | 'abstains'
  /** Chance that a court held it satisfied on like facts; null when abstaining or when holdings are too few. */
  readonly strength: number | null
  readonly factorsFor: readonly FactorId[]
  readonly factorsAgainst: readonly FactorId[]
  /** Decisions on this claim that share a fact on this issue and held it satisfied, or not. */
  readonly satisfiedIn: readonly DecisionId[]
  readonly notSatisfiedIn: readonly DecisionId[]
}

export interface PrecedentFinding {
  readonly favours: 'plaintiff' | 'defendant' | 'abstains'
  /** Chance that a court ruled for the plaintiff on like facts at this stage, 0 to 1; null when abstaining. Never enters money. */
  readonly strength: number | null
  readonly why: readonly string[]
  /** The claim's issues one by one; a claim fails when one of them fails. */
  readonly issues?: readonly PrecedentIssue[]
  readonly decisionsFor: readonly DecisionComparison[]
  readonly decisionsAgainst: readonly DecisionComparison[]
  /** Smallest sets of added factors that would change the answer, likeliest first. */
  readonly wouldChange: readonly {
    readonly add: readonly FactorId[]
    readonly towards: 'plaintiff' | 'defendant'
    readonly seenInShare: number
    /** Chance that a court rules for the plaintiff once they are added, 0 to 1. */
    readonly strength?: number
  }[]
}

export interface ImmunityFinding {
  readonly provision: ProvisionId
  readonly version: string
  readonly result: 'does-not-apply' | 'exception-arguable' | 'likely-bars' | 'open'
  readonly steps: readonly {
    readonly question: string
    readonly answer: 'yes' | 'no' | 'open'
    readonly why: string
    readonly facts: readonly FactId[]
  }[]
}

/** One claimant, one defendant, one claim, one theory, in one court: the row of the claims matrix. */
export interface ClaimFinding {
  readonly id: string
  readonly claimant: PartyId
  /** How the claimant is called where the matter has several; null where there is one. */
  readonly forClaimant: string | null
  readonly defendant: PartyId
  readonly claim: ProvisionId
  readonly cite: string
  readonly title: string
  readonly theory: string
  readonly court: string
  /** Versions of the law that govern the conduct, oldest first. */
  readonly versions: readonly string[]
  readonly finding: FindingKind
  readonly elements: readonly ElementFinding[]
  readonly limitation: LimitationResult
  readonly immunity: ImmunityFinding | null
  readonly precedent: PrecedentFinding | null
  /** Open questions of law that the answer depends on, spelled out. */
  readonly cautions: readonly string[]
  readonly nextSteps: readonly string[]
}
