import { foldText } from '../fold-text.ts'
import type { SearchedPattern } from './searched-pattern.ts'
import { digitWords } from './spelled-numbers.ts'

const gap = '(?:%20|%2b|[^\\p{L}\\p{N}]){0,4}'
const spanishDigits = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'] as const
const words = [...digitWords, ...spanishDigits].join('|')
/** Endings of numbers above ten in the languages in which they are read. */
const someTens = '(?:ty|teen|enta|ente|einte|inte|ante|neuf|sept|quatre|cinq|deux|nove|sete|oito|quatro|cinco)'
const spelledDigit = `(?:\\d|\\bo\\b|oh|${words})`
/** Digits in words, or letters among digits: `six14 five-five-five o142`. Without one of these no number is disguised. */
export const spelledDigits = new RegExp(
  `\\b(?:double|triple|doble|duplo|triplo)[ -]|${someTens}[\\s-](?:y |e )?(?:${words}|${someTens})|(?:${words})[^\\p{L}\\p{N}]{0,4}${spelledDigit}|\\d[^\\p{L}\\p{N}]{0,2}(?:${words})|\\d[oil]|(?<![a-z])[oil]\\d`,
  'u',
)

function disguised(digit: string): string {
  const word = `${digitWords[Number(digit)] ?? digit}|${spanishDigits[Number(digit)] ?? digit}`
  if (digit === '0') return `(?:0|o|${word}|oh)`
  return digit === '1' ? `(?:1|l|i|${word})` : `(?:${digit}|${word})`
}

/** `Jane Doe 1, 218-555-0173`: a one behind one of these numbers it. */
const numbered =
  '(?<!\\p{L})(?:doe|roe|jane|john|room|rm|apt|unit|suite|exhibit|no|page|line|phone|witness|victim|client|survivor|buyer|guest|person|minor|child|girl|boy|case|count|claim|party|plaintiff|defendant|trafficker|clerk|part|step|item)\\.?\\s'

/**
 * The ways of a phone number: with and without country and area code, in groups, in words. A number of another country is found by its
 * last nine digits, whatever stands before them.
 */
export function phoneForms(form: string): readonly SearchedPattern[] {
  const folded = foldText(form).text
  const all = folded.replace(/\D/g, '')
  const abroad = /^\s*(?:\+|00)/.test(folded) && !/^\s*(?:\+|00)1/.test(folded) && all.length > 9
  const digits = all.length === 11 && all.startsWith('1') ? all.slice(1) : all
  if (digits.length < 7) return []
  if (abroad) {
    const tail = digits.slice(-9)
    return [{ pattern: `(?<!\\d)\\+?\\d{0,5}${gap}${[...tail].join(gap)}(?!\\d)`, needs: tail }]
  }
  const prefix = `(?<!\\d)(?:(?:(?:\\+|00|011)1|(?<!${numbered})(?:1|(?<!\\p{L})one)(?!\\]))${gap})?[(]?`
  const forms: SearchedPattern[] = [
    { pattern: `${prefix}${[...digits].join(gap)}(?!\\d)`, needs: digits },
    { pattern: `${prefix}${[...digits].map(disguised).join(gap)}(?!\\d)`, needs: spelledNeed },
  ]
  if (digits.length === 10) {
    const local = digits.slice(3)
    // With a sign of money or a comma seven digits are a sum.
    forms.push({
      pattern: `(?<![\\p{L}\\d$€£,.])[(]?${local.slice(0, 3)}[-. )\\u2022]{0,3}${local.slice(3, 5)}[-. ]{0,2}${local.slice(5)}(?!\\d|,\\d)`,
      needs: local,
    })
    forms.push({ pattern: `(?<![\\p{L}\\d$€£,.])${[...local].join('[-. ]{1,2}')}(?!\\d|,\\d)`, needs: local })
    forms.push({
      pattern: `(?<![\\p{L}\\d])${[...local].map(disguised).join('[-. ]{0,3}')}(?![\\p{L}\\d])`,
      needs: spelledNeed,
    })
    forms.push(...toldInGroups(digits))
  }
  return forms
}

const lettersOfKeys = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'] as const

/** `area code 218, then 555, then 0173`, and `(218) KL5-0173` after the name of an old exchange; of ten digits. */
function toldInGroups(digits: string): readonly SearchedPattern[] {
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)]
  const apart = '[^\\p{L}\\p{N}]{0,4}'
  const then = `${apart}(?:(?:and\\s)?(?:then|next|followed by|luego|despues)${apart})?`
  const [first, second] = [...exchange].map((digit) => lettersOfKeys[Number(digit)] ?? '')
  const ofExchange = first && second ? `[${first}][${second}](?:\\p{L}{3,8})?[\\s-]?${exchange.charAt(2)}` : null
  const behind = '(?!\\d|[.,]\\d)'
  return [
    { pattern: `(?<!\\d)${area}${then}${exchange}${then}${line}${behind}`, needs: line, reach: 60 },
    ...(ofExchange === null
      ? []
      : [
          {
            pattern: `(?<![\\p{L}\\p{N}])(?:[(]?${area}${apart})?${ofExchange}${apart}${line}${behind}`,
            ...{ needs: line, reach: 40 },
          },
        ]),
  ]
}

/** Stands in `needs` for: only where `spelledDigits` finds something. */
export const spelledNeed = '\u0000spelled'
