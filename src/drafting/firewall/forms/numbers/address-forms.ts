import { isOrdinaryWord } from '../../places/ordinary-words.ts'
import { foldText } from '../fold-text.ts'
import { addressLines, houseForms } from './address-lines.ts'
import { oneLetterWrong, ruralRoute } from './address-spellings.ts'
import { namesOfMonth } from './month-names.ts'
import { englishNumber } from './number-words.ts'
import type { SearchedPattern } from './searched-pattern.ts'
import { ordinalWord } from './spelled-numbers.ts'

const sameWord: readonly (readonly string[])[] = [
  ...['street st str', 'avenue ave av', 'road rd', 'drive dr', 'lane ln', 'court ct', 'boulevard blvd', 'place pl'],
  ...['terrace ter terr', 'circle cir', 'highway hwy', 'parkway pkwy', 'square sq', 'trail trl', 'way', 'alley aly'],
  ...['loop', 'run', 'crossing xing', 'calle', 'avenida', 'rua', 'camino', 'rue', 'ulitsa ul'],
].map((words) => words.split(' '))
/** Words of a street's name that are cut short, none of them a kind of street. */
const shortened: readonly (readonly string[])[] = [
  ...[
    'saint st s san santo santa sankt',
    'sainte ste',
    'mount mt mnt',
    'fort ft',
    'county co cnty cty',
    'route rte rt',
    'point pt',
    'heights hts',
  ],
  ...['doctor dr', 'junior jr', 'state st sr', 'farm fm', 'township twp', 'martin m', 'luther l', 'road rd'],
].map((words) => words.split(' '))
const saints: readonly string[] = ['saint', 'st', 's', 'san', 'santo', 'santa', 'sankt', 'sainte', 'ste']
const unitWords = 'apartment apt unit suite ste no number room rm lot trailer'.split(' ')
const directions: readonly (readonly string[])[] = ['north n', 'south s', 'east e', 'west w', 'northeast ne'].map(
  (words) => words.split(' '),
)
const states: readonly (readonly string[])[] =
  'alabama:al alaska:ak arizona:az arkansas:ar california:ca colorado:co connecticut:ct delaware:de florida:fl georgia:ga hawaii:hi idaho:id illinois:il indiana:in iowa:ia kansas:ks kentucky:ky louisiana:la maine:me maryland:md massachusetts:ma michigan:mi minnesota:mn mississippi:ms missouri:mo montana:mt nebraska:ne nevada:nv ohio:oh oklahoma:ok oregon:or pennsylvania:pa tennessee:tn texas:tx utah:ut vermont:vt virginia:va washington:wa wisconsin:wi wyoming:wy'
    .split(' ')
    .map((pair) => pair.split(':'))

const gap = '(?:%20|&nbsp;|[^\\p{L}\\p{N}]){0,12}'
const alternatives = (groups: readonly (readonly string[])[]): string => groups.flat().join('|')
const isType = (word: string): boolean => sameWord.some((words) => words.includes(word))
const isDirection = (word: string): boolean => directions.some((words) => words.includes(word))

const behindNumber = '(?:[\\s-]?[a-z](?![\\p{L}\\p{N}])|[\\s-]?1[/\\u2044]2)?'
const unit = `(?:${gap}(?:(?:${unitWords.join('|')})${gap}|(?<=#\\s?))\\p{N}{1,4}\\p{L}?(?![\\p{L}\\p{N}]))?`
/** `Apt 4B, `, `#4B at `, `4B/`: a flat that stands before the number of its house; without a word for it the listed one alone. */
function flatBefore(flat: string | null): string {
  const called = `(?:(?:${unitWords.join('|')})(?![\\p{L}])[\\s.:#]{0,3}|#\\s?)(?:\\p{N}{1,4}\\p{L}?${flat === null ? '' : `|${flat}`})(?![\\p{L}\\p{N}])${gap}(?:(?:at|in|of|on)${gap})?`
  const bare = flat === null ? '' : `|${flat}\\s?[-\u2010-\u2015/,]\\s?`
  return `(?:${called}${bare})?`
}

/** `4b` of `Apt 4B`: the flat of an address, as a pattern; null where none was listed. */
function flatOf(words: readonly string[]): string | null {
  const at = words.findIndex(
    (word, i) =>
      (i > 1 || (i === 0 && /^(?:ap|un|su|ste|tr)/.test(word))) &&
      unitWords.includes(word) &&
      /^(?:\p{N}{1,5}\p{L}?|\p{L}\p{N}{0,4})$/u.test(words[i + 1] ?? ''),
  )
  const flat = at < 0 ? '' : (words[at + 1] ?? '')
  return flat === '' ? null : [...flat].map((sign) => RegExp.escape(sign)).join('[\\s-]?')
}

const lineBreakHere = '(?:-\\s*\\n\\s*)?'
/** The box of a post office, however its letters are written; one word in the words of an address. */
const postOfficeBox = 'postofficebox'
const anyPostBox = `(?:(?:p${gap}o|post${gap}office)${gap}box|pob|apartado(?:${gap}postal)?)`
/** `hllw` of `hollow`: a word on an envelope without its vowels; none of a word that is too short for that. */
function withoutVowels(word: string): string {
  const consonants = word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '')
  const single = consonants.replace(/(.)\1+/g, '$1')
  return word.length > 3 && single.length > 2 ? `|${[...new Set([consonants, single])].join('|')}` : ''
}

/** `adler` of `alder`: two letters exchanged; none of a short word. */
const exchanged = (word: string): string =>
  /^[a-z]{5,}$/.test(word)
    ? Array.from(
        { length: word.length - 1 },
        (_, i) => `|${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`,
      ).join('')
    : ''

const ordinalWords = new Map(Array.from({ length: 31 }, (_, i) => [ordinalWord(i + 1), i + 1] as const))
type Spelling = 'as-listed' | 'cut-short' | 'misspelt'
function wordPattern(word: string, spelling: Spelling = 'as-listed'): string {
  if (word === postOfficeBox) return anyPostBox
  const german = /^(\p{L}{3,})str(?:asse)?$/u.exec(word)?.[1]
  if (german !== undefined) return `${german}[\\s-]{0,3}str(?:asse|\\b\\.?)`
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return anyOrdinal(word)
  const ordinal = ordinalWords.get(word)
  if (ordinal !== undefined) return anyOrdinal(`${ordinal}th`)
  const broken = [...word].join(lineBreakHere)
  const short = shortened.find((words) => words[0] === word || (words.length > 1 && words.slice(1).includes(word)))
  const others =
    short === undefined
      ? spelling === 'as-listed'
        ? ''
        : withoutVowels(word) + exchanged(word) + (spelling === 'misspelt' ? oneLetterWrong(word) : '')
      : `|(?:${short.filter((one) => one !== word).join('|')})\\.?`
  return others === '' ? broken : `(?:${broken}${others})`
}
function anySpelling(word: string): string {
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return anyOrdinal(word)
  const same = [...sameWord, ...directions, unitWords, ...states].find((words) => words.includes(word))
  return same ? `(?:${same.join('|')})` : wordPattern(word)
}

/** `n6w23001`: a house counted from two lines of a county. */
const onGrid = /^([nsew]\d{1,4})([nsew]\d{1,5})$/

/** Number, street and what names it, taken out of the first line of an address. */
function streetOf(words: readonly string[]): {
  readonly number: string
  readonly name: readonly string[]
  readonly type: string
} {
  const unit = words.findIndex((word, i) => i > 1 && unitWords.includes(word))
  const line = unit < 0 ? words : words.slice(0, unit)
  const number = line.find((word) => /^\d+\p{L}?$/u.test(word) || onGrid.test(word)) ?? ''
  const rest = line.filter((word) => word !== number)
  const type = [...rest].reverse().find((word, i) => (i < 2 || word === rest[0]) && isType(word)) ?? ''
  const name = rest.filter(
    (word) =>
      word !== type && !(rest.length > 1 && isDirection(word)) && !(rest.length > 2 && /^(?:jr|junior|sr)$/.test(word)),
  )
  return { number, name, type }
}

const months: ReadonlySet<string> = new Set(Array.from({ length: 12 }, (_, i) => namesOfMonth(i + 1)).flat())

/** `418`, `four eighteen`, `four hundred and eighteen`, `twenty-two ten`. */
function anyNumber(number: string): string {
  const [, across, along] = onGrid.exec(number) ?? []
  if (across !== undefined && along !== undefined)
    return `(?:${[across.charAt(0), across.slice(1), along.charAt(0)].join('[\\s.]{0,2}')}[\\s.]{0,2}|${along.charAt(0)}[\\s.]{0,2})${along.slice(1)}`
  const n = Number(number)
  const misread = [...number]
    .map((digit) => ({ '0': '[0o]', '1': '[1il]', '5': '[5s]', '8': '[8b]' })[digit] ?? digit)
    .join('')
  if (!/^[1-9]\d{0,3}$/.test(number)) return number.length > 2 ? misread : number
  const [lead, rest] = [Math.floor(n / 100), n % 100]
  if (lead === 0) return `(?:${number}|${englishNumber(n)})`
  const byDigit = [...number].map((digit) => (digit === '0' ? '(?:zero|oh|o)' : englishNumber(Number(digit)))).join(gap)
  const tail = rest === 0 ? '' : `(?:and${gap})?(?:${rest < 10 ? `(?:o|oh|zero)${gap}` : ''})?${englishNumber(rest)}`
  const inPairs = number.length === 4 ? `|${number.slice(0, 2)}[\\s-]${number.slice(2)}` : ''
  return `(?:${misread}${inPairs}|${byDigit}|${englishNumber(lead)}${gap}(?:hundred${rest === 0 ? '' : gap})${rest === 0 ? '' : '?'}${tail})`
}

const particle = /^(?:de|del|la|las|los|el|da|do|dos|das|du|des|le|les|the)$/
/** `117th`, `117`, `One Hundred Seventeenth`. */
function anyOrdinal(word: string): string {
  const n = Number.parseInt(word, 10)
  const [lead, rest] = [Math.floor(n / 100), n % 100]
  const tail = rest === 0 ? 'th' : ordinalWord(rest).replace('-', '[\\s-]?')
  const spoken =
    lead === 0 ? tail : `${englishNumber(lead)}${gap}hundred${rest === 0 ? '' : `${gap}(?:and${gap})?`}${tail}`
  return n < 2000 ? `(?:${n}(?:${gap}?(?:st|nd|rd|th))?|${spoken})` : `${n}(?:st|nd|rd|th)?`
}

/** `9011 County Road 14`, `9011 CR 14`, `9011 Co. Rd. 14`: a road without a name; null for any other. */
function numberedRoad(words: readonly string[]): string | null {
  const [number = '', of = '', kind = '', road = ''] = words
  const owner = { county: 'county|cnty|cty|co|c', state: 'state|s', us: 'us|u\\.?s\\.?', farm: 'farm|f' }[of]
  const named = /^(?:road|rd)$/.test(kind)
    ? 'road|rd|r'
    : /^(?:route|rte|rt)$/.test(kind)
      ? 'route|rte|rt|r'
      : /^(?:highway|hwy)$/.test(kind)
        ? 'highway|hwy|h'
        : null
  return owner === undefined || named === null || !/^\d+$/.test(number) || !/^\d/.test(road)
    ? null
    : `${number}${gap}(?:${owner})\\.?${gap}(?:${named})\\.?${gap}${road}`
}

/** Names of streets that are known by their first letters. */
const knownByLetters: readonly (readonly [RegExp, string])[] = [
  [/^(\(\?:)?martin.*king/, `m\\.?${gap}l\\.?${gap}k(?:ing)?`],
]

const isKnownByLetters = (name: readonly string[]): boolean =>
  knownByLetters.some(([known]) => known.test(name.join(' ')))

/** The words of a street, with its small words there or not: `Calle de las Rosas`, `Calle Rosas`. */
function streetPattern(name: readonly string[], spelling: Spelling = 'as-listed'): string {
  const last = name.length - 1
  const letters = knownByLetters.find(([known]) => known.test(name.join(' ')))?.[1]
  const inWords = name
    .map((word, i) =>
      i < last && particle.test(word) ? `(?:${word}${gap})?` : `${wordPattern(word, spelling)}${i < last ? gap : ''}`,
    )
    .join('')
  return letters === undefined ? inWords : `(?:${inWords}|${letters})`
}

/**
 * The ways of an address: whole, its street line, and number and street without the kind of street, a direction added or left
 * out; the street with its kind where the name has two words. A number before an everyday word needs the kind of street.
 */
export function addressForms(form: string): readonly SearchedPattern[] {
  const wordsOf = (text: string): string[] =>
    foldText(text)
      .text.replace(/(?<=[\p{L}\p{N},]\s*)#\s?(?=[\p{L}\p{N}])/gu, ' unit ')
      .replace(
        /(?<!\p{L})(?:(?:p\W{0,2}o\W{0,2}|post\s?office\s?)box|pob|apartado(?:\s?postal)?)(?=\W{0,3}\d)/gu,
        postOfficeBox,
      )
      .replace(/(?<!\p{L})([nsew])\.?\s?(\d{1,4})\s?([nsew])\.?\s?(\d{2,5})(?![\p{L}\p{N}])/gu, '$1$2$3$4')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const whole = wordsOf(form)
  if (whole.length < 2) return []
  const bound = (pattern: string): string => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`
  const lines = addressLines(form, isType)
  const { number, name, type } = streetOf(wordsOf(lines.street))
  const shortWords = new Set(shortened.flat())
  // What stands there in every spelling.
  const asked = name.find((word) => !particle.test(word) && !shortWords.has(word) && !ordinalWords.has(word)) ?? null
  const surest = asked?.replace(/(?<=\p{L}{3})str(?:asse)?$/u, '') ?? null
  const needs = asked === postOfficeBox ? number || null : isKnownByLetters(name) ? null : surest
  const forms: SearchedPattern[] = [
    { pattern: bound(whole.map(anySpelling).join(gap)), needs: number || needs },
    ...houseForms(lines.before),
  ]
  const road = numberedRoad(wordsOf(lines.street)) ?? ruralRoute(foldText(form).text)
  if (road !== null) return [...forms, { pattern: bound(road), needs: null }]
  if (name.length === 0) return forms
  const street = streetPattern(name)
  const inFigures = onGrid.test(number) ? number.slice(2).replace(/^\d*[nsew]/, '') : number
  const direction = `(?:(?:${alternatives(directions)})${gap})?`
  const kinds =
    type === '' ? alternatives(sameWord) : (sameWord.find((words) => words.includes(type)) ?? [type]).join('|')
  const plain = name.length === 1 && (isOrdinaryWord(name[0] ?? '') || (name[0] ?? '').length < 4)
  const kind = `(?:${gap}(?:${kinds})(?![\\p{L}]))`
  const before = `(?:(?:${kinds})(?![\\p{L}])${gap})`
  const called = `${gap}(?:(?:no|nr|num|number|numero|n)${gap})?${number}`
  // `77-79 Main`, `1420 on Kestrel Hollow`
  const others = '(?:\\d{1,5}\\s?[-/]\\s?)?'
  const flat = flatOf(whole)
  const flatHere = flat === null ? '' : `(?:${gap}${flat}(?![\\p{L}\\p{N}]))?`
  const lead = `${flatBefore(flat)}${others}${anyNumber(number)}${flatHere}${behindNumber}(?:\\s?[-/]\\s?\\d{1,5})?${gap}(?:(?:on|at|of|in|en)${gap}(?:the${gap})?)?${direction}`
  const tail = `(?:(?!\\p{L})${gap}(?:${alternatives(directions)})(?![\\p{L}]))?${unit}${flatHere}`
  // `14 Maple`, `27 May`: a number before an everyday word alone.
  const withKind = plain ? `(?:${before}${street}|${street}${kind})` : `${before}?${street}${kind}?`
  if (number !== '')
    forms.push(
      { pattern: bound(`${lead}${withKind}${tail}`), needs },
      { pattern: bound(`${withKind}${called}${flatHere}`), needs },
    )
  const short = streetPattern(name, 'cut-short')
  const numbered = `${anyNumber(number)}${behindNumber}${gap}${direction}`
  if (number !== '' && short !== street)
    forms.push({ pattern: bound(`${numbered}${short}${kind}${plain ? '' : '?'}${tail}`), needs: inFigures })
  // A letter is wrong in the right street: another word stands beside it, or its kind.
  const own = name.filter((word) => !saints.includes(word))
  if (number !== '' && own.length > 0)
    forms.push(
      {
        pattern: bound(`${numbered}${streetPattern(name, 'misspelt')}${kind}${name.length > 1 ? '?' : ''}${tail}`),
        needs: inFigures,
      },
      ...(own.length < name.length
        ? [{ pattern: bound(`${numbered}${streetPattern(own, 'misspelt')}${kind}${tail}`), needs: inFigures }]
        : []),
    )
  if (number !== '' && plain && !months.has(name[0] ?? ''))
    forms.push({ pattern: bound(`${number}${gap}${street}`), needs, asks: 'with-capital' })
  if (type !== '' && (name.length > 1 || (!plain && number === '')))
    forms.push({ pattern: bound(`${street}${kind}`), needs })
  return forms
}
