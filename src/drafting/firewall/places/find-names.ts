import { type FoldedText, originalSpan } from '../forms/fold-text.ts'
import { isAlphanumeric, type LettersInARow } from '../forms/letters-in-a-row.ts'
import { type NamePart, type NameParts, titleWords } from '../forms/name-parts.ts'
import { gluedRun, wholeHandle } from './glued-names.ts'

/** A part of a name where it stands in a folded text. */
export interface PartPlace {
  readonly part: NamePart
  readonly start: number
  readonly end: number
}

/** One or more parts of a name beside each other, with title, initials and particles. */
export interface NamePlace {
  readonly start: number
  readonly end: number
  /** The place of the part itself, without what was taken in beside it. */
  readonly core: PartPlace
  /** The one part where it stands alone, without anything that makes a name of it. */
  readonly lone: NamePart | null
}

const isDigit = (text: string, at: number): boolean => /[0-9]/.test(text.charAt(at))

/** `IntakeJolene2020`: a word may begin at a capital after a small letter, and where letters meet digits. */
function meets(folded: FoldedText, at: number): boolean {
  const { text } = folded
  if (at <= 0 || at >= text.length) return true
  if (!isAlphanumeric(text[at - 1]) || !isAlphanumeric(text[at])) return true
  if (isDigit(text, at - 1) !== isDigit(text, at)) return true
  const from = folded.at === null ? at : (folded.at[at] ?? 0)
  const before = folded.original.slice(Math.max(0, from - 2), from)
  const here = String.fromCodePoint(folded.original.codePointAt(from) ?? 0)
  return /\p{Ll}\p{M}*$/u.test(before) && /\p{Lu}/u.test(here)
}

function endsClean(folded: FoldedText, at: number): boolean {
  if (meets(folded, at)) return true
  const plural = /^(?:es|s)/.exec(folded.text.slice(at, at + 2))
  return plural !== null && !isAlphanumeric(folded.text[at + plural[0].length])
}

const between = /^(?:%20|&nbsp;|%27|[^\p{L}\p{N}])*$/u

/** Whether the letters of a part may stand apart as they do: at its joints, over a line end, letter by letter. */
function gapsAllowed({ folded }: LettersInARow, at: Uint32Array, first: number, part: NamePart): boolean {
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
    else if (gap.length > part.widest) return false
  }
  if (gaps.length === 0) return part.atMost === null || count <= part.atMost
  if (part.standing === 'with-others' || part.unspaced) return false
  if (gaps.every((gap) => /^-\s*\n\s*$/.test(gap))) return true
  if (gaps.length === length - 1)
    return length > (part.standing === 'alone' ? 2 : 3) && gaps.every((gap) => /^[ ._*-]{1,2}$/.test(gap))
  if (part.standing === 'everyday' || gaps.length > 2) return false
  return gaps.every((gap) => (/^ ?[\n\t|] ?$/.test(gap) ? length > 5 : gap === ' ' && length > 7))
}

/** `junia16` in small letters is a handle, whose number belongs to it; `Junia2020.pdf` is a file of that year. */
function withHandleDigits(folded: FoldedText, start: number, end: number): number {
  const digits = /^\d{1,4}(?![\p{L}\p{N}])/u.exec(folded.text.slice(end, end + 5))
  return digits === null || isCapitalAt(folded, start) ? end : end + digits[0].length
}

/** Every place of a part within a text, exact or glued into a handle. */
function* placesOfPart(row: LettersInARow, part: NamePart, name: NameParts): Generator<PartPlace> {
  const { folded, letters } = row
  const { length } = part.letters
  let at: Uint32Array | null = null
  for (let i = letters.indexOf(part.letters); i >= 0; i = letters.indexOf(part.letters, i + 1)) {
    at ??= row.at()
    const start = at[i] ?? 0
    const end = (at[i + length - 1] ?? 0) + 1
    const apart = end - start !== length
    if (apart && !gapsAllowed(row, at, i, part)) continue
    if (part.unspaced) {
      // A sign of several folded letters is one sign: half of it is another.
      if (folded.at === null || folded.at[end] !== folded.at[end - 1]) yield { part, start, end }
      continue
    }
    if (meets(folded, start) && endsClean(folded, end)) yield { part, start, end: withHandleDigits(folded, start, end) }
    else if (!apart) {
      const run = gluedRun(folded.text, part, start, end, name)
      if (run !== null) yield { part: { ...part, standing: 'alone' }, start: run.start, end: run.end }
    }
  }
}

const betweenParts = /^(?:%20|&nbsp;|[^\p{L}\p{N}])*(?:\p{L}{1,3}(?:%20|&nbsp;|[^\p{L}\p{N}])+){0,2}$/u

/** Whether two parts belong together: nothing between them but separators, an initial, a particle. */
function belongTogether(text: string, from: number, to: number, particles: ReadonlySet<string>): boolean {
  if (to < from) return true
  const gap = text.slice(from, to)
  if (gap.length > 24) return false
  if (between.test(gap)) return true
  if (!betweenParts.test(gap)) return false
  return (gap.match(/\p{L}+/gu) ?? []).every(
    (word) =>
      (word.length === 1 && !/^[aioy]$/.test(word)) ||
      particles.has(word) ||
      word === 'nbsp' ||
      gap.includes(`${word}.`),
  )
}

const titleBefore = /(?<!\p{L})(\p{L}{1,9})[.\s]{1,4}$/u
const initialBefore = /(?<![\p{L}\p{N}])(\p{L})(?:\.[\s_-]?|[._-]|\s)(?:\p{L}\.[\s-]?)*$/u
/** `JL Lornawick` */
const initialsBefore = /(?<![\p{L}\p{N}])(\p{L})\p{L}\s$/u
const initialBehind = /^(?:\s*,\s*|\s+|[._-])(\p{L})((?:\.[\s-]?\p{L}(?=\.))*\.?)(?![\p{L}\p{N}'])/u
const particleBefore = /(?<!\p{L})(\p{L}{1,3}|m\u00aa)(\.?)[\s'-]{0,2}$/u
const particlesBehind = /^(?:\s{1,2}(\p{L}{1,3})(?!\p{L}))/u

/** Title, initials and particles beside a part; with the first two an everyday word is a name. */
function widened(
  folded: FoldedText,
  start: number,
  end: number,
  name: NameParts,
): { start: number; end: number; named: boolean } {
  const { text } = folded
  let [from, to, named] = [start, end, false]
  const isParticle = (word: string, dotted: boolean): boolean =>
    name.particles.has(word) || (dotted && word.length === 1 && [...name.particles].some((one) => one.startsWith(word)))
  for (let word = particleBefore.exec(text.slice(Math.max(0, from - 8), from)); word; ) {
    const gap = word[0].slice((word[1] ?? '').length)
    if (gap === '' || !isParticle(word[1] ?? '', word[2] === '.')) break
    from -= word[0].length
    word = particleBefore.exec(text.slice(Math.max(0, from - 8), from))
  }
  // `Berg, Anneke van der`
  if (text.slice(start, end).includes(','))
    for (let word = particlesBehind.exec(text.slice(to, to + 6)); word; ) {
      if (!name.particles.has(word[1] ?? '')) break
      to += word[0].length
      word = particlesBehind.exec(text.slice(to, to + 6))
    }
  const before = text.slice(Math.max(0, from - 8), from)
  const both = initialsBefore.exec(before)
  const isBoth =
    both !== null && [2, 3].every((back) => isCapitalAt(folded, from - back)) && !titleWords.has(both[0].trim())
  const initial = isBoth ? both : initialBefore.exec(before)
  if (
    initial?.[1] &&
    name.initials.has(initial[1]) &&
    (/[._-]/.test(initial[0]) || isCapitalAt(folded, from - initial[0].length)) &&
    !/^[ai]\s/.test(initial[0])
  ) {
    from -= initial[0].length
    named = true
  }
  const title = titleBefore.exec(text.slice(Math.max(0, from - 14), from))
  if (title?.[1] && titleWords.has(title[1])) {
    from -= title[0].length
    named = true
  }
  const behind = initialBehind.exec(text.slice(to, to + 10))
  if (
    behind?.[1] &&
    name.initials.has(behind[1]) &&
    (behind[2]?.endsWith('.') || (isCapitalAt(folded, to + behind[0].length - 1) && !/^[ai]$/.test(behind[1])))
  ) {
    to += behind[0].length
    named = true
  }
  return { start: from, end: to, named }
}

function isCapitalAt(folded: FoldedText, at: number): boolean {
  const place = folded.at === null ? at : (folded.at[at] ?? 0)
  return /\p{Lu}/u.test(folded.original.charAt(place))
}

function placesOf(group: readonly PartPlace[], folded: FoldedText, name: NameParts): readonly NamePlace[] {
  const [first] = group
  if (first === undefined) return []
  const start = first.start
  const end = Math.max(...group.map((one) => one.end))
  const strong = group.find(({ part }) => part.standing === 'alone')
  const wide = first.part.unspaced ? { start, end, named: false } : widened(folded, start, end, name)
  const several = new Set(group.map(({ part }) => part.letters)).size > 1
  const core = strong ?? first
  if (several && (strong || group.every((one) => isCapitalAt(folded, one.start)) || inOrder(group, name)))
    return [{ ...wide, core, lone: null }]
  // Words beside each other that are no name together are looked at one by one.
  if (several && !strong) return group.flatMap((one) => placesOf([one], folded, name))
  if (strong)
    return [{ ...wide, core, lone: several || wide.named || strong.part.atMost !== null ? null : strong.part }]
  if (wide.named) return [{ ...wide, core, lone: null }]
  if (first.part.marked !== null && asWritten(folded, first) === first.part.marked)
    return [{ ...wide, core, lone: null }]
  return first.part.standing === 'everyday' ? [{ start, end, core: first, lone: first.part }] : []
}

const asWritten = (folded: FoldedText, { start, end }: PartPlace): string =>
  folded.original
    .slice(...originalSpan(folded, start, end))
    .normalize('NFC')
    .toLowerCase()

/** Three weak parts, or two of which one is no everyday word, are a name in small letters too. */
const inOrder = (group: readonly PartPlace[], name: NameParts): boolean =>
  group.length > 2 ||
  (name.parts.filter((part) => part.atMost === null && !part.nick).length === 2 &&
    group.some(({ part }) => part.standing !== 'everyday'))

/** Every place where the parts of a name stand, those beside each other as one. */
export function namePlaces(row: LettersInARow, name: NameParts): readonly NamePlace[] {
  const found: PartPlace[] = []
  for (const part of name.parts)
    if (row.letters.includes(part.letters)) for (const place of placesOfPart(row, part, name)) found.push(place)
  if (found.length === 0) return []
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const groups: PartPlace[][] = []
  let reached = -1
  for (const place of found) {
    // What overlaps an earlier place begins anew behind it, as a part of its own.
    if (place.start < reached) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    const again = group?.some(({ part }) => part.letters === place.part.letters)
    if (group && last && !again && belongTogether(row.folded.text, last.end, place.start, name.particles))
      group.push(place)
    else groups.push([place])
    reached = Math.max(reached, place.end)
  }
  const places = groups.flatMap((group) => placesOf(group, row.folded, name))
  if (!row.folded.text.includes('@')) return places
  return places.map((place) => {
    const [start, end] = wholeHandle(row.folded.text, place.start, place.end)
    return start === place.start && end === place.end ? place : { ...place, start, end, lone: null }
  })
}
