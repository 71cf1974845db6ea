import type { Stage } from '../casefile/matter.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import { stageOf } from './decision-nearness.ts'
import type { PrecedentGuide } from './guide.ts'
import { learnOutcomes, type OutcomeModel } from './outcome-model.ts'
import type { Assumptions, Situation } from './situation.ts'

/** What was learnt at each stage from the rulings of that stage alone: facts pleaded and facts proved are two questions. */
export type StageModels = Readonly<Record<Stage, OutcomeModel>>

export function learnStages(
  rulings: readonly DecidedRuling[],
  guide: PrecedentGuide,
  assumed?: Assumptions,
): StageModels {
  const at = (stage: Stage): OutcomeModel =>
    learnOutcomes(
      rulings.filter((ruling) => stageOf(ruling.decision) === stage),
      guide,
      assumed,
    )
  return { pleading: at('pleading'), 'summary-judgment': at('summary-judgment'), trial: at('trial') }
}

/** Below this many like rulings after the pleadings, nothing is said of how a court will weigh the proof. */
export const fewestLateRulings = 10

/** On the claim against a like defendant, and no copy of the one that is asked about. */
export const isLike = (it: Situation, ruling: DecidedRuling): boolean =>
  ruling.claim === it.claim && roleGroup(ruling.role) === roleGroup(it.role) && ruling.family !== it.family

/** Rulings of the stage on the claim against a like defendant, near copies once. */
export function likeRulings(it: Situation, model: OutcomeModel): number {
  const alike = model.pool.filter((ruling) => isLike(it, ruling))
  return new Set(alike.map((ruling) => [ruling.family, ruling.role, ruling.favours].join('|'))).size
}
