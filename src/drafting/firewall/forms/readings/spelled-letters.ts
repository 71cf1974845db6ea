import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

const radioWords =
  'alpha|alfa bravo charlie delta echo foxtrot golf hotel india juliet|juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey|whisky x-ray|xray yankee zulu'
const spanishLetters =
  'a be ce de e efe ge hache i jota ka ele eme ene o pe cu ere|erre ese te u uve|ve uve\\sdoble|doble\\sve equis i\\sgriega|ye zeta'
const englishLetters =
  'ay bee cee|see dee ee eff gee aitch eye jay kay el|ell em en oh pee cue|queue ar ess tee you vee double-u|double\\su ex why|wye zee|zed'

const letterOf = new Map<string, string>()
for (const words of [radioWords, spanishLetters, englishLetters])
  for (const [i, names] of words.split(' ').entries())
    for (const name of names.split('|')) {
      const plain = name.replace('\\s', ' ')
      if (plain.length > 1 && !letterOf.has(plain)) letterOf.set(plain, String.fromCharCode(97 + i))
    }
letterOf.set('eñe', 'n')

/** The words of radio for a letter as a pattern; null for any other sign. */
export const radioWordOf = (letter: string): string | null => {
  const words = radioWords.split(' ')[letter.charCodeAt(0) - 97]
  return words === undefined || letter.length !== 1 ? null : `(?:${words.replace('x-ray', 'x[\\s-]?ray')})`
}

const names = [...letterOf.keys()].sort((a, b) => b.length - a.length).join('|')
const like = String.raw`(?:,?\s(?:as\sin|for|like|is\sfor|de|como|con|wie|comme)\s\p{L}{2,14})`
const item = String.raw`(?:(?:capital|letter|big|may[úu]scula)\s)?(?:(?:double|doble)\s)?(?:(?:${names})|\p{L}${like}?)(?!\p{L})`
const between = String.raw`[\s,.;\u2013-]{1,3}(?:and\s|y\s|then\s|luego\s)?`
const run = new RegExp(String.raw`(?<![\p{L}\p{N}])${item}(?:${between}${item}){3,40}`, 'giu')
const single = new RegExp(
  String.raw`(?:(?:capital|letter|big|may[úu]scula)\s)?((?:double|doble)\s)?(${names}|\p{L})(${like})?(?!\p{L})`,
  'giu',
)
const radio = radioWords.split(' ').join('|')
const english = englishLetters.replaceAll(' ', '|')
/** Names of letters that are no words of another kind. */
const plainEnglish = 'bee|cee|dee|ee|eff|gee|aitch|jay|kay|ell|em|pee|cue|queue|ess|tee|vee|zee|zed'
/** What no page has that is not spelled: two letters alone beside each other, `J as in`, two words of radio, a name of a letter. */
const maySpell = new RegExp(
  String.raw`\b[a-z](?:[,.]?[ -]|,? (?:as in|for|like|de|como) [a-z]+,? )[a-z]\b|\b(?:${radio})[\s,-]{1,2}(?:${radio})\b|\b(?:jota|hache|efe|equis|zeta|double|doble)\b|\b(?:ele|eme|ene|erre|ese|te|e)[\s,]{1,2}(?:ele|eme|ene|erre|ese)[\s,]|\b(?:${plainEnglish})[\s,-]{1,2}(?:${english})\b`,
)

function spelled(sequence: string): string {
  let letters = ''
  for (const [, twice, written = ''] of sequence.matchAll(single)) {
    const letter = letterOf.get(written.toLowerCase()) ?? (written.length === 1 ? written : '')
    // A double u is another letter, in English and in Spanish.
    letters += twice === undefined ? letter : letter === 'u' ? 'w' : letter + letter
  }
  return letters
}

/**
 * The text with words in place of those that somebody spelled: `J as in Juliet, U, N, I, A`, `Juliet Uniform November`,
 * `jota, u, ene`; none where nothing is spelled.
 */
export function spelledLetters({ text: folded, original: text }: FoldedText): readonly FoldedText[] {
  if (!maySpell.test(folded)) return []
  const signs: readonly EncodedSign[] = [...text.matchAll(run)].flatMap(({ 0: all, index }) => {
    const sign = spelled(all)
    return sign.length < 4 ? [] : [{ start: index, end: index + all.length, sign }]
  })
  return signs.length === 0 ? [] : [foldWith(text, signs)]
}
