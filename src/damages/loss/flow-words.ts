import { formatDollars } from '../../casefile/money.ts'
import { formatDay } from '../../words/date-words.ts'
import type { Earnings, Item } from '../input/input.ts'
import { percent } from './percent.ts'

/** How a payment hangs on life: not at all once past, on the person's own, or on how long one who died would have lived. */
export type LifeWords = 'past' | 'alive' | 'had-lived'
const lifeWords: Readonly<Record<LifeWords, string>> = {
  past: '',
  alive: ' while alive',
  'had-lived': ' for as long as the person would have lived',
}
const everyWords = { day: 'each day', month: 'each month', year: 'each year', once: 'once' } as const

function growthWords(growth: Item['growth']): string {
  if (growth === undefined) return ''
  if (typeof growth === 'string') return `, growing with the index ${growth}`
  if (growth === 0) return ', without growth'
  return `, ${growth > 0 ? 'growing' : 'falling'} ${percent(Math.abs(growth))} a year`
}

/** When an item is paid, from which day to which, and how it grows. */
export function itemWords(item: Item, first: Temporal.PlainDate, last: Temporal.PlainDate, life: LifeWords): string {
  const from = `${everyWords[item.every]} from ${formatDay(first)}`
  const growth = growthWords(item.growth)
  if (item.every === 'once') return `once on ${formatDay(first)}${item.for_life ? ', if alive' : ''}${growth}`
  if (!item.for_life) return `${from} to ${formatDay(last)}${growth}`
  if (life === 'past') return `${from} to ${formatDay(last)}${growth}`
  if (item.until === undefined) return `${from}${life === 'alive' ? ' for life' : lifeWords[life]}${growth}`
  return `${from}${lifeWords[life]}, to ${formatDay(last)} at the latest${growth}`
}

/** What the monthly difference in pay is made of. */
export function earningsWords(
  e: Earnings,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  life: LifeWords,
): string {
  const base =
    typeof e.base === 'number'
      ? formatDollars(e.base)
      : `${formatDollars(e.base.low)} to ${formatDollars(e.base.high)}, likeliest ${formatDollars(e.base.likely)},`
  const parts = [
    `each month from ${formatDay(first)} to ${formatDay(last)}${lifeWords[life]}${growthWords(e.growth)}: yearly pay of ${base} without the harm${e.actual > 0 ? `, less ${formatDollars(e.actual)} with it` : ''}`,
    ...(e.participation < 1 ? [`participation ${percent(e.participation)}`] : []),
    ...(e.unemployment > 0 ? [`unemployment ${percent(e.unemployment)}`] : []),
    ...(e.participation === 1 && e.unemployment === 0 ? ['no time out of work, as none was entered'] : []),
    ...(e.fringe > 0 ? [`fringe benefits of ${percent(e.fringe)} of pay`] : []),
    ...(e.own_consumption > 0 ? [`${percent(e.own_consumption)} taken off as spent on oneself`] : []),
    ...(e.worklife_spread_years > 0 ? [`the end up to ${e.worklife_spread_years} years earlier or later`] : []),
  ]
  return parts.join('; ')
}
