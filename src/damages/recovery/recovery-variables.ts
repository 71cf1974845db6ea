export type RecoveryKind = 'actual' | 'sum' | 'multiple' | 'added' | 'punitive'

export interface Variable {
  readonly name: string
  readonly kind: RecoveryKind
  readonly claim: number
  readonly head: number
  readonly route: number
  readonly chance: number
}

/** What one pool pays for one defendant, of one kind on one claim. */
export interface Draw {
  readonly name: string
  readonly pool: number
  readonly route: number
  /** The route and what is paid on it: losses, statutory sums or punitive damages. */
  readonly part: string
}

/** A factor and the name of a variable. */
export type Term = readonly [number, string]
