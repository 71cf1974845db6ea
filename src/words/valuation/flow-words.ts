import { type Cents, formatCents } from '../../casefile/money.ts'
import { formatDay } from '../date-words.ts'
import { percentWords } from './share-words.ts'

/** How a payment hangs on life: not at all once past, on the person's own, or on how long one who died would have lived. */
export type LifeWords = 'past' | 'alive' | 'had-lived'

type Amount = Cents | { readonly low: Cents; readonly likely: Cents; readonly high: Cents }
type Growth = number | string | undefined

const lifeWords: Readonly<Record<LifeWords, string>> = {
  past: '',
  alive: ' while alive',
  'had-lived': ' for as long as the person would have lived',
}
const everyWords = { day: 'each day', month: 'each month', year: 'each year', once: 'once' } as const

function growthWords(growth: Growth): string {
  if (growth === undefined) return ''
  if (typeof growth === 'string') return `, growing with the index ${growth}`
  if (growth === 0) return ', without growth'
  return `, ${growth > 0 ? 'growing' : 'falling'} ${percentWords(Math.abs(growth))} a year`
}

/** When an item is paid, from which day to which, and how it grows. */
export function itemWords(
  item: {
    readonly every: keyof typeof everyWords
    readonly for_life: boolean
    readonly until?: string | undefined
    readonly growth?: Growth
  },
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  life: LifeWords,
): string {
  const from = `${everyWords[item.every]} from ${formatDay(first)}`
  const growth = growthWords(item.growth)
  if (item.every === 'once') return `once on ${formatDay(first)}${item.for_life ? ', if alive' : ''}${growth}`
  if (!item.for_life) return `${from} to ${formatDay(last)}${growth}`
  if (life === 'past') return `${from} to ${formatDay(last)}${growth}`
  if (item.until === undefined) return `${from}${life === 'alive' ? ' for life' : lifeWords[life]}${growth}`
  return `${from}${lifeWords[life]}, to ${formatDay(last)} at the latest${growth}`
}

/** What the difference in pay is made of. */
export function earningsWords(
  e: {
    readonly base: Amount
    readonly actual: Cents
    readonly participation: number
    readonly unemployment: number
    readonly fringe: number
    readonly own_consumption: number
    readonly worklife_spread_years: number
    readonly growth?: Growth
  },
  life: LifeWords,
): string {
  const base =
    typeof e.base === 'number'
      ? formatCents(e.base)
      : `${formatCents(e.base.low)} to ${formatCents(e.base.high)}, likeliest ${formatCents(e.base.likely)},`
  const parts = [
    `${lifeWords[life]}${growthWords(e.growth)}: yearly pay of ${base} without the harm${e.actual > 0 ? `, less ${formatCents(e.actual)} with it` : ''}`,
    ...(e.participation < 1 ? [`participation ${percentWords(e.participation)}`] : []),
    ...(e.unemployment > 0 ? [`unemployment ${percentWords(e.unemployment)}`] : []),
    ...(e.participation === 1 && e.unemployment === 0 ? ['no time out of work, as none was entered'] : []),
    ...(e.fringe > 0 ? [`fringe benefits of ${percentWords(e.fringe)} of pay`] : []),
    ...(e.own_consumption > 0 ? [`${percentWords(e.own_consumption)} taken off as spent on oneself`] : []),
    ...(e.worklife_spread_years > 0 ? [`the end up to ${e.worklife_spread_years} years earlier or later`] : []),
  ]
  return parts.join('; ')
}
