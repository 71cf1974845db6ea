import type { NamePart } from '../../forms/name-parts.ts'
import type { LettersInARow } from '../../forms/readings/letters-in-a-row.ts'
import { signAt } from '../../forms/sign-at.ts'
import { isOrdinaryWord, isWordOfPapers } from '../ordinary-words.ts'

const cellEnd = /^ ?[\n\t|] ?$/

/** `Nguy ễn`, `Jos é`: a letter whose mark the text of a page sets apart, though the mark itself may be lost. */
function isTornAtMark(
  { folded }: LettersInARow,
  at: Uint32Array,
  first: number,
  { letters, marked }: NamePart,
): boolean {
  if (marked === null || marked.length !== letters.length || letters.length < 5) return false
  for (let i = 1; i < letters.length; i++) {
    const from = (at[first + i - 1] ?? 0) + 1
    if (from === (at[first + i] ?? 0)) continue
    return folded.text.charAt(from) === ' ' && (marked[i] !== letters[i] || marked[i - 1] !== letters[i - 1])
  }
  return false
}

/** Emoji between letters: nothing else is written so. */
const pictures = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f]|\p{So})+$/u

/** `|J|U|N|I|A|`, `[J][U][N][I][A]`, a letter a line: between all letters the same signs. */
const areBoxes = (gaps: readonly string[]): boolean =>
  gaps.every((gap) => gap === gaps[0]) && /^(?:[|/\n]| [|/] |\] ?\[|\) ?\()$/.test(gaps[0] ?? '')

/** What letters that stand apart are: the name, perhaps the name, or of other words. */
type Gaps = 'of-the-name' | 'asked' | 'of-others'
const ofTheName = (is: boolean): Gaps => (is ? 'of-the-name' : 'of-others')

/** Of the words that text is made of those that may stand beside the rest of a torn one by chance. */
const smallWords = new Set(
  `a i an am as at be by do go he hi if in is it me my no of oh on or so to up us we and any are but can did for get got had has her
  him his how its let may new not now off old one our out own per put ran saw say see set she sit the too two use was way who why
  yes yet you all also been came does down each even ever from gave give goes good have here home into just keep kept knew know
  last left like live long look made make many more most much must near need next once only over paid part said same seen some
  such sure take tell than that them then they this time told took upon very want week well went were what when will with work
  year your car man men son day boy eye bed age end act add ask bad bag big bit box bus buy cut die dog eat few fit fun hot
  job key kid lay led leg lie lot low mad map met mom dad nor odd pay red run sad sex six ten tie top toy try war win won yeah
  de la el en un es lo se su mi tu te le les des du et une por para con del las los que una como mas si no ya der die das und von
  s t d m x re ve ll st nd rd th jr sr mr ms dr vs pm ed al ex id ok tv uk eu`.split(/\s+/),
)
const isSmallWord = (piece: string): boolean => smallWords.has(piece) || isOrdinaryWord(piece) || isWordOfPapers(piece)

const blank = /^(?:[ \t]{1,3}| ?\n ?)$/
/** Signs of mark-up, brackets and quotes, of which no blank parts them from the letters: `**N**gozi`, `Ngo(zi)`. */
const setOff = /^[*_~`"'“”«»()[\]{}<>|\\^+=•·]{1,4}$/
const joined = /^[./-]{1,2}$/

/** A name of which a scan, a cell or mark-up parts some letters: told by what the pieces are, and by their capitals. */
function brokenName(row: LettersInARow, at: Uint32Array, first: number, part: NamePart, gaps: readonly string[]): Gaps {
  const { folded } = row
  const { length } = part.letters
  const isBlank = gaps.length === 1 && blank.test(gaps[0] ?? '')
  const isSetOff = gaps.every((gap) => setOff.test(gap))
  if (length < 4 || !(isBlank || isSetOff || gaps.every((gap) => joined.test(gap)))) return 'of-others'
  const starts = Array.from({ length }, (_, i) => i).filter(
    (i) => i === 0 || (at[first + i] ?? 0) > (at[first + i - 1] ?? 0) + 1,
  )
  const pieces = starts.map((start, i) => part.letters.slice(start, starts[i + 1] ?? length))
  const isLarge = (i: number): boolean => {
    const place = at[first + i] ?? 0
    return /\p{Lu}/u.test(signAt(folded.original, folded.at === null ? place : (folded.at[place] ?? 0)))
  }
  const beginsAnew = starts.some((start) => start > 0 && isLarge(start) && !isLarge(start - 1))
  const isOther = beginsAnew || pieces.some(isSmallWord)
  if (isSetOff) return length > 4 && !isOther && gaps.join('') !== "'" ? 'of-the-name' : 'asked'
  return isOther ? 'of-others' : 'asked'
}

/** Whether the letters of a part may stand apart as they do: at its joints, over a line end, letter by letter. */
export function gapsWithin(row: LettersInARow, at: Uint32Array, first: number, part: NamePart): Gaps {
  const { folded } = row
  const { length } = part.letters
  const gaps: string[] = []
  let count = 0
  for (let i = 1; i < length; i++) {
    const from = (at[first + i - 1] ?? 0) + 1
    const to = at[first + i] ?? 0
    if (from === to) continue
    count++
    const gap = folded.text.slice(from, to)
    if (!part.joints.has(i)) gaps.push(gap)
    else if (gap.length > part.widest && !(part.atMost !== null && cellEnd.test(gap))) return 'of-others'
  }
  if (gaps.length === 0) return ofTheName(part.atMost === null || count <= part.atMost)
  if (part.standing === 'with-others' || part.unspaced) return 'of-others'
  // Everyday words are a name in one word alone: `summerprice`, and not `the summer price`.
  if (part.widest === 0) return ofTheName(gaps.every((gap) => /^-\s*\n\s*$/.test(gap)))
  if (gaps.every((gap) => /^-\s*\n\s*$/.test(gap))) return 'of-the-name'
  if (gaps.every((gap) => pictures.test(gap))) return ofTheName(length > 4)
  if (gaps.length === 1 && gaps[0] === ' ' && isTornAtMark(row, at, first, part)) return 'of-the-name'
  if (gaps.length === length - 1)
    return ofTheName(
      length > (part.standing === 'alone' ? 2 : 3) &&
        (gaps.every((gap) => /^[ ._*-]{1,2}$/.test(gap)) || (length > 3 && areBoxes(gaps))),
    )
  if (part.standing === 'everyday' || gaps.length > 2) return 'of-others'
  if (gaps.every((gap) => (cellEnd.test(gap) ? length > 5 : /^(?:[ -]|- )$/.test(gap) && length > 7)))
    return 'of-the-name'
  return brokenName(row, at, first, part, gaps)
}
