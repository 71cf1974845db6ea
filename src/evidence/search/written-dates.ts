/** A day as it is written in a text. */
export interface WrittenDate {
  /** ISO 8601. */
  readonly day: string
  readonly start: number
  readonly end: number
}

/** The first letters by which a month is known, English and Spanish. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
]
const name = String.raw`(?<month>(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)\p{L}{0,8})`
const patterns = [
  String.raw`(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})`,
  String.raw`(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<year>(?:19|20)?\d\d)`,
  String.raw`${name}\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d\d)`,
  String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?[ -](?:de |of )?${name}\.?,?[ -](?:de )?(?<year>(?:19|20)\d\d)`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\d])${source}(?![\p{L}\d])`, 'giu'))

const monthOf = (written: string): number =>
  months.findIndex((begins) => begins.some((begin) => written.toLowerCase().startsWith(begin))) + 1

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const two = (n: number): string => String(n).padStart(2, '0')
  return day > last ? null : `${year}-${two(month)}-${two(day)}`
}

const fullYear = (written: string): number => {
  const year = Number(written)
  return written.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
}

/** Days written with their year; figures that can be read month first and day first give both days. */
export function findDatesWritten(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { year = '', month, m, d, a, b } = match.groups ?? {}
      const readings =
        a !== undefined
          ? [
              [Number(a), Number(b)],
              [Number(b), Number(a)],
            ]
          : [[month === undefined ? Number(m) : monthOf(month), Number(d)]]
      const days = readings.map(([of = 0, day = 0]) => isoDay(fullYear(year), of, day)).filter((day) => day !== null)
      for (const day of new Set(days)) found.push({ day, start: match.index, end: match.index + match[0].length })
    }
  return found
}
