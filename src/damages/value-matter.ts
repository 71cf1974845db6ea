import { ok, type Result } from '../casefile/result.ts'
import type { Valuation } from '../casefile/value/valuation.ts'
import type { Claimed } from './claimed.ts'
import type { DamagesTables } from './input/damages-tables.ts'
import type { DamagesInput } from './input/input.ts'
import { assumptionsOf } from './loss/assumptions.ts'
import type { Expected } from './loss/expected.ts'
import type { Model } from './loss/model.ts'
import type { Outcomes } from './loss/simulate.ts'
import { rangeOf } from './loss/spread.ts'
import { careCoverage } from './net/care-coverage.ts'
import { besideMean, inHandOf } from './net/in-hand.ts'
import { netOverOutcomes } from './net/net-over-outcomes.ts'
import { type Terms, waterfall } from './net/waterfall.ts'
import { claimsAsked } from './recovery/claims-asked.ts'
import type { Election } from './recovery/election.ts'
import type { Asked, Recovered } from './recovery/recovered.ts'
import { remembering } from './recovery/solver.ts'
import {
  besides,
  cautionsAbout,
  fromGross,
  maximumOf,
  recoveryTold,
  type ValueOptions,
  wayOf,
  yearlyOf,
} from './recovery-of-matter.ts'
import type { DamagesRules } from './rules/damages-rules.ts'
import { sharesOfNet } from './rules/death-law.ts'
import { judgmentInterest } from './rules/judgment-interest.ts'
import { needOf, valueLosses } from './value-losses.ts'

/** What else in the house needs of a valuation: its parts, not yet rounded. */
export interface ValuedMatter {
  readonly input: DamagesInput
  readonly rules: DamagesRules
  readonly model: Model
  readonly expected: Expected
  readonly election: Election
  readonly claimed: Claimed
  /** Null where nothing stands between what is claimed and what can be recovered. */
  readonly recovered: Recovered | null
  readonly asked: Asked
  readonly terms: Terms
  readonly valuation: Valuation
  readonly outcomes: Outcomes
  readonly totals: Float64Array<ArrayBuffer>
  readonly need: Float64Array<ArrayBuffer>
}

/** What papers show of it: all but how the recovery was found, which is data alone and goes from one thread to another. */
export type ShownMatter = Omit<ValuedMatter, 'recovered'>

/** Whether what can be recovered must be found by the solver. */
export const needsSolver = (input: DamagesInput): boolean => claimsAsked(input).length > 0

/**
 * Values a matter: every loss by direct summation, its range by simulation, what the claims bring of it, then the way from
 * gross to net and whether the net pays for the care. Pure: the same input, tables, seed and trials give the same result.
 * Amounts in whole cents. Problems: `input-not-valid`.
 */
export function valueMatter(
  asked: DamagesInput,
  tables: DamagesTables,
  given: ValueOptions = {},
): Result<ValuedMatter, 'input-not-valid'> {
  const options: ValueOptions = { ...given, solver: given.solver && remembering(given.solver) }
  const found = valueLosses(asked, tables, options)
  if (!found.ok) return found
  const losses = found.value
  const { input, rules, model, run } = losses
  const way = wayOf(losses, options)
  const { claimed, recovered, total, terms } = way
  const net = netOverOutcomes(way.totals, total.mean, terms)
  const fall = waterfall(total.mean, terms, { from: fromGross(claimed, recovered), netOverOutcomes: net.mean })
  const netToClaimant = rangeOf(net.nets, fall.net)
  const hand = inHandOf(input)
  const need = needOf(losses)
  const yearly = yearlyOf(losses, options)
  const { care, ...paid } = careCoverage(
    { model, byYear: yearly.years, intervals: yearly.intervals },
    { values: need.values, mean: need.mean },
    { mean: fall.net, range: netToClaimant, terms, hand, inHand: besideMean(way.totals, total.mean, terms, hand) },
  )
  const shares = sharesOfNet(input, rules, claimed.heads, fall.net)
  const judgment = judgmentInterest(input, rules, total.mean)
  const maximum =
    recovered && options.solver && input.claims.length > 0
      ? maximumOf(way.asked, claimed, recovered, terms, need.values, options.solver)
      : undefined
  const valuation: Valuation = {
    valuationDate: input.valuation_date,
    condition: 'liability-proved',
    heads: claimed.heads,
    total,
    waterfall: fall.steps,
    netToClaimant,
    care,
    ...paid,
    assumptions: assumptionsOf(input, model, run, rules),
    simulation: { ...run, ...(yearly.intervals ? { yearTrials: yearly.intervals.trials } : {}) },
    cautions: cautionsAbout(losses, way.election, terms),
    ...besides(losses, way, yearly, claimed.heads, options),
    ...recoveryTold(losses, way, options),
    ...(shares.length > 0 ? { shares } : {}),
    ...(maximum ? { maximum } : {}),
    ...(judgment ? { judgment } : {}),
  }
  const { outcomes, expected } = losses
  return ok({
    ...{ input, rules, model, expected, outcomes, valuation, terms, claimed, recovered },
    election: way.election,
    asked: way.asked,
    totals: way.totals,
    need: need.values,
  })
}
