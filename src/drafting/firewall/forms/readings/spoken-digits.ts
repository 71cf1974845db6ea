import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

/** Digits and numbers below a hundred as they are said, a row a language: the ones, then the teens from ten on, then the tens from twenty on. */
const rows: readonly (readonly [ones: string, teens: string, tens: string])[] = [
  [
    'zero|oh|o|nought one two three four five six seven eight nine',
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty|fourty fifty sixty seventy eighty ninety|ninty',
  ],
  [
    'cero uno|un dos tres cuatro cinco seis siete ocho nueve',
    'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  ],
  [
    'zero um dois|duas tres quatro cinco seis|meia sete oito nove',
    'dez onze doze treze quatorze|catorze quinze dezesseis dezessete dezoito dezenove',
    'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  ],
  [
    'zero un|une deux trois quatre cinq six sept huit neuf',
    'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    'vingt trente quarante cinquante soixante septante huitante nonante',
  ],
]

const said = new Map<string, string>()
for (const [ones, teens, tens] of rows) {
  const add = (names: string, number: number): void => {
    for (const name of names.split('|')) if (!said.has(name)) said.set(name, String(number))
  }
  for (const [i, names] of ones.split(' ').entries()) add(names, i)
  for (const [i, names] of teens.split(' ').entries()) add(names, 10 + i)
  for (const [i, names] of tens.split(' ').entries()) add(names, 20 + 10 * i)
}
const inOrder = (keys: readonly string[]): string => keys.toSorted((a, b) => b.length - a.length).join('|')
const keys = [...said.keys()]
const tens = inOrder(keys.filter((key) => (said.get(key)?.length ?? 0) > 1 && said.get(key)?.endsWith('0')))
const ones = inOrder(keys.filter((key) => said.get(key)?.length === 1))
const all = inOrder(keys)
const many = '(?:double|triple|doble|duplo|triplo)[ -]'
const item = `(?:(?:${tens})[\\s-]{1,2}(?:y |e |et )?(?:${ones})|(?:${many})?(?:${all})|(?:${many})?\\d{1,4})(?![\\p{L}\\d])`
const between = '[\\s,.()\\u2013-]{1,4}'
const run = new RegExp(`(?<![\\p{L}\\d])${item}(?:${between}${item}){2,16}`, 'gu')
const single = new RegExp(
  `(${many})?(?:(${tens})[\\s-]{1,2}(?:y |e |et )?(${ones})|(${all})|(\\d{1,4}))(?![\\p{L}\\d])`,
  'gu',
)
const maySay = new RegExp(
  `\\b(?:${all})[\\s,-]{1,2}(?:${many}|y |e |et )?(?:${all}|\\d{1,4})\\b|${many}(?:${ones}|\\d)`,
)

function digitsOf(sequence: string): string {
  let digits = ''
  for (const [, times, ten, one, word, figures] of sequence.matchAll(single)) {
    if (ten !== undefined) digits += String(Number(said.get(ten)) + Number(said.get(one ?? '')))
    else {
      const each = figures ?? said.get(word ?? '') ?? ''
      digits += each.repeat(times === undefined ? 1 : /^tri/.test(times) ? 3 : 2)
    }
  }
  return digits
}

const leastDigits = 7

/** The text with figures in place of numbers that were said digit by digit, in pairs or doubled; none where none were. */
export function spokenDigits(folded: FoldedText): readonly FoldedText[] {
  if (!maySay.test(folded.text)) return []
  const signs: readonly EncodedSign[] = [...folded.text.matchAll(run)].flatMap(({ 0: sequence, index }) => {
    const sign = digitsOf(sequence)
    if (sign.length < leastDigits || !/\p{L}/u.test(sequence)) return []
    const at = (place: number): number => (folded.at === null ? place : (folded.at[place] ?? folded.original.length))
    return [{ start: at(index), end: at(index + sequence.length), sign }]
  })
  return signs.length === 0 ? [] : [foldWith(folded.original, signs)]
}
