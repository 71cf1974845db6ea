import { type Cents, roundToCents } from '../casefile/money.ts'
import { ok, type Result } from '../casefile/result.ts'
import { type DamagesTables, refuse, tableFor, takerTables } from './input/damages-tables.ts'
import type { DamagesInput } from './input/input.ts'
import type { Expected } from './loss/expected.ts'
import type { LifeTable } from './loss/life-table.ts'
import { expectedByHead, type Model, makeModel } from './loss/model.ts'
import { blocks, defaultSeed, defaultTrials, type Outcomes, simulate } from './loss/simulate.ts'
import { neededIn } from './net/care-coverage.ts'
import type { DamagesRules } from './rules/damages-rules.ts'
import { allowedByDeathLaw } from './rules/death-law.ts'
import { withOwnRules } from './rules/own-rules.ts'

/** The losses of an input, ready for the claims. */
export interface ValuedLosses {
  readonly input: DamagesInput
  readonly rules: DamagesRules
  readonly model: Model
  /** Of every head, and of those that the law on death leaves. */
  readonly everything: Expected
  readonly expected: Expected
  readonly death: ReturnType<typeof allowedByDeathLaw>
  readonly outcomes: Outcomes
  /** The life table before it is rated for this person. */
  readonly unrated: LifeTable
  readonly run: { readonly seed: number; readonly trials: number }
}

/** How many trials are run, from which seed, and where. */
export interface RunOptions {
  readonly seed?: number | undefined
  readonly trials?: number | undefined
  /** Runs the trials elsewhere, on more cores; must give what `simulate` gives. */
  readonly simulate?: (model: Model, seed: number, trials: number) => Outcomes
}

const trialBounds = [1_000, 5_000_000] as const

/** The losses by head, in closed form and in every trial. Problem: `input-not-valid`. */
export function valueLosses(
  input: DamagesInput,
  tables: DamagesTables,
  options: RunOptions,
): Result<ValuedLosses, 'input-not-valid'> {
  const rules = withOwnRules(input, tables.rules)
  const table = tableFor(input, tables)
  if (!table.ok) return table
  const { rating: _, ...unratedInput } = input
  const unrated = input.rating ? tableFor(unratedInput, tables) : table
  if (!unrated.ok) return unrated
  const seed = options.seed ?? defaultSeed
  const trials = options.trials ?? defaultTrials
  if (!Number.isSafeInteger(seed)) return refuse({ is: 'no-whole-seed' })
  const [least, most] = trialBounds
  if (!Number.isSafeInteger(trials) || trials < least || trials > most)
    return refuse({ is: 'trials-out-of-bounds', least, most })
  const model = makeModel(input, table.value, input.rating?.years ?? 0, takerTables(tables, table.value))
  const death = allowedByDeathLaw(input, rules)
  // Each head is rounded to cents once, here; what follows from it follows from whole cents.
  const everything = new Map(
    [...expectedByHead(model)].map(([head, value]) => [head, Number(roundToCents(value))] as const),
  )
  const expected = new Map([...everything].filter(([head]) => !death.without.has(head)))
  const run = options.simulate ?? ((m, s, n) => simulate(m, s, n, [...Array(blocks).keys()]))
  const outcomes = run(model, seed, trials)
  return ok({
    ...{ input, rules, model, everything, expected, death, outcomes },
    unrated: unrated.value,
    run: { seed, trials },
  })
}

/** What the net must pay for, in every trial and on average. */
export function needOf({ model, outcomes, expected }: ValuedLosses): {
  readonly values: Float64Array<ArrayBuffer>
  readonly mean: Cents
} {
  const needed = neededIn(model)
  const values = new Float64Array(outcomes.trials)
  outcomes.heads.forEach((head, h) => {
    const from = outcomes.values[h]
    if (from && expected.has(head) && needed(head))
      for (let t = 0; t < values.length; t++) values[t] = (values[t] ?? 0) + (from[t] ?? 0)
  })
  return {
    values,
    mean: roundToCents([...expected].reduce((sum, [head, value]) => sum + (needed(head) ? value : 0), 0)),
  }
}
