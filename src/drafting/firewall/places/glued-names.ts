import type { NamePart, NameParts } from '../forms/name-parts.ts'
import { isLetterAt } from '../forms/sign-at.ts'

// What people put before and behind a name in a handle.
const affixes = new Set(
  `baby babe babi bby babyy real the its itz im iam i am not miss ms mr mrs queen princess prince king lil lilo big xo xox xoxo xx
  xxx official mami mama mom mommy dad kid kiddo girl gurl boy sexy hot love luv luvs loves my me u snap sc ig insta fb tt tiktok tok
  wa vip only of mz bad sweet sugar cutie cute pretty dear dr find help free save justice for bring home missing team where is
  intake case file client doc scan photo pic img new old old2 report statement interview exhibit ex page notes note draft final copy`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** The run of letters and digits around a place, and whether it stands in a handle, an address or a file's name. */
export interface GluedRun {
  readonly start: number
  readonly end: number
  readonly handle: boolean
}

export function runAround(text: string, start: number, end: number): GluedRun {
  let [from, to] = [start, end]
  while (from > 0 && isLetterAt(text, from - 1)) from--
  while (to < text.length && isLetterAt(text, to)) to++
  const run = text.slice(from, to)
  // What stands around it up to the next blank, within reach alone: a text without blanks is not gone through for each place.
  const before = /[^ \n]*$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const behind = /^[^ \n]*/.exec(text.slice(to, to + 60))?.[0] ?? ''
  const chunk = before + run + behind
  const handle =
    /\d/.test(run) ||
    /[@#_/\\=]|\.[a-z]{2,5}\b(?!\.\s)/.test(chunk) ||
    /[@#_]$/.test(text.slice(Math.max(0, from - 1), from))
  return { start: from, end: to, handle }
}

/** A digit in the run, or a sign of handles and paths at one of its ends; a run in prose has neither. */
function besideHandleSign(text: string, start: number, end: number): boolean {
  let [from, to] = [start, end]
  const inRun = (at: number): boolean => {
    const code = text.charCodeAt(at)
    return code >= 97 && code <= 122
  }
  while (from > 0 && inRun(from - 1)) from--
  while (to < text.length && inRun(to)) to++
  return (
    '@#_/\\.=0123456789'.includes(text.charAt(from - 1) || ' ') || '@_/\\0123456789'.includes(text.charAt(to) || ' ')
  )
}

/** What is left of a handle once a name is taken out: other parts, initials, digits and such words say nothing against it. */
export function saysNothing(rest: string, name: NameParts): boolean {
  const letters = rest.replace(/\d+/g, '')
  if (letters === '' || affixes.has(letters)) return true
  if (letters.length === 1) return name.initials.has(letters) || letters === 'x' || letters === 'z'
  if (letters.length === 2 && [...letters].every((letter) => name.initials.has(letter))) return true
  // `thaovy`: a part of two letters beside another.
  if (name.particles.has(letters) || name.parts.some((part) => part.letters === letters && !part.nick)) return true
  // The beginning of another part: `juniadet`.
  if (letters.length > 2 && name.parts.some((part) => part.atMost === null && part.letters.startsWith(letters)))
    return true
  for (const { letters: part } of name.parts)
    if (part.length > 2 && letters.includes(part)) return letters.split(part).every((piece) => saysNothing(piece, name))
  for (let cut = letters.length - 1; cut > 1; cut--)
    if (affixes.has(letters.slice(0, cut))) return saysNothing(letters.slice(cut), name)
  return false
}

/** Words that a short name and what is put behind one happen to make. */
const ownWords = new Set(
  'annex annexe annexes annexed denim maxim basis basin alien aliens tenis victim madame summaries'.split(' '),
)

/** `lizsmith`: everyday words and short forms, of which two or more are glued and nothing else is there. */
function madeOfParts(text: string, start: number, end: number, name: NameParts): GluedRun | null {
  const run = runAround(text, start, end)
  const written = text.slice(run.start, run.end)
  const ends = (from: number, count: number): boolean =>
    from === written.length
      ? count > 1
      : name.parts.some(
          ({ letters, atMost }) =>
            atMost === null &&
            letters.length > 2 &&
            written.startsWith(letters, from) &&
            ends(from + letters.length, count + 1),
        )
  return written.length < 40 && !ownWords.has(written) && ends(0, 0) ? run : null
}

/**
 * The whole handle around a part that stands within a longer run of letters (`juniababy16`, `jdettweiler`), or null where
 * the run is taken for another word. In ordinary prose the rest must be what handles are made of.
 */
export function gluedRun(text: string, part: NamePart, start: number, end: number, name: NameParts): GluedRun | null {
  const { length } = part.letters
  if (part.standing === 'with-others' || length < 3) return null
  if (part.standing === 'everyday' && !besideHandleSign(text, start, end)) return madeOfParts(text, start, end, name)
  const run = runAround(text, start, end)
  if (ownWords.has(text.slice(run.start, run.end))) return null
  const [before, after] = [text.slice(run.start, start), text.slice(end, run.end)]
  // `jujunia`: with its own beginning once more.
  const isStutter = before.length > 1 && after === '' && length > 4 && part.letters.startsWith(before)
  const known = isStutter || (saysNothing(before, name) && saysNothing(after, name))
  if (known) {
    if (part.standing === 'everyday') return run.handle ? run : null
    return length > 3 || run.handle ? run : null
  }
  if (!run.handle || part.standing === 'everyday') return null
  if (length > 4) return run
  return length === 4 && (before === '' || after === '' || /\d$/.test(before)) ? run : null
}

/** `@baby_junia`, `junia.now@mail.example`: the handle or the mail box around a place, where it stands in one. */
export function wholeHandle(text: string, start: number, end: number): readonly [number, number] {
  const before = /[\p{L}\p{N}._+-]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  const after = /^[\p{L}\p{N}._+-]*/u.exec(text.slice(end, end + 40))?.[0] ?? ''
  if (text[end + after.length] === '@') return [start - before.length, end + after.length]
  if (text[start - before.length - 1] !== '@') return [start, end]
  // A mail address behind its sign is a domain; a dot at the end closes a sentence.
  const tail = after.replace(/[.-]+$/, '')
  return isLetterAt(text, start - before.length - 2) ? [start, end] : [start - before.length, end + tail.length]
}
