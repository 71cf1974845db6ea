import type { Find } from './suggestion-from.ts'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const year = String.raw`(?:19|20)\d{2}`
const to = String.raw`(?:[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:to|and|through|until|thru)[ \u00a0])`
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`

/** `April 1 to June 30, 2019`, `April 1 to 9, 2019`: the year stands at the end alone. */
const days = new RegExp(
  String.raw`\b(?<m1>${monthName})\.?[ \u00a0](?<d1>${day})${to}(?:(?<m2>${monthName})\.?[ \u00a0])?(?<d2>${day}),?[ \u00a0](?<year>${year})\b`,
  'gi',
)
/** `feb–apr 2018`, `March to May 2019`, `March 2018 to May 2019`. */
const months = new RegExp(
  String.raw`\b(?<m1>${monthName})\.?(?:,?[ \u00a0](?<y1>${year}))?${to}(?<m2>${monthName})\.?,?[ \u00a0](?<year>${year})\b`,
  'gi',
)
/** `03/2015 – 03/2016`. */
const numbers = new RegExp(
  String.raw`(?<![\d/.-])(?<n1>0?[1-9]|1[0-2])/(?<y1>${year})${to}(?<n2>0?[1-9]|1[0-2])/(?<year>${year})(?![\d/.-])`,
  'g',
)

const two = (n: number): string => String(n).padStart(2, '0')
const monthOf = (name: string | undefined): number => names.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

/** Spans of days or months that share a year, or are of months alone; a span that runs backwards is none. */
export function findDateSpans(text: string): readonly Find[] {
  const span = ({ 0: whole, index }: RegExpExecArray, from: string | null, until: string | null): readonly Find[] =>
    from === null || until === null || from >= until
      ? []
      : [{ kind: 'date', value: `${from}/${until}`, factor: null, start: index, end: index + whole.length }]
  return [
    ...[...text.matchAll(days)].flatMap((match) => {
      const { m1, d1, m2, d2, year: of } = match.groups ?? {}
      return span(match, dayOf(of, monthOf(m1), d1), dayOf(of, monthOf(m2 ?? m1), d2))
    }),
    ...[...text.matchAll(months)].flatMap((match) => {
      const { m1, y1, m2, year: of } = match.groups ?? {}
      return span(match, `${y1 ?? of}-${two(monthOf(m1))}`, `${of}-${two(monthOf(m2))}`)
    }),
    ...[...text.matchAll(numbers)].flatMap((match) => {
      const { n1, y1, n2, year: of } = match.groups ?? {}
      return span(match, `${y1}-${two(Number(n1))}`, `${of}-${two(Number(n2))}`)
    }),
  ]
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  try {
    const fields = { year: Number(year), month, day: Number.parseInt(day ?? '', 10) }
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** `in 2018`, `since 2016`, `during 2019`: a year that is said to be one. */
const yearPattern =
  /\b(?:in|since|during|until|through|throughout|by|of|from|before|after|early|late|mid|en|desde|hasta|durante|a[ñn]o)[ \u00a0-](?<year>(?:19[5-9]|20[0-4])\d)(?![\p{L}\p{N}]|[-/.,:]\d|[ \u00a0](?:dollars|people|messages|calls|rooms|nights|times|pages|files|miles|feet|hours|USD))/giu

export const findYears = (text: string): readonly Find[] =>
  [...text.matchAll(yearPattern)].map(({ 0: whole, index, groups }) => {
    const value = groups?.year ?? ''
    return { kind: 'date', value, factor: null, start: index + whole.length - value.length, end: index + whole.length }
  })
