import type { DecidedRuling } from './decided-ruling.ts'
import type { PrecedentGuide } from './guide.ts'
import { type Assumptions, plainAssumptions, type Situation, situationFeatures } from './situation.ts'
import { chance, logOdds, type Weights, weighFeatures } from './weigh-features.ts'

/** What the decided cases together say about outcomes: the pool and the weights learnt from it. */
export interface OutcomeModel {
  /** Decided for one side; mixed rulings stay out. */
  readonly pool: readonly DecidedRuling[]
  readonly weights: Weights
  readonly guide: PrecedentGuide
  readonly assumed: Assumptions
}

/** Each ruling is described as its court stood: only earlier decisions bind it, and none of its own family is compared with it. */
export function learnOutcomes(
  rulings: readonly DecidedRuling[],
  guide: PrecedentGuide,
  assumed: Assumptions = plainAssumptions,
): OutcomeModel {
  const pool = rulings.filter((ruling) => ruling.favours !== null)
  const copies = new Map<string, number>()
  const copyKey = (ruling: DecidedRuling) => [ruling.family, ruling.claim, ruling.role, ruling.favours].join('|')
  for (const ruling of pool) copies.set(copyKey(ruling), (copies.get(copyKey(ruling)) ?? 0) + 1)
  const weights = weighFeatures(
    pool.map((ruling) => ({
      features: situationFeatures(ruling, pool, guide, assumed),
      plaintiffWon: ruling.favours === 'plaintiff',
      weight: 1 / (copies.get(copyKey(ruling)) ?? 1),
    })),
  )
  return { pool, weights, guide, assumed }
}

/** Chance that such a ruling went for the plaintiff, by the decisions in the model. */
export function chanceForPlaintiff(it: Situation, model: OutcomeModel): number {
  return chance(logOdds(situationFeatures(it, model.pool, model.guide, model.assumed), model.weights))
}
