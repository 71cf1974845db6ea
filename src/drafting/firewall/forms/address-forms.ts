import { isOrdinaryWord } from '../places/ordinary-words.ts'
import { foldText } from './fold-text.ts'
import { namesOfMonth } from './month-names.ts'
import { englishNumber } from './number-words.ts'
import type { SearchedPattern } from './written-date.ts'

const sameWord: readonly (readonly string[])[] = [
  ...['street st str', 'avenue ave av', 'road rd', 'drive dr', 'lane ln', 'court ct', 'boulevard blvd', 'place pl'],
  ...['terrace ter terr', 'circle cir', 'highway hwy', 'parkway pkwy', 'square sq', 'trail trl', 'way', 'alley aly'],
  ...['loop', 'run', 'crossing xing', 'calle', 'avenida', 'rua', 'camino', 'rue', 'ulitsa ul'],
].map((words) => words.split(' '))
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
const unit = `(?:${gap}(?:${unitWords.join('|')})${gap}\\p{N}{1,4}\\p{L}?(?![\\p{L}\\p{N}]))?`
const lineBreakHere = '(?:-\\s*\\n\\s*)?'
const wordPattern = (word: string): string => [...word].join(lineBreakHere)
function anySpelling(word: string): string {
  const same = [...sameWord, ...directions, unitWords, ...states].find((words) => words.includes(word))
  return same ? `(?:${same.join('|')})` : wordPattern(word)
}

/** Number, street and what names it, taken out of the first line of an address. */
function streetOf(words: readonly string[]): {
  readonly number: string
  readonly name: readonly string[]
  readonly type: string
} {
  const unit = words.findIndex((word, i) => i > 1 && unitWords.includes(word))
  const line = unit < 0 ? words : words.slice(0, unit)
  const number = line.find((word) => /^\d+\p{L}?$/u.test(word)) ?? ''
  const rest = line.filter((word) => word !== number)
  const type = [...rest].reverse().find((word, i) => (i < 2 || word === rest[0]) && isType(word)) ?? ''
  const name = rest.filter((word) => word !== type && !(rest.length > 1 && isDirection(word)))
  return { number, name, type }
}

const months: ReadonlySet<string> = new Set(Array.from({ length: 12 }, (_, i) => namesOfMonth(i + 1)).flat())

/** `418`, `four eighteen`, `four hundred and eighteen`, `twenty-two ten`. */
function anyNumber(number: string): string {
  const n = Number(number)
  if (!/^[1-9]\d{0,3}$/.test(number)) return number
  const [lead, rest] = [Math.floor(n / 100), n % 100]
  if (lead === 0) return `(?:${number}|${englishNumber(n)})`
  const tail = rest === 0 ? '' : `(?:and${gap})?(?:${rest < 10 ? `(?:o|oh|zero)${gap}` : ''})?${englishNumber(rest)}`
  return `(?:${number}|${englishNumber(lead)}${gap}(?:hundred${rest === 0 ? '' : gap})${rest === 0 ? '' : '?'}${tail})`
}

const particle = /^(?:de|del|la|las|los|el|da|do|dos|das|du|des|le|les|the)$/
/** The words of a street, with its small words there or not: `Calle de las Rosas`, `Calle Rosas`. */
function streetPattern(name: readonly string[]): string {
  const last = name.length - 1
  return name
    .map((word, i) =>
      i < last && particle.test(word) ? `(?:${word}${gap})?` : `${wordPattern(word)}${i < last ? gap : ''}`,
    )
    .join('')
}

/**
 * The ways of an address: whole, its street line, and number and street without the kind of street, a direction added or left
 * out; the street with its kind where the name has two words. A number before an everyday word needs the kind of street.
 */
export function addressForms(form: string): readonly SearchedPattern[] {
  const wordsOf = (text: string): string[] => foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  const whole = wordsOf(form)
  if (whole.length < 2) return []
  const bound = (pattern: string): string => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`
  const { number, name, type } = streetOf(wordsOf(form.split(',')[0] ?? ''))
  const needs = name.find((word) => !particle.test(word)) ?? name[0] ?? null
  const forms: SearchedPattern[] = [{ pattern: bound(whole.map(anySpelling).join(gap)), needs: number || needs }]
  if (name.length === 0) return forms
  const street = streetPattern(name)
  const direction = `(?:(?:${alternatives(directions)})${gap})?`
  const kinds =
    type === '' ? alternatives(sameWord) : (sameWord.find((words) => words.includes(type)) ?? [type]).join('|')
  const plain = name.length === 1 && (isOrdinaryWord(name[0] ?? '') || (name[0] ?? '').length < 4)
  const kind = `(?:${gap}(?:${kinds})(?![\\p{L}]))`
  const before = `(?:(?:${kinds})(?![\\p{L}])${gap})`
  const called = `${gap}(?:(?:no|nr|num|number)${gap})?${number}`
  const lead = `${anyNumber(number)}${behindNumber}${gap}${direction}`
  const tail = `(?:${gap}(?:${alternatives(directions)})(?![\\p{L}]))?${unit}`
  // `14 Maple`, `27 May`: a number before an everyday word alone.
  const withKind = plain ? `(?:${before}${street}|${street}${kind})` : `${before}?${street}${kind}?`
  if (number !== '')
    forms.push(
      { pattern: bound(`${lead}${withKind}${tail}`), needs },
      { pattern: bound(`${withKind}${called}`), needs },
    )
  if (number !== '' && plain && !months.has(name[0] ?? ''))
    forms.push({ pattern: bound(`${number}${gap}${street}`), needs, asks: true })
  if (type !== '' && (name.length > 1 || (!plain && number === '')))
    forms.push({ pattern: bound(`${street}${kind}`), needs })
  return forms
}
