import { foldText } from './fold-text.ts'
import { monthOfWord, namesOfMonth } from './month-names.ts'
import { dayInWords, koreanDay, numberInHan, yearInHan, yearInWords } from './number-words.ts'
import { ordinalWord } from './spelled-numbers.ts'

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A pattern over folded text, and letters without which it cannot be there; null where nothing is sure. */
export interface SearchedPattern {
  readonly pattern: string
  readonly needs: string | null
  /** Where `needs` stands in the folded text as it is, the pattern reaches no further than this to both sides. */
  readonly reach?: number
  /** Set where it may be something else: a place with a capital is covered and asked about, any other is left. */
  readonly asks?: true
}

const calendarDay = (year: unknown, month: number, day: unknown): CalendarDay | null =>
  month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? { year: Number(year), month, day: Number(day) }
    : null

/**
 * Reads `2004-03-09`, `3/9/2004` (month first), `9.3.2004` (day first), `March 9, 2004`, `9 de marzo de 2004`, `9 марта 2004`,
 * `2004年3月9日`, `2004년 3월 9일`; null for anything else.
 */
export function readWrittenDay(text: string): CalendarDay | null {
  const trimmed = text.normalize('NFKC').trim()
  const iso = /^(\d{4})\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2})\s*[日일.]?$/.exec(trimmed)
  if (iso) return calendarDay(iso[1], Number(iso[2]), iso[3])
  const numeric = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(trimmed)
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])]
    const dayFirst = first > 12 || (numeric[2] === '.' && second <= 12)
    return dayFirst ? calendarDay(numeric[4], second, first) : calendarDay(numeric[4], first, second)
  }
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(trimmed)
  if (monthFirst?.[1]) return calendarDay(monthFirst[3], monthOfWord(monthFirst[1]), monthFirst[2])
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|º|\.)?\s+(?:de\s+|d[’'])?(\p{L}{3,})\.?,?\s+(?:de[l]?\s+)?(\d{4})\s*(?:г\.?|года)?$/iu.exec(
      trimmed,
    )
  return dayFirst?.[2] ? calendarDay(dayFirst[3], monthOfWord(dayFirst[2]), dayFirst[1]) : null
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'] as const
const padded = (n: number): string => String(n).padStart(2, '0')
const folded = (text: string): string => foldText(text).text
const birthWord = `(?:birth ?days?|geburtstag|geboren|\\bgeb\\.|anniversaire|naissance|\\bnee? le|compleanno|\\bnat[oa] il|urodzin|verjaardag|b-?days?|bdays?|born|d\\.?o\\.?b\\.?|cumple(?:anos)?|nacid[ao]|nacio|nascid[ao]|aniversario|${folded('родилась')}|${folded('день рождения')}|生日|生于|生於|出生|誕生日|生まれ|${folded('생일')}|sinh nhat)`
/** A word of birth beside a day. Without one, a day without its year is any day. */
export const birthWords = new RegExp(birthWord, 'u')
/** Stands in `needs` for: only where `birthWords` finds something. */
export const birthNeed = '\u0000birth'

/** `平成16年`, `H16`: the years of the Japanese eras. */
function eraYear(year: number): string {
  const eras = [
    ['令和|r', 2018],
    ['平成|h', 1988],
    ['昭和|s', 1925],
  ] as const
  return eras
    .filter(([, before]) => year > before && year - before < 65)
    .map(
      ([name, before]) =>
        `(?:${name})\\s?(?:${year - before}|${numberInHan(year - before)}${year - before === 1 ? '|元' : ''})`,
    )
    .join('|')
}

function patternsInAsia({ year, month, day }: CalendarDay): readonly SearchedPattern[] {
  const [y, m, d] = ['년', '월', '일'].map(folded)
  const han = `(?:${year}|'?${padded(year % 100)}|${yearInHan(year)}|${yearInHan(year).replace(/^(?:\[[^\]]*\]|.){2}/u, '')}|${eraYear(year)})`
  const [spokenYear, spokenMonth, spokenDay] = koreanDay(year, month, day).map(folded)
  const monthAndDay = `(?:(?<!\\d)(?:0?${month}|${numberInHan(month)})\\s*月\\s*(?:0?${day}|${numberInHan(day)})\\s*[日号號]|(?<!\\d)0?${month}\\s*${m}\\s*0?${day}\\s*${d})`
  return [
    { pattern: `${spokenYear}\\s*${y}\\s*${spokenMonth}\\s*${m}\\s*${spokenDay}\\s*${d}`, needs: y ?? null },
    { pattern: `(?<=${birthWord}[^\\n\\d]{0,12})${monthAndDay}`, needs: birthNeed },
    { pattern: `${monthAndDay}(?=[^\\n\\d]{0,6}${birthWord})`, needs: birthNeed },
    {
      pattern: `${han}\\s*年\\s*(?:0?${month}|${numberInHan(month)})\\s*月\\s*(?:0?${day}|${numberInHan(day)})(?!\\d)\\s*[日号號]?`,
      needs: '年',
    },
    {
      pattern: `(?<!\\d)(?:${year}|'?${padded(year % 100)})\\s*${y}\\s*0?${month}\\s*${m}\\s*0?${day}\\s*${d}`,
      needs: y ?? null,
    },
    { pattern: `(?<!\\d)0?${day}\\s*thang\\s*0?${month}(?!\\d)[\\s,]*(?:nam)?\\s*${year}`, needs: 'thang' },
    { pattern: `(?<![\\p{L}\\d])(?:${eraYear(year)})[./-]0?${month}[./-]0?${day}(?!\\d)`, needs: null },
  ]
}

/** `{"year":2004,"month":3,"day":9}` of data, in either order. */
function keyed(year: number, month: number, day: number, monthWord: string): string {
  const between = (key: string): string => `["']?\\s?[,;&]\\s?["']?(?:birth_?)?${key}[a-z]{0,5}["']?\\s?[:=]\\s?["']?0?`
  const m = `(?:${month}|${monthWord})`
  return `(?<!\\d)(?:${year}${between('m')}${m}${between('d')}${day}|${day}${between('m')}${m}${between('y')}${year}|${m}${between('d')}${day}${between('y')}${year})(?!\\d)`
}

/** The word of a year in words by which a page is passed over soonest. */
const rarestWord = (pattern: string): string =>
  /thousand|nineteen|twenty|zweitausend|neunzehnhundert|duemila|mille|mil/.exec(
    pattern.replaceAll('mille?', 'mil'),
  )?.[0] ?? 'mil'

/**
 * Patterns, over folded text, for the ways a birth date is written in the languages of evidence; with a year, or beside a
 * word of birth, since a day alone is any day.
 */
export function patternsOfDay(given: CalendarDay): readonly SearchedPattern[] {
  const { year, month, day } = given
  const short = padded(year % 100)
  const two = `'?${short}(?!\\d)`
  const m = `0?${month}`
  const d = `0?${day}`
  const gap = '(?:%2f|[\\s./_,|\\\\-]){1,3}'
  const monthWord = `(?:${namesOfMonth(month).join('|')})\\.?`
  const ordinal = ordinalWord(day).replace('-', '[\\s-]?')
  const dayWord = `(?:${d}\\s?(?:st|nd|rd|th|er|e|o|a)?|${ordinal}|${dayInWords(day).join('|')})(?![\\p{L}\\d])`
  const loose = `(?:[\\s.,()/_-]|of|in|the|day|del?|do|d'|ב){0,9}`
  const words = yearInWords(year)
  const withYear = (y: string, needs: string): SearchedPattern[] =>
    [
      `(?<!\\d)${m}${gap}${d}${gap}${y}`,
      `(?<!\\d)${d}${gap}${m}${gap}${y}`,
      `(?<!\\p{L})${monthWord}${loose}${dayWord}${loose}${y}`,
      `(?<![\\p{L}\\d])${dayWord}${loose}${monthWord}${loose}${y}`,
    ].map((pattern) => ({ pattern, needs, reach: 70 }))
  const four = String(year)
  // Accounts of services keep a birthday as seconds since 1970, at midnight.
  const epoch = String(Date.UTC(year, month - 1, day) / 1000)
  const run = `${year}${padded(month)}${padded(day)}|${padded(month)}${padded(day)}${year}|${padded(day)}${padded(month)}${year}`
  return [
    ...withYear(`${year}(?!\\d)`, four),
    { pattern: `(?<!\\d)${year}${gap}(?:${m}${gap}${d}|${d}${gap}${m})(?!\\d)`, needs: four, reach: 70 },
    { pattern: keyed(year, month, day, monthWord), needs: four, reach: 70 },
    { pattern: `(?<!\\d)(?:${run})(?!\\d)`, needs: four, reach: 70 },
    { pattern: `(?<!\\d)${d}${gap}${roman[month - 1]}${gap}(?:${year}|${two})`, needs: short },
    { pattern: `(?<!\\d)${epoch}(?:000)?(?!\\d)`, needs: epoch },
    { pattern: `(?<!\\d)${year}${loose}${monthWord}${loose}${dayWord}`, needs: four, reach: 70 },
    ...withYear(two, short),
    ...words.flatMap((word) => withYear(`(?:${word})(?!\\p{L})`, rarestWord(word)).slice(2)),
    {
      pattern: `(?<=(?<!\\p{L})${birthWord}[^\\n\\d]{0,25})(?:${monthWord}${loose}${dayWord}|(?<!\\d)${dayWord}${loose}${monthWord}(?!\\p{L})|(?<!\\d)(?:${m}[/.-]${d}|${d}[/.-]${m})(?![\\d/-]|\\.\\d))(?![\\s,./-]{0,3}\\d{4})`,
      needs: birthNeed,
    },
    ...patternsInAsia(given),
  ]
}
