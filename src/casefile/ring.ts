import type { FactId } from './ids.ts'

/** A link between two things that the record shows; `confirmed` only when it rests on confirmed facts, else inference. */
export interface RingLink {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly facts: readonly FactId[]
  readonly standing: 'confirmed' | 'inference'
}
export interface RingNode {
  readonly id: string
  readonly label: string
  readonly kind: 'party' | 'claimant' | 'place' | 'phone' | 'ad' | 'account' | 'vehicle'
  /** Number of links. */
  readonly degree: number
  /** Share of shortest paths that run through it, 0 to 1. */
  readonly between: number
  readonly group: number
}
export interface RingPicture {
  readonly nodes: readonly RingNode[]
  readonly links: readonly RingLink[]
}
