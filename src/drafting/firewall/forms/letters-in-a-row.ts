import type { FoldedText } from './fold-text.ts'

/** A folded text without anything between its letters and digits, and the way back to the folded text. */
export interface LettersInARow {
  readonly folded: FoldedText
  readonly letters: string
  /** `at()[i]` is the place in the folded text of letter i; made when first asked for, since most pages hold no name. */
  readonly at: () => Uint32Array
}

const asciiOnly = /^\p{ASCII}*$/u

export const isAlphanumeric = (character: string | undefined): boolean => {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  return /[\p{L}\p{N}\ud800-\udfff]/u.test(character)
}

function placesOfLetters(text: string, count: number): Uint32Array {
  const at = new Uint32Array(count)
  let next = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kept =
      code < 128
        ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
        : /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(i) ?? 0)) ||
          (code >= 0xdc00 && code <= 0xdfff && /[\p{L}\p{N}]/u.test(text.slice(i - 1, i + 1)))
    if (kept && next < count) at[next++] = i
  }
  return at
}

const scratch = Buffer.alloc(1 << 16)

/** Small letters and digits of plain text. A loop over bytes: a pattern takes eight times as long. */
function plainLetters(text: string): string {
  const into = text.length > scratch.length ? Buffer.alloc(text.length) : scratch
  let next = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) into[next++] = code
  }
  return into.toString('latin1', 0, next)
}

export function lettersInARow(folded: FoldedText): LettersInARow {
  const plain = folded.at === null || asciiOnly.test(folded.text)
  const letters = plain ? plainLetters(folded.text) : folded.text.replace(/[^\p{L}\p{N}]+/gu, '')
  let at: Uint32Array | null = null
  return { folded, letters, at: () => (at ??= placesOfLetters(folded.text, letters.length)) }
}

/** The text without marks of a markup language, where a name may be cut by one: `Ju<b>nia</b>`; none where there are none. */
export function withoutMarks(folded: FoldedText): readonly FoldedText[] {
  if (!/[^\s>]<\/?[a-z][^<>\n]{0,200}>/.test(folded.text)) return []
  const at: number[] = []
  let text = ''
  let from = 0
  const add = (to: number): void => {
    for (let i = from; i < to; i++) at.push(folded.at === null ? i : (folded.at[i] ?? 0))
    text += folded.text.slice(from, to)
  }
  for (const mark of folded.text.matchAll(/<\/?[a-z][^<>\n]{0,200}>/g)) {
    add(mark.index)
    from = mark.index + mark[0].length
  }
  add(folded.text.length)
  return [{ original: folded.original, text, at }]
}

const disguises: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '7': ['t'],
  '@': ['a'],
  $: ['s'],
  '!': ['i'],
}
// Letters on both sides of the sign somewhere: `J0l3ne`, not the cell `M4730` and not `room118`.
const disguisedWord = /[a-z0-9@$!]*[a-z][0134570@$!]+[a-z][a-z0-9@$!]*/g

/** The text with signs that stand for letters read as letters, once for each reading; none where nothing is disguised. */
export function undisguised(folded: FoldedText): readonly FoldedText[] {
  if (!/[a-z][0134570@$!]+[a-z]/.test(folded.text)) return []
  const found = folded.text.match(disguisedWord)
  if (found === null) return []
  const reading = (choice: number): FoldedText => ({
    ...folded,
    text: folded.text.replace(disguisedWord, (word) =>
      word.replace(/[0134570@$!]/g, (sign) => {
        const letters = disguises[sign] ?? [sign]
        return letters[Math.min(choice, letters.length - 1)] ?? sign
      }),
    ),
  })
  return found.some((word) => word.includes('1')) ? [reading(0), reading(1)] : [reading(0)]
}
