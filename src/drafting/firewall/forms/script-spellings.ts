import { hangulSpelling } from './hangul-letters.ts'
import { asHiragana, scriptOf } from './script-letters.ts'

const remembered = new Map<string, RegExp | null>()
const rememberedAtMost = 20_000

/** Marks of vowels are left out in Arabic and Hebrew more often than not; in Devanagari they are letters. */
const unmarked = (word: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]/u.test(word)
    ? word
        .normalize('NFD')
        .replace(/(?![\u0653-\u0655])[\p{M}\u0640]/gu, '')
        .normalize('NFC')
    : asHiragana(word.normalize('NFC'))

const isVowelSign = (alternatives: string): boolean => /^(?:\(\?:)?[aeiou]/.test(alternatives)

/**
 * How a word of another script whose letters tell it (`script-letters.ts`), of kana or of Hangul is usually spelled in Latin letters, as a
 * pattern without its ends; null where that cannot be said.
 */
export function latinSpelling(written: string, isSurname = false): string | null {
  const word = unmarked(written).toLowerCase()
  if (/^\p{Script=Hangul}+$/u.test(word)) return hangulSpelling(word, isSurname)
  const script = scriptOf(word)
  if (script === null) return null
  const bare = word.length > 4 ? word.replace(/^ال/, '') : word
  const letters: string[] = []
  const signs = [...bare]
  for (let i = 0; i < signs.length; i++) {
    const [sign = '', next = ''] = signs.slice(i, i + 2)
    const asPair = script.letters.get(sign + next)
    const alternatives = asPair ?? script.letters.get(sign)
    if (alternatives === undefined) return null
    if (asPair !== undefined && next !== '') i++
    const once = script.syllables || isVowelSign(alternatives)
    if (alternatives !== '') letters.push(`(?:${alternatives})${once ? '' : '{1,2}'}`)
  }
  return letters.length < 2 ? null : `${script.before}${letters.join(script.unwritten)}${script.after ?? ''}`
}

/** The same as a pattern of a whole word. */
export function wholeSpelling(word: string, isSurname = false): RegExp | null {
  const key = `${isSurname ? '1' : '0'}${word}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const spelling = latinSpelling(word, isSurname)
  const pattern = spelling === null ? null : new RegExp(`^${spelling}$`, 'u')
  if (remembered.size >= rememberedAtMost) remembered.clear()
  remembered.set(key, pattern)
  return pattern
}
