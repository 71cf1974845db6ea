import type { RecoveryPool } from './recovery-pools.ts'

/** Cents as floats throughout; the answer is rounded once. */
export interface RecoveryClaim {
  readonly id: string
  readonly label: string
  /** What all defendants of this claim owe together of any loss, 0 to 1. */
  readonly owed: number
  /** A sum that this claim gives instead of actual damages. */
  readonly liquidated: { readonly amount: number; readonly group: string; readonly cite: string } | null
  /** Added on top of what this claim recovers of some heads. */
  readonly multiple: {
    readonly times: number
    readonly heads: readonly string[]
    readonly barsPunitive: boolean
    readonly cite: string
  } | null
  /** A sum beside actual damages; where there is a multiple too, the sum is what that election gives. */
  readonly added: { readonly amount: number; readonly group: string; readonly cite: string } | null
  readonly noneconomicCap: {
    readonly amount: number
    readonly cite: string
    /** For all plaintiffs of one occurrence together. */
    readonly perOccurrence?: number
    /** Counts against each defendant apart. */
    readonly perDefendant?: boolean
    /** Claims that name the same share one limit. */
    readonly sharedAs?: string
  } | null
  readonly punitive: {
    readonly perCase: number | null
    /** Claims that name the same share one limit. */
    readonly sharedAs?: string
    readonly cite: string | null
    /** The section that gives none to a claimant who elects a multiple, on any claim. */
    readonly notWithMultiple: string | null
  } | null
}

export interface Route {
  readonly claim: string
  readonly defendant: string
  /** Weight of a dollar on this route: 1 where values are conditional on liability. */
  readonly chance: number
  readonly low: number
  readonly high: number
  /** Part of a head that this defendant owes: 1 when jointly liable. */
  readonly shareOf: (head: string) => number
  readonly punitive: boolean
  /** The most punitive damages against this defendant, where a limit counts for each; by what it owes of the losses. */
  readonly punitiveMost: number | null
}

export interface RecoveryHead {
  readonly id: string
  readonly value: number
  readonly noneconomic: boolean
  /** Interest and awarded fees: they follow the losses and are no base for a ratio, a cap or a set-off. */
  readonly extra?: boolean
}

/** Everything the choice depends on, as plain numbers; the solver and the proof read the same. */
export interface RecoveryProblem {
  readonly claims: readonly RecoveryClaim[]
  readonly heads: readonly RecoveryHead[]
  readonly routes: readonly Route[]
  readonly collectable: readonly { readonly defendant: string; readonly amount: number }[]
  readonly pools: readonly RecoveryPool[]
  readonly conflicts: readonly { readonly one: string; readonly other: string; readonly why: string }[]
  readonly punitive: {
    readonly amount: number | null
    readonly ratio: number | null
    /** Heads that the ratio counts from; with null also a sum that stands in place of all of them. */
    readonly of: readonly string[] | null
    /** What was paid before for the losses, which a ratio still counts from. */
    readonly already: number
  }
  /** Actual damages for these heads together may not exceed this: the losses less what was already paid for them. */
  readonly limits: readonly {
    readonly heads: readonly string[]
    readonly amount: number
    /** The claims that it holds for; all when left out. */
    readonly claims?: readonly string[]
  }[]
}
