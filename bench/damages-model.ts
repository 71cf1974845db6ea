import { resolve } from 'node:path'
import { tableFor } from '../src/damages/input/damages-tables.ts'
import { readInput } from '../src/damages/input/read-input.ts'
import { type Model, makeModel } from '../src/damages/loss/model.ts'
import { readDamagesTables } from '../src/shelf/tables/read-tables.ts'

const heads = ['future-care', 'therapy', 'medication', 'inpatient', 'housing', 'household-services'] as const

/** A matter of `items` yearly and monthly items over `years`, with life, need, prices, growth and discount uncertain. */
export function benchModel(items: number, years: number): Model {
  const read = readInput({
    person: { born: '2000-06-15', sex: 'female' },
    valuation_date: '2026-11-23',
    rates: { growth: 0.028, discount: 0.038, growth_spread: 0.006, discount_spread: 0.009 },
    items: Array.from({ length: items }, (_, i) => ({
      head: heads[i % heads.length],
      amount: i % 2 === 0 ? { low: 400 + i, likely: 800 + i, high: 1500 + i } : 700 + i,
      every: i % 3 === 0 ? 'year' : 'month',
      from: '2026-12-01',
      until: `${2026 + years}-11-30`,
      for_life: true,
      probability: i % 2 === 0 ? 0.8 : 1,
    })),
  })
  const tables = readDamagesTables(resolve(import.meta.dirname, '..'))
  if (!read.ok || !tables.ok) throw new Error('the bench input is good')
  const table = tableFor(read.value, tables.value)
  if (!table.ok) throw new Error('the bench table is there')
  return makeModel(read.value, table.value)
}
