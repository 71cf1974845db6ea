import type { FoldedText } from '../fold-text.ts'
import { isLetterAt } from '../sign-at.ts'

/** A folded text without anything between its letters and digits, and the way back to the folded text. */
export interface LettersInARow {
  readonly folded: FoldedText
  readonly letters: string
  /** `at()[i]` is the place in the folded text of letter i; made when first asked for, since most pages hold no name. */
  readonly at: () => Uint32Array
  /** Whether these letters stand in it; most that do not are told by their first three alone. */
  readonly holds: (wanted: string) => boolean
}

/** A place for each sign of plain text, -1 for any other. */
const place = (code: number): number => (code > 96 && code < 123 ? code - 97 : code > 47 && code < 58 ? code - 22 : -1)
const signs = 36

/** Every three signs that stand beside each other, as one bit each in a table of all: small, for each short text has one. */
function threesOf(letters: string): Uint32Array {
  const table = new Uint32Array(Math.ceil(signs ** 3 / 32))
  let [before, last] = [-1, -1]
  for (let i = 0; i < letters.length; i++) {
    const here = place(letters.charCodeAt(i))
    if (before >= 0 && last >= 0 && here >= 0) {
      const three = (before * signs + last) * signs + here
      table[three >> 5] = (table[three >> 5] ?? 0) | (1 << (three & 31))
    }
    before = last
    last = here
  }
  return table
}

function holderOf(letters: string): (wanted: string) => boolean {
  let table: Uint32Array | null = null
  return (wanted) => {
    const [a, b, c] = [place(wanted.charCodeAt(0)), place(wanted.charCodeAt(1)), place(wanted.charCodeAt(2))]
    if (wanted.length > 2 && a >= 0 && b >= 0 && c >= 0) {
      table ??= threesOf(letters)
      const three = (a * signs + b) * signs + c
      if (((table[three >> 5] ?? 0) & (1 << (three & 31))) === 0) return false
    }
    return letters.includes(wanted)
  }
}

const asciiOnly = /^\p{ASCII}*$/u

function placesOfLetters(text: string, count: number): Uint32Array {
  const at = new Uint32Array(count)
  let next = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kept = code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : isLetterAt(text, i)
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
  return {
    ...{ folded, letters, holds: holderOf(letters) },
    at: () => (at ??= placesOfLetters(folded.text, letters.length)),
  }
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
  '8': ['b'],
  '@': ['a'],
  $: ['s'],
  '!': ['i'],
}
// Letters on both sides of the sign somewhere: `J0l3ne`, not the cell `M4730` and not `room118`.
// It begins where such a word does: tried from every letter of it, a long text would take long.
const disguisedWord =
  /(?<![a-z0-9@$!])[a-z0-9@$!]*[a-z][0134578@$!]+[a-z][a-z0-9@$!]*|(?<![\p{L}\p{N}])[0134578@$!][a-z]{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z]{3,}[@$](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z]{2,}[0134578](?=[._-][a-z]{2})|(?<![\p{L}\p{N}])[a-z]{5,}[0134](?![\p{L}\p{N}])/gu
const mayBeDisguised =
  /[a-z][0134578@$!]+[a-z]|(?<![\p{L}\p{N}])[0134578@$!][a-z]{3}|[a-z]{3}[@$](?![\p{L}\p{N}])|[a-z]{2}[0134578][._-][a-z]{2}|[a-z]{5}[0134](?![\p{L}\p{N}])/gu
const isOfDisguise = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 64 || code === 36 || code === 33
/** As far as a disguised word looks to either side of itself. */
const looksAround = 4

interface Disguised {
  readonly start: number
  readonly word: string
}

/** The disguised words of a text: sought in full only about places that may be one, for the search is slow. */
function disguisedWords(text: string): readonly Disguised[] {
  const found: Disguised[] = []
  mayBeDisguised.lastIndex = 0
  for (let hit = mayBeDisguised.exec(text); hit !== null; hit = mayBeDisguised.exec(text)) {
    let start = hit.index
    let end = hit.index + hit[0].length
    while (isOfDisguise(text.charCodeAt(start - 1))) start--
    while (isOfDisguise(text.charCodeAt(end))) end++
    const from = Math.max(0, start - looksAround)
    const around = text.slice(from, end + looksAround)
    // `matchAll` would make the pattern anew for each place.
    disguisedWord.lastIndex = 0
    for (let word = disguisedWord.exec(around); word !== null; word = disguisedWord.exec(around))
      if (from + word.index >= start && from + word.index < end) found.push({ start: from + word.index, word: word[0] })
    mayBeDisguised.lastIndex = end
  }
  return found
}

/** `Jun¡a`: between letters that sign is a letter on its head. */
const turnedUpright = (folded: FoldedText): FoldedText =>
  /[a-z]\u00a1[a-z]/.test(folded.text)
    ? { ...folded, text: folded.text.replace(/(?<=[a-z])\u00a1(?=[a-z])/g, 'i') }
    : folded

/** The text with signs that stand for letters read as letters, once for each reading; none where nothing is disguised. */
export function undisguised(given: FoldedText): readonly FoldedText[] {
  const folded = turnedUpright(given)
  const found = disguisedWords(folded.text)
  if (found.length === 0) return folded === given ? [] : [folded]
  const reading = (choice: number): FoldedText => {
    let text = ''
    let from = 0
    for (const { start, word } of found) {
      text += folded.text.slice(from, start)
      text += word.replace(/[0134578@$!]/g, (sign) => {
        const letters = disguises[sign] ?? [sign]
        return letters[Math.min(choice, letters.length - 1)] ?? sign
      })
      from = start + word.length
    }
    return { ...folded, text: text + folded.text.slice(from) }
  }
  const readings = found.some(({ word }) => word.includes('1')) ? [reading(0), reading(1)] : [reading(0)]
  // `jvn1a`: who writes figures for letters writes `v` for `u` too.
  return found.some(({ word }) => word.includes('v'))
    ? [...readings, ...readings.map((one) => ({ ...one, text: one.text.replaceAll('v', 'u') }))]
    : readings
}
