import { IsoDay } from '../casefile/dates.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Stage } from '../casefile/matter.ts'
import type { Theory } from '../law/elements/element-library.ts'
import type { DecidedRuling } from '../precedent/decided-ruling.ts'
import type { ComparedLaws } from './apply-reform.ts'
import type { LawAsked } from './law-asked.ts'
import type { Reform } from './reform-file.ts'
import type { Differences } from './what-differs.ts'

export interface RulingInHand {
  readonly it: DecidedRuling
  /** Facts read in the decision about this defendant, also under its other claims. */
  readonly factors: readonly FactorId[]
  /** Claims and theories that the ruling may be about. */
  readonly theories: readonly Theory[]
  /** False for a defence where the record does not say against which claim it was raised. */
  readonly claimNamed: boolean
  /** Some of the claims are under law that Redress holds no theory for. */
  readonly otherClaims: boolean
  /** Rulings of the same decision about the same defendant, where it names one, or else about any. */
  readonly beside: readonly DecidedRuling[]
  /** Last day it can have been decided on; the day asked about where none is known. */
  readonly day: IsoDay
  readonly lost: boolean
}

export interface Comparing {
  readonly law: LawAsked
  readonly laws: ComparedLaws
  readonly differences: Differences
  readonly reform: Reform
  /** Day for which both laws are asked. */
  readonly asOf: IsoDay
}

/** The stage at which a court of each posture looks at the facts. */
export const stages: Readonly<Record<DecidedRuling['decision']['posture'], Stage>> = {
  'motion-to-dismiss': 'pleading',
  'summary-judgment': 'summary-judgment',
  verdict: 'trial',
  appeal: 'pleading',
  'default-judgment': 'trial',
  procedural: 'pleading',
}

export const dayOfRuling = (it: DecidedRuling, asOf: IsoDay): IsoDay =>
  it.lastDay === null || it.lastDay > asOf ? asOf : IsoDay.parse(it.lastDay)
