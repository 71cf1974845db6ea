import { roundToCents } from '../casefile/money.ts'
import type { MoneyRange } from '../casefile/value/money-range.ts'
import type { HeadValue, Valuation } from '../casefile/value/valuation.ts'
import { type Claimed, claimedOf } from './claimed.ts'
import { type HeadId, headOf } from './input/heads.ts'
import { byYear, type YearRow, yearTables } from './loss/by-year.ts'
import { cautionsOf, ledgerOf } from './loss/ledger.ts'
import { lifeExpectancy } from './loss/life-table.ts'
import { distributionOf, meanAndError, precisionOf, rangeOf } from './loss/spread.ts'
import { type YearIntervals, yearIntervals } from './loss/year-intervals.ts'
import { neededIn } from './net/care-coverage.ts'
import { inHandOf } from './net/in-hand.ts'
import { netOverOutcomes } from './net/net-over-outcomes.ts'
import { type FromGross, type Shares, type Terms, termsOf } from './net/waterfall.ts'
import { claimsAsked } from './recovery/claims-asked.ts'
import { type Election, elect } from './recovery/election.ts'
import { netOfMaximum } from './recovery/maximum-net.ts'
import { maximumRecovery } from './recovery/maximum-recovery.ts'
import { type Asked, type Recovered, recoveredOf } from './recovery/recovered.ts'
import { restsOn, type SupportedClaims } from './recovery/rests-on.ts'
import type { Solver } from './recovery/solver.ts'
import { restitutionCautions } from './rules/restitution.ts'
import { liabilityCautions } from './rules/shared-liability.ts'
import { stateShareCautions, stateShares } from './rules/state-share.ts'
import { taxNotes } from './rules/tax-notes.ts'
import { sensitivityOf } from './sensitivity.ts'
import type { RunOptions, ValuedLosses } from './value-losses.ts'

export interface ValueOptions extends RunOptions {
  /** Needed where claims, settlements or limited means decide what can be recovered. */
  readonly solver?: Solver | undefined
  /** With intervals for each year, beside the expected values. */
  readonly intervalsByYear?: boolean | undefined
  /** Without what each assumption moves; it is found where not said otherwise. */
  readonly unmoved?: boolean | undefined
  /** Known where a matter has facts; without, nothing is said of what they support. */
  readonly supported?: SupportedClaims | undefined
}

/** What the parts of the gross are, for what is taken off by kind: medical care, punitive damages, awarded fees. */
function partsOf(
  { input, rules, expected }: ValuedLosses,
  election: Election,
  claimed: Claimed,
  recovered: Recovered | null,
): Shares {
  const total = recovered?.mean ?? claimed.mean
  const amounts = recovered?.solution?.amounts ?? []
  const from = (head: string): number =>
    recovered
      ? amounts.reduce((sum, a) => sum + (a.head === head ? a.amount : 0), 0)
      : claimed.heads.reduce((sum, h) => sum + (h.head === head ? h.presentValue.mean : 0), 0)
  const medical = [...expected.keys()].reduce(
    (sum, head) => sum + (headOf(head).medical && election.actual ? from(head) : 0),
    0,
  )
  const awardedFees = from('attorneys-fees')
  const punitive = recovered
    ? amounts.flatMap((a) => (a.kind === 'punitive' ? [{ claim: a.claim, amount: a.amount }] : []))
    : [{ claim: null, amount: from('punitive') }]
  const state = stateShares(input, rules, punitive)
  return {
    medical: total > 0 ? Math.min(1, medical / Math.max(1, total - awardedFees)) : 0,
    state: total > 0 ? Math.min(1, state.beforeFee / total) : 0,
    stateAfterFee: total > 0 ? Math.min(1, state.afterFee / total) : 0,
    states: state.states,
    awardedFees,
  }
}

/** How the gross came to be: what is claimed, and what each cause takes off it. */
export const fromGross = (claimed: Claimed, recovered: Recovered | null): FromGross | null =>
  recovered === null || recovered.reductions.length === 0
    ? null
    : { claimed: claimed.mean, reductions: recovered.reductions }

interface Yearly {
  readonly years: ReadonlyMap<HeadId, readonly YearRow[]>
  readonly intervals: YearIntervals | null
}

export function yearlyOf({ model, expected, run }: ValuedLosses, options: ValueOptions): Yearly {
  return {
    years: byYear(model, expected),
    intervals: options.intervalsByYear
      ? yearIntervals(model, run, (head) => expected.has(head), neededIn(model))
      : null,
  }
}

/** What was not taken: left aside by the election, not given by the law on death. */
const alternativesOf = ({ everything, death }: ValuedLosses, election: Election): Valuation['alternatives'] => [
  ...election.alternatives.map(({ what, amount, why }) => ({ what, amount: roundToCents(amount), why })),
  ...[...death.without].flatMap(([head, why]) =>
    everything.has(head)
      ? [{ what: { is: 'head', head } as const, amount: roundToCents(everything.get(head) ?? 0), why }]
      : [],
  ),
]

export const cautionsAbout = (losses: ValuedLosses, election: Election, terms: Terms): Valuation['cautions'] => [
  ...election.cautions,
  ...losses.death.cautions,
  ...stateShareCautions(terms.states),
  ...liabilityCautions(losses.input, losses.rules),
  ...restitutionCautions(losses.input, losses.rules, election.actual ? losses.expected : new Map()),
  ...cautionsOf(losses.input, losses.model),
]

/** The greatest lawful recovery of all that may be given, with its own way to the net where it is less than the total. */
export function maximumOf(
  asked: Asked,
  claimed: Claimed,
  recovered: Recovered,
  terms: Terms,
  need: Float64Array,
  solver: Solver,
): Valuation['maximum'] {
  const extras = recovered.built.problem.heads.filter((h) => h.extra).map(({ id }) => id)
  const found = maximumRecovery(
    {
      ...asked,
      may: 'most',
      weighed: true,
      reading: recovered.reading,
      extras: claimed.derived.flatMap(({ rule }) => (extras.includes(rule.head) ? [rule] : [])),
      against: null,
    },
    solver,
  )
  if (found === null) return undefined
  const net = netOfMaximum(found, recovered.mean, terms, need, inHandOf(asked.input))
  return net ? { ...found, net } : found
}

/** Recovery and what follows from it on the way to the claimant. */
interface Way {
  readonly election: Election
  readonly claimed: Claimed
  readonly asked: Asked
  readonly recovered: Recovered | null
  readonly totals: Float64Array<ArrayBuffer>
  readonly total: MoneyRange
  readonly terms: Terms
}

export function wayOf(losses: ValuedLosses, options: ValueOptions): Way {
  const { input, rules, model, expected, outcomes } = losses
  const election = elect(input, rules, model, expected)
  const claimed = claimedOf(model, election, expected, outcomes)
  const asked: Asked = {
    input,
    rules,
    expected,
    claims: claimsAsked(input),
    lifeYears: lifeExpectancy(model.table, model.age),
    valuedOn: input.valuation_date,
  }
  if (asked.claims.length > 0 && !options.solver) throw new RangeError('claims are valued with a solver')
  const recovered =
    options.solver && asked.claims.length > 0 ? recoveredOf(asked, claimed, outcomes, options.solver) : null
  const totals = recovered?.totals ?? claimed.totals
  const parts = partsOf(losses, election, claimed, recovered)
  const terms = termsOf(input, rules, parts)
  return {
    election,
    claimed,
    asked,
    recovered,
    totals,
    total: rangeOf(totals, recovered?.mean ?? claimed.mean),
    // What was paid as restitution is not in what can still be recovered.
    terms: recovered ? { ...terms, restitutionPaid: 0 } : terms,
  }
}

const whatMoves = (losses: ValuedLosses, way: Way, { solver }: ValueOptions): NonNullable<Valuation['sensitivity']> =>
  sensitivityOf({
    ...{ model: losses.model, unrated: losses.unrated, seed: losses.run.seed },
    ...{ asked: way.asked, terms: way.terms, total: way.total.mean },
    high: rangeOf(way.claimed.totals, way.claimed.mean).high,
    weighed:
      losses.input.claims.length > 0 && losses.input.claims.every((c) => c.against.every(({ chance }) => chance)),
    net: netOverOutcomes(way.totals, way.total.mean, way.terms).mean,
    totals: way.totals,
    solver: way.recovered ? (solver ?? null) : null,
    reading: way.recovered?.reading ?? 'pro-tanto',
    decided: way.recovered?.decided ?? null,
  })

/** What is told beside the figures of the way: tables by year, what moves the total, taxes, papers. */
export function besides(
  losses: ValuedLosses,
  way: Way,
  yearly: Yearly,
  heads: readonly HeadValue[],
  options: ValueOptions,
): Partial<Valuation> {
  const { input, rules, model } = losses
  const { mean, standardError } = meanAndError(way.claimed.totals)
  return {
    check: {
      closedForm: way.claimed.mean,
      simulated: roundToCents(mean),
      standardError: roundToCents(standardError),
      ...(way.claimed.meanError > 0.5 ? { ownError: roundToCents(way.claimed.meanError) } : {}),
    },
    alternatives: alternativesOf(losses, way.election) ?? [],
    ...yearTables(yearly.years, yearly.intervals),
    ...(options.unmoved ? {} : { sensitivity: whatMoves(losses, way, options) }),
    tax: taxNotes(input, rules, heads),
    ledger: ledgerOf(model),
    distribution: distributionOf(way.totals),
    precision: precisionOf(way.totals),
  }
}

/** All that the recovery says about itself: reductions, readings, what a court may add, what the total rests on. */
export function recoveryTold(losses: ValuedLosses, way: Way, options: ValueOptions): Partial<Valuation> {
  const { recovered, claimed, election } = way
  return {
    ...(recovered && recovered.reductions.length > 0
      ? { claimed: rangeOf(claimed.totals, claimed.mean), reductions: recovered.reductions }
      : {}),
    ...(recovered && recovered.readings.length > 0 ? { readings: recovered.readings } : {}),
    ...(election.mayAdd.length > 0
      ? {
          mayAdd: election.mayAdd.map((one) => ({
            label: one.label,
            reach: one.reach,
            counted: roundToCents(one.counted),
            most: roundToCents(one.most),
          })),
        }
      : {}),
    restsOn: restsOn({ ...losses, ...way }, options),
  }
}
