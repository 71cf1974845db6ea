import type { Assumption } from '../../casefile/value/assumption.ts'
import { sayer } from '../tagged-words.ts'
import { yearlyRateWords as yearly } from './share-words.ts'

export interface AssumptionInWords {
  readonly name: string
  readonly value: string
  readonly source: string
}

const own = 'choice of this program, November 2026; stated so that it can be checked'
const entered = (source: string | null): string => source ?? 'entered; no source given'

const name = sayer<Assumption>({
  'life-table': () => 'Life table',
  rating: () => 'Rating of the life table',
  age: () => 'Age for the life table',
  'net-rate': () => 'Net discount rate',
  growth: () => 'General growth',
  discount: () => 'Discount rate',
  curve: () => 'Yield curve',
  index: (one) => `Growth index ${one.name}`,
  spread: () => 'Spread of the rates in the trials',
  'payment-dates': () => 'Dates of payments',
  prices: () => 'Prices',
  survival: () => 'Survival',
  simulation: () => 'Simulation',
  rules: () => 'Rules on sums, caps, liens and taxes',
})

const value = sayer<Assumption>({
  'life-table': ({ title, column, sexEntered, status }) =>
    `${title}, ${column}${sexEntered ? '' : ' (no sex was entered)'}${status === 'verified' ? '' : ` (${status})`}`,
  rating: ({ years, multiple }) => `age moved by ${years} years, probabilities times ${multiple}`,
  age: ({ years, expectancy }) => `${years.toFixed(3)} years, ${expectancy.toFixed(2)} more on average`,
  'net-rate': ({ rate }) => (rate === 0 ? '0 (total offset)' : yearly(rate)),
  growth: ({ rate }) => yearly(rate),
  discount: ({ rate }) => yearly(rate),
  curve: ({ points }) => points.map((p) => `${p.years} years ${yearly(p.yield)}`).join('; '),
  index: ({ rate, of, plus }) => (rate === null ? `${of} plus ${yearly(plus)}` : yearly(rate)),
  spread: ({ discount, growth, level }) =>
    `discount ${yearly(discount)}, growth ${yearly(growth)} (standard deviation of each year), level of the discount ${yearly(level)} (standard deviation, drawn once for all years); it widens the range and leaves the expected value`,
  'payment-dates': () =>
    'the first on its day, then every calendar month or year, the last day included; time counts in calendar months',
  prices: () => 'amounts are at prices of the valuation date and grow from it; past money stands as it was',
  survival: () =>
    'deaths are spread evenly over each year of age; payments for life end with the last payment before death',
  simulation: ({ trials, seed }) =>
    `${trials.toLocaleString('en-US')} trials from seed ${seed}, generator xoroshiro128+`,
  rules: ({ asOf }) => `as of ${asOf}`,
})

const source = sayer<Assumption>({
  'life-table': (one) => one.source,
  rating: (one) => entered(one.source),
  age: () => 'birth and valuation date',
  'net-rate': (one) => entered(one.source),
  growth: (one) => entered(one.source),
  discount: (one) => entered(one.source),
  curve: (one) => entered(one.source),
  index: (one) => entered(one.source),
  spread: (one) => (one.discount + one.growth + one.level === 0 ? 'none entered' : entered(one.source)),
  'payment-dates': () => own,
  prices: () => own,
  survival: () => own,
  simulation: () => own,
  rules: () => 'law/damages-rules.yaml',
})

/** An assumption as three cells of a table. */
export const assumptionWords = (one: Assumption): AssumptionInWords => ({
  name: name(one),
  value: value(one),
  source: source(one),
})
