import { en, type ParsedComponents } from 'chrono-node'
import type { Find } from './suggestion-from.ts'

/** How numbers like 05/06/2020 are to be read; `unknown` proposes none that allows both readings. */
export type NumericDates = 'month-first' | 'day-first' | 'unknown'

const monthFirst = new en.Chrono(en.configuration.createConfiguration(true, false))
const dayFirst = new en.Chrono(en.configuration.createConfiguration(true, true))

/** Only a fixed point of reference: nothing that depends on it is proposed. */
const reference = new Date(Date.UTC(2000, 0, 1, 12))

const two = (n: number): string => String(n).padStart(2, '0')

function dayOf(parts: ParsedComponents, text: string): string | null {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  if (year === null || month === null || !parts.isCertain('year') || !parts.isCertain('month')) return null
  // "Two weeks ago" is certain to the library; a date that is proposed must have its year written out.
  if (!text.includes(String(year)) && !new RegExp(`(?:['’/.-])${two(year % 100)}\\b`).test(text)) return null
  if (year < 1900 || year > 2100) return null
  if (day === null || !parts.isCertain('day')) return `${year}-${two(month)}`
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const readsBothWays = (text: string): boolean => {
  const numbers = /^\D*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(text)
  return numbers !== null && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12 && numbers[1] !== numbers[2]
}

/** Dates with a written year; a month without a day stays a month, a span becomes `from/to`. */
export function findDates(text: string, numeric: NumericDates = 'month-first'): readonly Find[] {
  const parser = numeric === 'day-first' ? dayFirst : monthFirst
  return parser.parse(text, reference).flatMap((result): Find[] => {
    const { index, text: quote } = result
    if (text.slice(index, index + quote.length) !== quote) return []
    if (numeric === 'unknown' && readsBothWays(quote)) return []
    const from = dayOf(result.start, quote)
    if (from === null) return []
    const to = result.end ? dayOf(result.end, quote) : null
    const value = to !== null && to > from ? `${from}/${to}` : from
    return [{ kind: 'date', value, factor: null, start: index, end: index + quote.length }]
  })
}
