import { foldText } from '../fold-text.ts'
import { daysInLanguages } from './days-in-languages.ts'
import { monthOfWord, namesOfMonth } from './month-names.ts'
import { dayInWords, englishNumber, koreanDay, numberInHan, yearInHan, yearInWords } from './number-words.ts'
import type { SearchedPattern } from './searched-pattern.ts'
import { ordinalWord } from './spelled-numbers.ts'

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
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
const birthWord = `(?:birth ?days?|\\bhbd\\b|geburtstag|geboren|\\bgeb\\.|anniversaire|naissance|\\bnee? le|compleanno|\\bnat[oa] il|urodzin|verjaardag|b-?days?|bdays?|born|d\\.?o\\.?b\\.?|cumple(?:anos)?|nacid[ao]|nacio|nascid[ao]|aniversario|${folded('родилась')}|${folded('день рождения')}|生日|生于|生於|出生|誕生日|生まれ|${folded('생일')}|sinh nhat)`
/** What is said of a birthday, whatever its year: `turned 16 on`, `cumplió 15 años el`, `her 17th birthday`. */
const ages = '(?:\\d{1,2}|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|eleven|ten|twenty(?:-\\p{L}{3,5})?)'
const anniversary =
  `(?:(?:will|would|to|shall|was|is|be|being)\\s(?:be\\s|turn\\s|become\\s)?${ages}(?:\\syears(?:\\sold)?)?\\s(?:on|as of|by|this|come|next)\\s|aged? out|(?:became|becomes|become|turned) (?:an )?(?:adult|of age)|came? of age|age of majority|reach\\p{L}{0,3} (?:majority|adulthood|the age)|turn\\s${ages}|` +
  'birth ?days?|b-?days?|sweet (?:sixteen|16)|quinceanera|cumpleanos|geburtstag|anniversaire|(?:turn(?:ed|s|ing)?|became|cumpl(?:io|e|ia)|had turned)\\s(?:\\d{1,2}|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|eleven|ten|twenty(?:-\\p{L}{3,5})?|quince|catorce|trece|doce|dieci\\p{L}{4,5}|veinte)(?:\\syears(?:\\sold)?|\\sanos)?)'
/** A word of birth or of an age. Without one, a day without its year is any day. */
export const birthWords = new RegExp(
  `${birthWord}|\\b(?:turn|cumpl|majorit|adult|sweet|quince)|of age|aged? out|teen\\b|\\b(?:1\\d|2[01]) (?:on|as|by|this|come|next|ans|anos|jahre)\\b|zehn\\b`,
  'u',
)
/** What is said of a birthday behind its day. */
export const birthTails =
  /birth ?day|b-?day|\bhbd\b|\bborn\b|\d (?:ans|anos|jahre)|zehn\b|\b(?:turn(?:ed|s|ing)?|becomes?|became|cumpl(?:io|e|ia)) [\dtfsenqcdv]/
/** Stands in `needs` for: only where `birthTails` finds something. */
export const birthTailNeed = '\u0000birth-tail'
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

/** `said` where `before` stands before it; it is looked for first, since asking what stands before every letter is slow. */
const behind = (before: string, said: string): string => `(?=${said})(?<=${before})${said}`

function patternsInAsia({ year, month, day }: CalendarDay): readonly SearchedPattern[] {
  const [y, m, d] = ['년', '월', '일'].map(folded)
  // The years of Thailand, and those of Taiwan.
  const han = `(?:${year}|${year + 543}|民[國国]\\s?(?:${year - 1911}|${numberInHan(year - 1911)})|'?${padded(year % 100)}|${yearInHan(year)}|${yearInHan(year).replace(/^(?:\[[^\]]*\]|.){2}/u, '')}|${eraYear(year)})`
  const [spokenYear, spokenMonth, spokenDay] = koreanDay(year, month, day).map(folded)
  const monthAndDay = `(?:(?<!\\d)(?:0?${month}|${numberInHan(month)})\\s*月\\s*(?:0?${day}|${numberInHan(day)})\\s*[日号號]|(?<!\\d)0?${month}\\s*${m}\\s*0?${day}\\s*${d})`
  const two = padded(year % 100)
  return [
    { pattern: `(?<![\\d.])'?${two}\\.\\s?0?${month}\\.\\s?0?${day}(?!\\d|\\.\\d)\\.?`, needs: two, reach: 20 },
    // The number of a resident of Korea begins with the birth date.
    {
      pattern: `(?<!\\d)${two}${padded(month)}${padded(day)}\\s?-\\s?[1-8][\\d*x.\\u2022]{0,6}(?!\\d)`,
      needs: two,
      reach: 20,
    },
    { pattern: `${spokenYear}\\s*${y}\\s*${spokenMonth}\\s*${m}\\s*${spokenDay}\\s*${d}`, needs: y ?? null },
    { pattern: behind(`${birthWord}[^\\n\\d]{0,12}`, monthAndDay), needs: birthNeed },
    { pattern: `${monthAndDay}(?=[^\\n\\d]{0,6}${birthWord})`, needs: birthNeed },
    {
      pattern: `${han}\\s*年\\s*(?:0?${month}|${numberInHan(month)})\\s*月\\s*(?:0?${day}|${numberInHan(day)})(?!\\d)\\s*[日号號]?`,
      needs: '年',
    },
    {
      pattern: `(?<!\\d)(?:${year}|'?${padded(year % 100)})\\s*${y}\\s*0?${month}\\s*${m}\\s*0?${day}\\s*${d}`,
      needs: y ?? null,
    },
    { pattern: `(?<!\\d)0?${day}\\s*(?:thg|th)\\.?\\s*0?${month}(?!\\d)[\\s,]*(?:nam)?\\s*${year}`, needs: 'thg' },
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

/** `8171999` for the day, and `081799`, which may be any number: there it is asked. */
function figuresInARow({ year, month, day }: CalendarDay): readonly SearchedPattern[] {
  const alone = (figures: readonly string[]): string =>
    `(?<![\\p{L}\\p{N}$€£#]|\\d[.,:/-]|[$€£#]\\s)(?:${figures.join('|')})(?![\\p{L}\\p{N}]|[.,:/-]\\d|\\s?[€%])`
  const two = padded(year % 100)
  const [m, d] = [padded(month), padded(day)]
  const whole = [`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`]
  const reach = 20
  return [
    ...whole.flatMap((figures): readonly SearchedPattern[] => [
      { pattern: alone([figures]), needs: figures, reach, ...(figures.length < 7 ? { asks: 'always' as const } : {}) },
    ]),
    ...[m + d + two, d + m + two, two + m + d].map((figures) => ({
      pattern: alone([figures]),
      ...{ needs: figures, reach, asks: 'always' as const },
    })),
  ]
}

/** `two fourteen oh seven`: month, day and year of a form that is read aloud, and the day first. */
function spokenInPairs({ year, month, day }: CalendarDay): readonly SearchedPattern[] {
  const between = '[\\s,.-]{1,3}'
  const rest = year % 100
  const nought = '(?:oh?|zero|aught)'
  const short =
    rest === 0
      ? `${nought}${between}${nought}`
      : rest < 10
        ? nought + between + englishNumber(rest)
        : englishNumber(rest)
  const inWords = yearInWords(year).slice(0, 2)
  const noughts = (n: number): string => (n < 10 ? `(?:${nought}${between})?${englishNumber(n)}` : englishNumber(n))
  const [m, d] = [noughts(month), `(?:${noughts(day)}|${ordinalWord(day).replace('-', '[\\s-]?')})`]
  const said = `(?:${m}${between}${d}|${d}${between}${m})${between}`
  const needs = englishNumber(month)
  // Three figures and a nought are any number, unless a birth is told: `three nine oh four`.
  const isNumber = month < 10 && day < 10
  const alone = isNumber ? [...inWords, year] : [short, ...inWords, `'?${padded(rest)}(?!\\d)`, year]
  return [
    { pattern: `(?<!\\p{L})${said}(?:${alone.join('|')})(?![\\p{L}\\d])`, needs, reach: 70 },
    ...(isNumber
      ? [{ pattern: behind(`${birthWord}[^\\n\\d\\p{L}]{0,8}`, `${said}${short}(?!\\p{L})`), needs: birthNeed }]
      : []),
  ]
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
  const dayWord = `(?:(?:ika-?)?${d}[\\s-]?(?:st|nd|rd|th|er|e|o|a|${folded('го')}|${folded('ое')})?|${ordinal}|${dayInWords(day).join('|')})(?![\\p{L}\\d])`
  const monthInMongolia = `0?${month}[\\s-]?(?:${['р', 'дугаар', 'дүгээр'].map(folded).join('|')})\\s?${folded('сарын')}`
  const loose = `(?:[\\s.,()/_-]|of|in|the|day|del?|do|d'|ng|ב){0,9}`
  // `of the year 1999`, `พ.ศ. 2542`
  const toYear = `(?:${loose.slice(3, loose.indexOf('){0,9}'))}|l'|year|our lord|ano|anno|an|annee|jahres?|nam|${folded('года')}|${folded('พ.ศ.')}|b\\.?e\\.?){0,13}`
  const words = yearInWords(year)
  const anyYear = '(?:[\\s,./-]{0,3}(?:(?:of |in )(?:the year )?|del? )?\\d{4})?'
  const ending = '(?:st|nd|rd|th)?'
  // `DOB14FEB07`: a word of birth and its day in one word.
  const mayBegin = `(?:(?<![\\p{L}\\d])|(?<=(?<!\\p{L})${birthWord}[^\\n\\p{L}\\d]{0,3}))`
  const withYear = (y: string, needs: string): SearchedPattern[] =>
    [
      `(?<!\\d)${m}${gap}${d}${gap}${y}`,
      `(?<!\\d)${d}${gap}${m}${gap}${y}`,
      `(?<!\\p{L})${monthWord}${loose}${dayWord}${toYear}${y}`,
      `(?<![\\p{L}\\d])${dayWord}${loose}${monthWord}${toYear}${y}`,
    ].map((pattern) => ({ pattern, needs, reach: 70 }))
  const four = String(year)
  // Accounts of services keep a birthday as seconds since 1970, at midnight.
  const epoch = String(Date.UTC(year, month - 1, day) / 1000)
  const run = `${year}${padded(month)}${padded(day)}|${padded(month)}${padded(day)}${year}|${padded(day)}${padded(month)}${year}`
  return [
    ...figuresInARow(given),
    ...withYear(`${year}(?!\\d)`, four),
    ...[four, String(year + 543)].map((y) => ({
      pattern: `(?<!\\d)${y}${gap}(?:${m}${gap}${d}|${d}${gap}${m})(?!\\d)`,
      ...{ needs: y, reach: 70 },
    })),
    { pattern: keyed(year, month, day, monthWord), needs: four, reach: 70 },
    { pattern: `(?<!\\d)(?:${run})(?!\\d)`, needs: four, reach: 70 },
    // `03NOV2004` of forms and tickets, and the line of a passport that machines read: state, day, check digit, sex.
    ...[`${d}${ending}[\\s.-]?${monthWord}[\\s.-]?`, `${monthWord}[\\s-]?${d}${ending},?\\s?`].flatMap((glued) => [
      { pattern: `(?=${glued})${mayBegin}${glued}(?:${four}|'?${short})(?![\\p{L}\\d])`, needs: short, reach: 50 },
      { pattern: `(?<!\\d)${glued}${four}(?!\\d)`, needs: four, reach: 50 },
    ]),
    ...spokenInPairs(given),
    {
      pattern: `(?<!\\d)${year}\\s?(?:${folded('оны')}|${folded('он')})?[\\s,]{0,3}(?:${monthInMongolia}|${monthWord})\\s?${d}(?!\\d)`,
      needs: four,
      reach: 70,
    },
    { pattern: `(?<=[\\p{L}<]{3})${short}${padded(month)}${padded(day)}\\d[mfx<](?=\\d)`, needs: short, reach: 40 },
    { pattern: `(?<!\\d)${d}${gap}${roman[month - 1]}${gap}(?:${year}|${two})`, needs: short },
    { pattern: `(?<!\\d)${epoch}(?:000)?(?!\\d)`, needs: epoch },
    { pattern: `(?<!\\d)${year}${loose}${monthWord}${loose}${dayWord}`, needs: four, reach: 70 },
    // The years of Thailand are counted from 543 before ours.
    ...withYear(`${year + 543}(?!\\d)`, String(year + 543)),
    ...withYear(two, short),
    ...words.flatMap((word) => withYear(`(?:${word})(?!\\p{L})`, rarestWord(word)).slice(2)),
    {
      pattern: behind(
        // `born in '07, on Feb. 14`
        `(?<!\\p{L})${birthWord}[^\\n\\d]{0,25}(?:(?:${four}|${short})(?!\\d)[^\\n\\d]{1,12})?`,
        `(?:${monthWord}${loose}${dayWord}|(?<!\\d)${dayWord}${loose}${monthWord}(?!\\p{L})|(?<!\\d)(?:${m}[/.-]${d}|${d}[/.-]${m})(?![\\d/-]|\\.\\d))(?![\\s,./-]{0,3}\\d{4})`,
      ),
      needs: birthNeed,
    },
    // `Turned 16 on November 3, 2020`: the day of another year tells the month and the day.
    {
      pattern: behind(
        `(?<!\\p{L})${anniversary}[^\\n\\d]{0,25}`,
        `(?:${monthWord}${loose}${dayWord}|(?<!\\d)${dayWord}${loose}${monthWord}|(?<!\\d)(?:${m}${gap}${d}|${d}${gap}${m}))${anyYear}(?!\\d)`,
      ),
      needs: birthNeed,
    },
    // `le 9 mars, jour de ses 18 ans`, `am 9. März achtzehn`: what is said of a birthday stands behind the day.
    {
      pattern: `(?<![\\p{L}\\d])(?:${monthWord}${loose}${dayWord}|${dayWord}${loose}${monthWord}|(?:${m}[/.-]${d}|${d}[/.-]${m})(?![\\d/-]|\\.\\d))${anyYear}(?=[^\\n\\d]{0,24}(?:(?:birth ?day|b-?day|hbd|(?<!\\p{L})(?:was|is|were) born)(?!\\p{L})|(?<!\\p{L})(?:turn(?:ed|s|ing)?|becomes?|became|cumpl(?:io|e|ia))\\s${ages}(?![\\p{L}\\d])|(?:ses|de|mes|tes|sus)\\s\\d{1,2}\\s(?:ans|anos)|(?:acht|sieb|sech|fünf|vier|drei)zehn(?!\\p{L})|\\d{1,2} jahre))`,
      needs: birthTailNeed,
    },
    // `DOB 051403`
    {
      pattern: behind(
        `${birthWord}[^\\n\\d]{0,12}`,
        `(?:(?:${padded(month)}${padded(day)}|${padded(day)}${padded(month)})${short}|${short}${padded(month)}${padded(day)})(?!\\d)`,
      ),
      needs: birthNeed,
    },
    ...patternsInAsia(given),
    ...daysInLanguages(year, month, day),
  ]
}
