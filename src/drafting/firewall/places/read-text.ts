import { type FoldedText, foldText } from '../forms/fold-text.ts'
import { type LongWord, longWords } from '../forms/misread-words.ts'
import { spelledDigits, spelledNeed } from '../forms/numbers/phone-forms.ts'
import { birthNeed, birthTailNeed, birthTails, birthWords } from '../forms/numbers/written-date.ts'
import { withoutLengthening } from '../forms/readings/lengthened.ts'
import { byShape } from '../forms/readings/letter-shapes.ts'
import { type LettersInARow, lettersInARow, undisguised, withoutMarks } from '../forms/readings/letters-in-a-row.ts'
import { withoutMailSigns } from '../forms/readings/mail-signs.ts'
import { misdecoded } from '../forms/readings/misdecoded.ts'
import { withoutPageEnds } from '../forms/readings/page-ends.ts'
import { spelledLetters } from '../forms/readings/spelled-letters.ts'
import { spokenDigits } from '../forms/readings/spoken-digits.ts'
import { symbolsAsPictures } from '../forms/readings/symbols.ts'
import { withoutPaperKinds } from '../forms/readings/travel-papers.ts'
import { otherScript } from '../forms/script-letters.ts'

/** A text in every way of reading it, made once for all identities. */
export interface ReadText {
  readonly folded: FoldedText
  readonly rows: readonly LettersInARow[]
  readonly words: readonly LongWord[]
  /** Numbers and dates are looked for in each. */
  readonly plain: readonly FoldedText[]
  readonly spelled: boolean
  readonly birth: boolean
  readonly birthTail: boolean
  readonly percent: boolean
  /** Whether letters stand in it that are of no Latin and no Cyrillic alphabet. */
  readonly otherLetters: boolean
  readonly cyrillicLetters: boolean
}

const readings = [...[withoutMailSigns, byShape, misdecoded, withoutPaperKinds, withoutPageEnds]]

export function readText(text: string): ReadText {
  const folded = foldText(text)
  const spelled = spelledDigits.test(folded.text)
  const plain = [
    folded,
    ...withoutMarks(folded),
    ...symbolsAsPictures(folded),
    ...readings.flatMap((reading) => reading(text)),
    ...spelledLetters(folded),
    ...(spelled ? spokenDigits(folded) : []),
  ]
  return {
    folded,
    rows: [...plain, ...undisguised(folded), ...withoutLengthening(folded)].map(lettersInARow),
    words: longWords(folded),
    plain,
    spelled,
    birth: birthWords.test(folded.text),
    birthTail: birthTails.test(folded.text),
    percent: folded.text.includes('%2'),
    otherLetters: otherScript.test(text),
    cyrillicLetters: /\p{Script=Cyrillic}/u.test(text),
  }
}

/** Whether a pattern may be in the text at all, by what it cannot be without. */
export function mayHold({ rows, spelled, birth, birthTail, percent }: ReadText, needs: string | null): boolean {
  if (needs === spelledNeed) return spelled
  if (needs === birthNeed) return birth
  if (needs === birthTailNeed) return birthTail
  return needs === null || percent || rows.some(({ holds }) => holds(needs))
}
