import type { Valuation } from '../../casefile/valuation.ts'
import type { DamagesInput } from '../input/input.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import { lifeExpectancy } from './life-table.ts'
import type { Model } from './model.ts'

const percent = (rate: number): string => `${Number((rate * 100).toFixed(4))} percent a year`
const own = 'choice of this program, November 2026; stated so that it can be checked'

/** Every assumption with its value and where it comes from; nothing is computed from one that is not listed. */
export function assumptionsOf(
  input: DamagesInput,
  model: Model,
  run: { readonly seed: number; readonly trials: number },
  rules: DamagesRules,
): Valuation['assumptions'] {
  const { rates } = input
  const entered = rates.source ?? 'entered; no source given'
  const out: { name: string; value: string; source: string }[] = []
  const add = (name: string, value: string, source: string): void => void out.push({ name, value, source })
  add(
    'Life table',
    `${model.table.title}, ${model.table.sex}${input.person.sex === 'unknown' ? ' (no sex was entered)' : ''}${model.table.status === 'verified' ? '' : ` (${model.table.status})`}`,
    model.table.source,
  )
  if (input.rating)
    add(
      'Rating of the life table',
      `age moved by ${input.rating.years} years, probabilities times ${input.rating.multiple}`,
      input.rating.source ?? 'entered; no source given',
    )
  add(
    'Age for the life table',
    `${model.age.toFixed(3)} years, ${lifeExpectancy(model.table, model.age).toFixed(2)} more on average`,
    'birth and valuation date',
  )
  if (rates.net !== undefined)
    add('Net discount rate', rates.net === 0 ? '0 (total offset)' : percent(rates.net), entered)
  if (rates.growth !== undefined) add('General growth', percent(rates.growth), entered)
  if (rates.discount !== undefined) add('Discount rate', percent(rates.discount), entered)
  if (rates.curve)
    add('Yield curve', rates.curve.map((p) => `${p.years} years ${percent(p.yield)}`).join('; '), entered)
  for (const [name, index] of Object.entries(rates.indices))
    add(
      `Growth index ${name}`,
      typeof index === 'number' ? percent(index) : `${index.of} plus ${percent(index.plus)}`,
      entered,
    )
  add(
    'Spread of the yearly rates in the trials',
    `discount ${percent(rates.discount_spread)}, growth ${percent(rates.growth_spread)} (standard deviation); it widens the range and leaves the expected value`,
    rates.discount_spread + rates.growth_spread === 0 ? 'none entered' : entered,
  )
  add(
    'Dates of payments',
    'the first on its day, then every calendar month or year, the last day included; time counts in calendar months',
    own,
  )
  add('Prices', 'amounts are at prices of the valuation date and grow from it; past money stands as it was', own)
  add(
    'Survival',
    'deaths are spread evenly over each year of age; payments for life end with the last payment before death',
    own,
  )
  add('Simulation', `${run.trials.toLocaleString('en-US')} trials from seed ${run.seed}, generator xoroshiro128+`, own)
  add('Rules on sums, caps, liens and taxes', `as of ${rules.as_of}`, 'law/damages-rules.yaml')
  return out
}
