import { type Cents, roundToCents, sumCents } from '../casefile/money.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { HeadValue, Valuation } from '../casefile/valuation.ts'
import { type DamagesTables, refuse, tableFor } from './input/damages-tables.ts'
import { headIds, headOf } from './input/heads.ts'
import { DamagesInput } from './input/input.ts'
import { readInput } from './input/read-input.ts'
import { assumptionsOf } from './loss/assumptions.ts'
import { byYear, yearTables } from './loss/by-year.ts'
import { type Derived, derivedMean, type Expected } from './loss/expected.ts'
import { laborWorth } from './loss/labor.ts'
import { amountWords, cautionsOf, ledgerOf } from './loss/ledger.ts'
import { lifeExpectancy } from './loss/life-table.ts'
import { expectedByHead, type Model, makeModel } from './loss/model.ts'
import { sensitivityOf } from './loss/sensitivity.ts'
import { blocks, defaultSeed, defaultTrials, type Outcomes, simulate } from './loss/simulate.ts'
import { meanAndError, rangeOf } from './loss/spread.ts'
import { yearIntervals } from './loss/year-intervals.ts'
import { careCoverage, neededIn } from './net/care-coverage.ts'
import { netOf, type Terms, termsOf, waterfall } from './net/waterfall.ts'
import { type Election, elect } from './recovery/election.ts'
import { netOfMaximum } from './recovery/maximum-net.ts'
import { maximumRecovery } from './recovery/maximum-recovery.ts'
import type { Solver } from './recovery/solver.ts'
import { punitiveCapNamed } from './rules/caps.ts'
import { allowedByDeathLaw, sharesOfNet } from './rules/death-law.ts'
import { judgmentInterest } from './rules/judgment-interest.ts'
import { withOwnRules } from './rules/own-rules.ts'
import { restitutionCautions } from './rules/restitution.ts'
import { liabilityCautions } from './rules/shared-liability.ts'
import { taxNotes } from './rules/tax-notes.ts'

export interface ValueOptions {
  readonly seed?: number | undefined
  readonly trials?: number | undefined
  /** Values the matter on this day instead of the input's own. */
  readonly asOf?: string | undefined
  /** With a solver and claims in the input, the greatest lawful recovery is found too. */
  readonly solver?: Solver | undefined
  /** With intervals for each year, beside the expected values. */
  readonly intervalsByYear?: boolean | undefined
  /** Runs the trials elsewhere, on more cores; must give what `simulate` gives. */
  readonly simulate?: (model: Model, seed: number, trials: number) => Outcomes
}

/** What else in the house needs of a valuation: its parts, not yet rounded. */
export interface ValuedMatter {
  readonly input: DamagesInput
  readonly model: Model
  readonly expected: Expected
  readonly election: Election
  readonly terms: Terms
  readonly valuation: Valuation
  readonly outcomes: Outcomes
  readonly totals: Float64Array
  readonly need: Float64Array
}

const perTrial = (derived: Derived, outcomes: Outcomes): Float64Array => {
  const values = new Float64Array(outcomes.trials).fill(derived.fixed)
  if (derived.times !== 0)
    outcomes.heads.forEach((head, h) => {
      const from = outcomes.values[h]
      if (from && derived.of.includes(head))
        for (let t = 0; t < values.length; t++) values[t] = (values[t] ?? 0) + derived.times * (from[t] ?? 0)
    })
  return values
}

function addInto(into: Float64Array, from: Float64Array): void {
  for (let t = 0; t < into.length; t++) into[t] = (into[t] ?? 0) + (from[t] ?? 0)
}

function distributionOf(totals: Float64Array): NonNullable<Valuation['distribution']> {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const total of totals) {
    if (total < low) low = total
    if (total > high) high = total
  }
  if (totals.length === 0 || high - low < 1) return []
  const bands = 40
  const counts = new Float64Array(bands)
  for (const total of totals) {
    const band = Math.min(bands - 1, Math.floor(((total - low) / (high - low)) * bands))
    counts[band] = (counts[band] ?? 0) + 1
  }
  const edge = (i: number): Cents => roundToCents(low + ((high - low) * i) / bands)
  return [...counts].map((count, i) => ({ from: edge(i), to: edge(i + 1), share: count / totals.length }))
}

/**
 * Values a matter: every head by direct summation, its range by simulation, then the way from gross to net and whether
 * the net pays for the care. Pure: the same input, tables, seed and trials give the same result.
 * Problems: `input-not-valid`.
 */
export function valueMatter(raw: unknown, tables: DamagesTables, options: ValueOptions = {}): Result<Valuation> {
  const valued = valueInParts(raw, tables, options)
  return valued.ok ? ok(valued.value.valuation) : valued
}

export function valueInParts(raw: unknown, tables: DamagesTables, options: ValueOptions = {}): Result<ValuedMatter> {
  const moved =
    options.asOf === undefined || typeof raw !== 'object' || raw === null
      ? raw
      : { ...raw, valuation_date: options.asOf }
  const read = readInput(moved, 'the damages input', undefined, tables)
  if (!read.ok) return read
  const laborCents = laborWorth(read.value)
  const input: DamagesInput =
    laborCents === null
      ? read.value
      : {
          ...read.value,
          items: [
            ...read.value.items,
            DamagesInput.shape.items.element.parse({
              head: 'value-of-labor',
              amount: laborCents.dollars,
              every: 'once',
              facts: read.value.labor?.facts ?? [],
              source: [laborCents.how, read.value.labor?.source].filter((text) => text !== undefined).join('; '),
            }),
          ],
        }
  const rules = withOwnRules(input, tables.rules)
  const table = tableFor(input, tables)
  if (!table.ok) return table
  const seed = options.seed ?? defaultSeed
  const trials = options.trials ?? defaultTrials
  if (!Number.isSafeInteger(seed)) return refuse('The seed is not a whole number; give one such as 7.')
  if (!Number.isSafeInteger(trials) || trials < 1_000 || trials > 5_000_000)
    return refuse('The number of trials must be a whole number from 1,000 to 5,000,000; 100,000 is usual.')

  const agedBy = input.rating?.years ?? 0
  const model = makeModel(input, table.value, agedBy)
  const death = allowedByDeathLaw(input, rules)
  // Each head is rounded to cents once, here; what follows from it follows from whole cents.
  const everything = new Map(
    [...expectedByHead(model)].map(([head, value]) => [head, Number(roundToCents(value))] as const),
  )
  const expected = new Map([...everything].filter(([head]) => !death.without.has(head)))
  const election = elect(input, rules, model, expected)
  const outcomes = (options.simulate ?? ((m, s, n) => simulate(m, s, n, [...Array(blocks).keys()])))(
    model,
    seed,
    trials,
  )

  const needed = neededIn(model)
  const heads: HeadValue[] = []
  const totals = new Float64Array(trials)
  const need = new Float64Array(trials)
  let needMean = 0
  outcomes.heads.forEach((head, h) => {
    const values = outcomes.values[h]
    if (!values || !expected.has(head)) return
    if (needed(head)) {
      addInto(need, values)
      needMean += expected.get(head) ?? 0
    }
    if (!election.actual) return
    addInto(totals, values)
    const flows = model.flows.filter((v) => v.flow.head === head)
    heads.push({
      head,
      label: headOf(head).label,
      presentValue: rangeOf(values, roundToCents(expected.get(head) ?? 0)),
      basis: flows
        .map(
          (v) =>
            `${v.flow.label}: ${amountWords(v.flow.amount)} ${v.flow.basis}${v.flow.probability < 1 ? `, needed with a chance of ${v.flow.probability}` : ''}.${v.flow.source ? ` Source: ${v.flow.source}.` : ''}`,
        )
        .join(' '),
      facts: [...new Set(flows.flatMap((v) => v.flow.facts))],
    })
  })
  const order = new Map<string, number>(headIds.map((id, i) => [id, i]))
  heads.sort((a, b) => (order.get(a.head) ?? 0) - (order.get(b.head) ?? 0))
  for (const derived of election.derived) {
    const values = perTrial(derived, outcomes)
    addInto(totals, values)
    heads.push({
      head: derived.head,
      label: derived.label,
      presentValue: rangeOf(values, roundToCents(derivedMean(derived, expected))),
      basis: derived.basis,
      facts: derived.facts,
    })
  }
  const totalMean = sumCents(heads.map((h) => h.presentValue.mean))
  const { mean, standardError } = meanAndError(totals)

  const punitive = election.derived.find((d) => d.head === 'punitive')?.fixed ?? 0
  const medical = [...expected].reduce(
    (sum, [head, value]) => sum + (headOf(head).medical && election.actual ? value : 0),
    0,
  )
  const awardedFees = election.derived.find((d) => d.head === 'attorneys-fees')?.fixed ?? 0
  const capRule = punitiveCapNamed(typeof input.punitive === 'object' ? input.punitive.cap : undefined, rules)
  const shared = Math.max(0, punitive - 100 * (capRule?.state_share_above ?? 0))
  const state = totalMean > 0 ? ((capRule?.state_share ?? 0) * shared) / totalMean : 0
  const terms = termsOf(input, rules, {
    medical: totalMean > 0 ? Math.min(1, medical / Math.max(1, totalMean - awardedFees)) : 0,
    state,
    awardedFees,
  })
  const fall = waterfall(totalMean, terms)
  const nets = totals.map((gross) => netOf(gross, terms))
  const netToClaimant = rangeOf(nets, fall.net)
  const needMeanCents = roundToCents(needMean)
  const years = byYear(model, expected)
  const intervals = options.intervalsByYear
    ? yearIntervals(model, { seed, trials }, (head) => expected.has(head), needed)
    : null
  const { care, yearly, structures } = careCoverage(
    model,
    years,
    need,
    needMeanCents,
    fall.net,
    netToClaimant,
    terms,
    intervals,
  )
  const shares = sharesOfNet(input, rules, heads, fall.net)
  const judgment = judgmentInterest(input, rules, totalMean)
  const maximum = options.solver
    ? maximumRecovery({ input, rules, expected, lifeYears: lifeExpectancy(table.value, model.age) }, options.solver)
    : null
  const least = maximum ? netOfMaximum(maximum, totalMean, terms, need) : null
  const valuation: Valuation = {
    valuationDate: input.valuation_date,
    condition: 'These are values if liability is proved. No chance of winning and no cost of delay is in them.',
    heads,
    total: rangeOf(totals, totalMean),
    waterfall: fall.steps,
    netToClaimant,
    care,
    assumptions: assumptionsOf(input, model, { seed, trials }, rules),
    yearly,
    simulation: { seed, trials, ...(intervals ? { yearTrials: intervals.trials } : {}) },
    cautions: [
      ...election.cautions,
      ...death.cautions,
      ...liabilityCautions(input, rules),
      ...restitutionCautions(input, rules, election.actual ? expected : new Map()),
      ...cautionsOf(input, model),
    ],
    check: {
      closedForm: roundToCents(heads.reduce((sum, h) => sum + h.presentValue.mean, 0)),
      simulated: roundToCents(mean),
      standardError: roundToCents(standardError),
    },
    alternatives: [
      ...election.alternatives.map((a) => ({ label: a.label, amount: roundToCents(a.amount), why: a.why })),
      ...[...death.without].flatMap(([head, why]) =>
        everything.has(head)
          ? [{ label: headOf(head).label, amount: roundToCents(everything.get(head) ?? 0), why }]
          : [],
      ),
    ],
    ...yearTables(years, intervals),
    sensitivity: sensitivityOf(input, table.value, agedBy, expected, election, totalMean),
    tax: taxNotes(input, rules, heads),
    ledger: ledgerOf(model),
    distribution: distributionOf(totals),
    ...(shares.length > 0 ? { shares } : {}),
    structures,
    ...(maximum ? { maximum: least ? { ...maximum, net: least } : maximum } : {}),
    ...(judgment ? { judgment } : {}),
  }
  return ok({ input, model, expected, election, terms, valuation, outcomes, totals, need })
}
