import { monthNames, ordinalWord } from './spelled-numbers.ts'

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthFrom = (word: string): number =>
  monthNames.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1

/** Reads `2004-03-09`, `3/9/2004` (month first), `March 9, 2004` and `9 March 2004`; null for anything else. */
export function readWrittenDay(text: string): CalendarDay | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(trimmed)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const american = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(trimmed)
  if (american) return { year: Number(american[3]), month: Number(american[1]), day: Number(american[2]) }
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(trimmed)
  if (monthFirst?.[1] && monthFrom(monthFirst[1]) > 0)
    return { year: Number(monthFirst[3]), month: monthFrom(monthFirst[1]), day: Number(monthFirst[2]) }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/iu.exec(trimmed)
  if (dayFirst?.[2] && monthFrom(dayFirst[2]) > 0)
    return { year: Number(dayFirst[3]), month: monthFrom(dayFirst[2]), day: Number(dayFirst[1]) }
  return null
}

const padded = (n: number): string => String(n).padStart(2, '0')

/** Patterns, over folded text, for the ways a birth date is written; with a year always, since a day alone is any day. */
export function patternsOfDay({ year, month, day }: CalendarDay): readonly string[] {
  const short = padded(year % 100)
  const y = `(?:${year}|'?${short})(?!\\d)`
  const m = `0?${month}`
  const d = `0?${day}`
  const gap = '(?:%2f|[\\s./_,-]){1,3}'
  const name = monthNames[month - 1] ?? ''
  const monthWord = `${name.slice(0, 3)}(?:${name.slice(3) || ''}|${month === 9 ? 't' : ''})\\.?`
  const ordinal = ordinalWord(day).replace('-', '[\\s-]?')
  const dayWord = `(?:${d}\\s?(?:st|nd|rd|th)?|${ordinal})`
  const loose = '(?:[\\s.,/_-]|of|in|the|day){0,8}'
  return [
    `(?<!\\d)${year}${gap}${m}${gap}${d}(?!\\d)`,
    `(?<!\\d)${m}${gap}${d}${gap}${y}`,
    `(?<!\\d)${d}${gap}${m}${gap}${y}`,
    `(?<!\\d)(?:${year}${padded(month)}${padded(day)}|${padded(month)}${padded(day)}${year}|${padded(day)}${padded(month)}${year})(?!\\d)`,
    `(?<!\\p{L})${monthWord}${loose}${dayWord}${loose}${y}`,
    `(?<![\\p{L}\\d])${dayWord}${loose}${monthWord}${loose}${y}`,
    `(?<!\\d)${year}${loose}${monthWord}${loose}${dayWord}(?![\\p{L}\\d])`,
  ]
}
