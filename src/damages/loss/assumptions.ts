import type { Assumption } from '../../casefile/value/assumption.ts'
import type { DamagesInput } from '../input/input.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import { lifeExpectancy } from './life-table.ts'
import type { Model } from './model.ts'

function aboutLife(input: DamagesInput, { table, age }: Model): readonly Assumption[] {
  const { rating } = input
  return [
    {
      is: 'life-table',
      title: table.title,
      column: table.sex,
      sexEntered: input.person.sex !== 'unknown',
      status: table.status,
      source: table.source,
    },
    ...(rating
      ? [{ is: 'rating', years: rating.years, multiple: rating.multiple, source: rating.source } as const]
      : []),
    { is: 'age', years: age, expectancy: lifeExpectancy(table, age) },
  ]
}

function aboutRates({ rates }: DamagesInput): readonly Assumption[] {
  const source = rates.source ?? null
  const { net, growth, discount, curve, indices } = rates
  return [
    ...(net === undefined ? [] : [{ is: 'net-rate', rate: net, source } as const]),
    ...(growth === undefined ? [] : [{ is: 'growth', rate: growth, source } as const]),
    ...(discount === undefined ? [] : [{ is: 'discount', rate: discount, source } as const]),
    ...(curve === undefined ? [] : [{ is: 'curve', points: curve, source } as const]),
    ...Object.entries(indices).map(
      ([name, index]): Assumption =>
        typeof index === 'number'
          ? { is: 'index', name, rate: index, of: null, plus: 0, source }
          : { is: 'index', name, rate: null, of: index.of, plus: index.plus, source },
    ),
    {
      is: 'spread',
      discount: rates.discount_spread,
      growth: rates.growth_spread,
      level: rates.discount_level_spread,
      source,
    },
  ]
}

/** Every assumption with its value and where it comes from; nothing is computed from one that is not listed. */
export const assumptionsOf = (
  input: DamagesInput,
  model: Model,
  run: { readonly seed: number; readonly trials: number },
  rules: DamagesRules,
): readonly Assumption[] => [
  ...aboutLife(input, model),
  ...aboutRates(input),
  { is: 'payment-dates' },
  { is: 'prices' },
  { is: 'survival' },
  { is: 'simulation', ...run },
  { is: 'rules', asOf: rules.as_of },
]
