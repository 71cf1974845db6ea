import type { ElementLibrary } from '../law/elements/element-library.ts'
import type { FactorList } from '../law/elements/factors.ts'
import type { LawLibrary } from '../law/library.ts'
import type { Decision } from '../precedent/decision.ts'
import type { PrecedentGuide } from '../precedent/guide.ts'

/** The part of the law that a reform is measured against. */
export interface LawAsked {
  readonly library: LawLibrary
  readonly elements: ElementLibrary
  readonly factors: FactorList
  readonly decisions: readonly Decision[]
  readonly guide: PrecedentGuide
}
