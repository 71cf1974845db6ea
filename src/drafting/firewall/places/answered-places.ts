import { isSaidHere, isSamePlace, type NameAnswer, type Place } from '../../../casefile/release/name-question.ts'
import { foldText, originalSpan } from '../forms/fold-text.ts'
import { type LettersInARow, lettersInARow } from '../forms/readings/letters-in-a-row.ts'
import { isLetterAt } from '../forms/sign-at.ts'
import type { IdentityPlace } from './identity-place.ts'
import { lettersAt, questionAt } from './name-doubts.ts'
import type { ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** More signs than these between the letters of one place make it another. */
const mostBetween = 12

/** Where a place that was once asked about stands in a text: its letters, as words of their own, between its neighbours. */
function spansOf(row: LettersInARow, place: Place, everywhere: boolean): readonly Span[] {
  const { word } = place
  if (word === '' || !row.holds(word)) return []
  const { folded, letters } = row
  const { original, text } = folded
  const spans: Span[] = []
  const at = row.at()
  for (let i = letters.indexOf(word); i >= 0; i = letters.indexOf(word, i + 1)) {
    const [first, behind] = [at[i] ?? 0, (at[i + word.length - 1] ?? 0) + 1]
    if (isLetterAt(text, first - 1) || isLetterAt(text, behind)) continue
    if (behind - first > word.length + mostBetween) continue
    const [start, end] = originalSpan(folded, first, behind)
    const here = questionAt(original, { start, end }, word, 'another-person')
    if (everywhere || isSamePlace(here, place)) spans.push({ start, end })
  }
  return spans
}

/** Places of the text of a row of which a person said that they are not the name, each as the place that it is. */
export const spansOfOthers = (
  row: LettersInARow,
  answers: readonly NameAnswer[],
): readonly (Span & { word: string })[] =>
  answers
    .filter(({ is, everywhere, ownWords, joined }) => is === 'not-the-name' && !(everywhere || ownWords || joined))
    .flatMap((answer) => spansOf(row, answer, false).map((span) => ({ ...span, word: answer.word })))

/** The same in a text that nothing was looked for in yet. */
export const spansOfPlace = (text: string, place: Place): readonly Span[] =>
  spansOf(lettersInARow(foldText(text)), place, false)

/** Where the letters of a place stand as words of their own, between whatever neighbours. */
export const spansOfWord = (text: string, place: Place): readonly Span[] =>
  spansOf(lettersInARow(foldText(text)), place, true)

const saysName = ({ is, ownWords, joined }: NameAnswer): boolean => is === 'the-name' && !ownWords && !joined

/** Places of which a person said that they are the name: covered, though they alone would tell nobody. */
export function answeredPlaces(
  { identity, answers }: Searchable,
  { rows: [row], folded: { original } }: ReadText,
): readonly IdentityPlace[] {
  if (row === undefined) return []
  return answers.filter(saysName).flatMap((answer) =>
    spansOf(row, answer, answer.everywhere).flatMap(({ start, end }) => {
      const here = questionAt(original, { start, end }, lettersAt(original, start, end), 'another-person')
      // A narrower answer may say otherwise of this place.
      return answers.some((one) => one.is === 'not-the-name' && isSaidHere(one, here))
        ? []
        : [{ start, end, identity, word: answer.word, doubt: null }]
    }),
  )
}
