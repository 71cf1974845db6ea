import { hangulSpelling } from './hangul-letters.ts'
import { scriptOf } from './script-letters.ts'
import { latinSpelling } from './script-spellings.ts'

/** A word of a name in another script: how it is spelled in Latin letters, and what it begins with there. */
export interface SpelledWord {
  readonly spelling: string
  /** A pattern of what its first sign is written as, and the second where the first may be nothing. */
  readonly initial: string
}

const wordOfScript = /[\p{L}\p{M}]+/gu
/** `Зубков` of `Зубкова`: the surname of her father and brothers. */
const feminine = /(?<=[оеё]в|[иы]н)а$/u

function spelledWord(word: string): SpelledWord | null {
  const stem = word.normalize('NFC').replace(feminine, '')
  const spelling = latinSpelling(stem)
  const script = scriptOf(word)
  if (spelling === null || script === null) return null
  const signs = [...stem.toLowerCase().replace(/^ال(?=.{3})/u, '')]
  const said = (i: number): string =>
    script.letters.get(`${signs[i]}${signs[i + 1]}`) ?? script.letters.get(signs[i] ?? '') ?? ''
  const first = said(0)
  const initial = first === '' || first.endsWith('?') ? `${first}|${said(1)}` : first
  return { spelling: stem === word ? spelling : `${spelling}a?`, initial }
}

/** A name in Hangul is a surname of one sign and the given name, whose syllables are abbreviated each. */
function spelledHangul(word: string): readonly SpelledWord[] {
  const [surname = '', ...given] = [...word.normalize('NFC')]
  if (given.length < 1 || given.length > 4) return []
  return [
    { spelling: hangulSpelling(surname, true), initial: hangulSpelling(surname, true) },
    { spelling: hangulSpelling(given.join(''), false), initial: hangulSpelling(given[0] ?? '', false) },
    ...given.map((sign) => ({ spelling: hangulSpelling(sign, false), initial: hangulSpelling(sign, false) })),
  ]
}

/** The words of a form that another script writes; none of one in Latin letters or in signs that do not tell their sounds. */
export const nameWords = (form: string): readonly SpelledWord[] =>
  [...form.normalize('NFC').matchAll(wordOfScript)].flatMap(([word]) => {
    if (/^\p{Script=Hangul}+$/u.test(word)) return spelledHangul(word)
    return spelledWord(word) ?? []
  })

/** The letters that a pattern of the kind may begin with. */
export function lettersOfInitial(pattern: string): readonly string[] {
  return pattern
    .replace(/\(\?:|[()?]|\{[^}]*\}/g, '|')
    .split('|')
    .flatMap((one) => (one.startsWith('[') ? [...one.replace(/[^a-z]/g, '')] : [one.charAt(0)]))
    .filter((letter) => /^[a-z]$/.test(letter))
}
