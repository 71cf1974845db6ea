import { en, type ParsedComponents } from 'chrono-node'
import { findDateSpans, findYears } from './find-date-spans.ts'
import { findSpanishDates } from './find-spanish-dates.ts'
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

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthAndYear =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? (?:of )?((?:19|20)\d{2})\b/gi

/** A month of a year, which the strict library leaves out. */
function findMonths(text: string): readonly Find[] {
  return [...text.matchAll(monthAndYear)].map((match) => {
    const month = monthNames.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) + 1
    return {
      kind: 'date',
      value: `${match[2]}-${two(month)}`,
      factor: null,
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

/** A year as it may be written in a date: no other date is proposed. */
const yearLike = /(?:19|20|21)\d\d|['’/.-]\d\d(?!\d)/g
/** No written date reaches further from its year. */
const reach = 160

/** The stretches of a text in which a year is written, each from one white space to another. */
function aroundYears(text: string): readonly { readonly start: number; readonly text: string }[] {
  const spans: { start: number; end: number }[] = []
  for (const { index } of text.matchAll(yearLike)) {
    const last = spans.at(-1)
    const end = Math.min(text.length, index + reach)
    if (last && index - reach <= last.end) last.end = end
    else spans.push({ start: Math.max(0, index - reach), end })
  }
  return spans.map((span) => {
    let { start, end } = span
    while (start > 0 && start > span.start - 40 && !/\s/.test(text.charAt(start - 1))) start -= 1
    while (end < text.length && end < span.end + 40 && !/\s/.test(text.charAt(end))) end += 1
    return { start, text: text.slice(start, end) }
  })
}

/**
 * Dates with a written year, in English and Spanish; a month without a day stays a month, a year that is said to be one a
 * year, a span becomes `from/to`.
 */
export function findDates(text: string, numeric: NumericDates = 'month-first'): readonly Find[] {
  const parser = numeric === 'day-first' ? dayFirst : monthFirst
  const parsed = aroundYears(text).flatMap((part) =>
    parser.parse(part.text, reference).map((result) => ({
      start: result.start,
      end: result.end,
      text: result.text,
      index: result.index + part.start,
    })),
  )
  const days = parsed.flatMap((result): Find[] => {
    const { index, text: quote } = result
    if (text.slice(index, index + quote.length) !== quote) return []
    if (numeric === 'unknown' && readsBothWays(quote)) return []
    const from = dayOf(result.start, quote)
    if (from === null) return []
    const to = result.end ? dayOf(result.end, quote) : null
    const value = to !== null && to > from ? `${from}/${to}` : from
    return [{ kind: 'date', value, factor: null, start: index, end: index + quote.length }]
  })
  // What says more is asked first: a span, a day, a month, a year.
  const kept: Find[] = []
  for (const found of [findDateSpans(text), days, findSpanishDates(text), findMonths(text), findYears(text)])
    kept.push(...found.filter((one) => kept.every((other) => one.end <= other.start || other.end <= one.start)))
  return kept.toSorted((a, b) => a.start - b.start)
}
