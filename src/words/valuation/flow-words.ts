import { formatAmount, formatCents } from '../../casefile/money.ts'
import type { LaborWorth, LossFlow, PaidWhile, PaymentDates, SumRange } from '../../casefile/value/loss-basis.ts'
import { formatDay } from '../date-words.ts'
import { sayer } from '../tagged-words.ts'
import { lossNameWords } from './head-words.ts'
import { percentWords } from './share-words.ts'

const lifeWords: Readonly<Record<PaidWhile, string>> = {
  past: '',
  alive: ' while alive',
  'had-lived': ' for as long as the person would have lived',
}
const everyWords = { month: 'each month', year: 'each year' } as const

function growthWords(growth: number | string | null): string {
  if (growth === null) return ''
  if (typeof growth === 'string') return `, growing with the index ${growth}`
  if (growth === 0) return ', without growth'
  return `, ${growth > 0 ? 'growing' : 'falling'} ${percentWords(Math.abs(growth))} a year`
}

type Repeated = Extract<PaymentDates, { readonly is: 'repeated' }>
type Pay = Extract<PaymentDates, { readonly is: 'pay' }>

function repeatedWords({ every, first, last, forLife, until, life, growth }: Repeated): string {
  const from = `${everyWords[every]} from ${formatDay(first)}`
  const grows = growthWords(growth)
  if (!forLife || life === 'past') return `${from} to ${formatDay(last)}${grows}`
  if (!until) return `${from}${life === 'alive' ? ' for life' : lifeWords[life]}${grows}`
  return `${from}${lifeWords[life]}, to ${formatDay(last)} at the latest${grows}`
}

function payWords(pay: Pay): string {
  const { base, actual, participation, unemployment, fringe, ownConsumption, endSpreadYears } = pay
  const without =
    base.low === base.high
      ? formatCents(base.likely)
      : `${formatCents(base.low)} to ${formatCents(base.high)}, likeliest ${formatCents(base.likely)},`
  const how = pay.by === 'days' ? 'by days' : 'each month'
  return [
    `${how} from ${formatDay(pay.first)} to ${formatDay(pay.last)}${lifeWords[pay.life]}${growthWords(pay.growth)}: yearly pay of ${without} without the harm${actual > 0 ? `, less ${formatCents(actual)} with it` : ''}`,
    ...(participation < 1 ? [`participation ${percentWords(participation)}`] : []),
    ...(unemployment > 0 ? [`unemployment ${percentWords(unemployment)}`] : []),
    ...(participation === 1 && unemployment === 0 ? ['no time out of work, as none was entered'] : []),
    ...(fringe > 0 ? [`fringe benefits of ${percentWords(fringe)} of pay`] : []),
    ...(ownConsumption > 0 ? [`${percentWords(ownConsumption)} taken off as spent on oneself`] : []),
    ...(endSpreadYears > 0 ? [`the end up to ${endSpreadYears} years earlier or later`] : []),
  ].join('; ')
}

/** When a loss is paid, and how it grows. */
export const datesWords = sayer<PaymentDates>({
  'each-day': ({ days, first, last }) => `for each of ${days} days, ${formatDay(first)} to ${formatDay(last)}`,
  once: ({ on, ifAlive, growth }) => `once on ${formatDay(on)}${ifAlive ? ', if alive' : ''}${growthWords(growth)}`,
  repeated: repeatedWords,
  pay: payWords,
})

/** An amount as a person reads it, with its range. */
export function amountWords({ low, likely, high }: SumRange): string {
  const money = (n: SumRange['low']): string => formatCents(n, n % 100 === 0 ? 'dollars' : 'cents')
  return low === high ? money(likely) : `${money(low)} to ${money(high)}, likeliest ${money(likely)},`
}

/** How the worth of labor was found: the greater of lawful pay and what was gained from it. */
function laborWords({ hours, wage, gain, byWage }: LaborWorth): string {
  const pay = wage === null ? '' : formatCents(wage, wage % 100 === 0 ? 'dollars' : 'cents')
  if (byWage)
    return `${hours} hours at ${pay}, ${gain === null ? 'with no gain entered' : `more than what the traffickers gained (${formatCents(gain)})`}`
  return hours === null || wage === null
    ? 'what the traffickers gained; hours and lawful pay were not both entered, and the greater of the two counts'
    : `what the traffickers gained, which is no less than the worth of the labor at lawful pay (${formatAmount(hours * wage)})`
}

const sourceOf = ({ labor, source }: LossFlow): string =>
  [...(labor === null ? [] : [laborWords(labor)]), ...(source === null ? [] : [source])].join('; ')

/** One loss as a sentence: its name, each payment, its dates, its chance and where it comes from. */
export function flowWords(flow: LossFlow): string {
  const source = sourceOf(flow)
  return `${lossNameWords(flow.name)}: ${amountWords(flow.amount)} ${datesWords(flow.dates)}${flow.chance < 1 ? `, needed with a chance of ${flow.chance}` : ''}.${source === '' ? '' : ` Source: ${source}.`}`
}
