import { coverOf } from './recovery-pools.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Term, Variable } from './recovery-variables.ts'

/** A decision that opens or shuts a row: where it is taken, the limit moves by this many cents. */
export interface Gate {
  readonly name: string
  readonly cents: (p: RecoveryProblem) => number
}

/** Payments that come to no more than a limit in cents. The limit is read off a problem of the same shape, trial by trial. */
export interface MoneyRow {
  readonly terms: readonly Term[]
  readonly gates: readonly Gate[]
  readonly limit: (p: RecoveryProblem) => number
}

/** Decisions that exclude or need one another. */
export interface ChoiceRow {
  readonly terms: readonly Term[]
  readonly limit: number
}

/** What is paid on one route: losses, statutory sums or punitive damages. */
export const partOf = (v: Pick<Variable, 'route' | 'kind'>): string => `${v.route}_${coverOf[v.kind]}`
