import { type FoldedText, originalSpan } from '../forms/fold-text.ts'
import { type NamePart, type NameParts, titleWords } from '../forms/name-parts.ts'
import type { LettersInARow } from '../forms/readings/letters-in-a-row.ts'
import { isLetterAt, kindChanges, signAt } from '../forms/sign-at.ts'
import { gluedRun, wholeHandle } from './glued-names.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { type PartPlace, partsTogether } from './parts-together.ts'
import { gapsWithin } from './within-words/gaps-within.ts'

/** One or more parts of a name beside each other, with title, initials and particles. */
export interface NamePlace {
  readonly start: number
  readonly end: number
  /** The place of the part itself, without what was taken in beside it. */
  readonly core: PartPlace
  /** The one part where it stands alone, without anything that makes a name of it. */
  readonly lone: NamePart | null
  /** How many letters of the name its parts have. */
  readonly letters: number
  /** Broken as other words are written too, so that a person is asked. */
  readonly asks?: boolean
}

const isDigit = (text: string, at: number): boolean => /[0-9]/.test(text.charAt(at))

/** `IntakeJolene2020`: a word may begin at a capital after a small letter, and where letters meet digits. */
function meets(folded: FoldedText, at: number): boolean {
  const { text } = folded
  if (at <= 0 || at >= text.length) return true
  if (!isLetterAt(text, at - 1) || !isLetterAt(text, at)) return true
  if (isDigit(text, at - 1) !== isDigit(text, at)) return true
  const from = folded.at === null ? at : (folded.at[at] ?? 0)
  if (folded.at !== null && kindChanges(folded.original, folded.at[at - 1] ?? 0, from)) return true
  const before = folded.original.slice(Math.max(0, from - 3), from)
  const here = signAt(folded.original, from)
  return /\p{Ll}\p{M}*$/u.test(before) && /\p{Lu}/u.test(here)
}

function endsClean(folded: FoldedText, at: number): boolean {
  if (meets(folded, at)) return true
  const plural = /^(?:es|s|[\u03c3\u03c2])/u.exec(folded.text.slice(at, at + 2))
  return plural !== null && !isLetterAt(folded.text, at + plural[0].length)
}

/**
 * `junia16` in small letters is a handle, whose number belongs to it, and so is `lil_kay_7`; `Junia2020.pdf` is a file of that
 * year.
 */
function withHandleDigits(folded: FoldedText, start: number, end: number): number {
  const number = /[_.]/.test(folded.text.slice(start, end))
    ? /^[_.]?\d{1,4}(?![\p{L}\p{N}])/u
    : /^\d{1,4}(?![\p{L}\p{N}])/u
  const digits = number.exec(folded.text.slice(end, end + 6))
  return digits === null || isCapitalAt(folded, start) ? end : end + digits[0].length
}

/** `guest_juniaM`: an initial that begins where the name ends. */
const withGluedInitial = (folded: FoldedText, end: number, { initials }: NameParts): number =>
  initials.has(folded.text.charAt(end)) && isCapitalAt(folded, end) && !isLetterAt(folded.text, end + 1) ? end + 1 : end

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
    const gaps = apart ? gapsWithin(row, at, i, part) : 'of-the-name'
    if (gaps === 'of-others') continue
    const asks = gaps === 'asked'
    if (part.unspaced) {
      // A sign of several folded letters is one sign: half of it is another.
      if (folded.at === null || folded.at[end] !== folded.at[end - 1]) yield { part, start, end, asks }
      continue
    }
    if (meets(folded, start) && endsClean(folded, end))
      yield { part, start, end: withHandleDigits(folded, start, withGluedInitial(folded, end, name)), asks }
    else if (!apart) {
      const run = gluedRun(folded.text, part, start, end, name)
      if (run !== null) yield { part: { ...part, standing: 'alone' }, start: run.start, end: run.end, asks }
    }
  }
}

const titleBefore = /(?<!\p{L})(\p{L}{1,9})[.\s]{1,4}$/u
// The `s` of `Hope's. April` is nobody's initial.
const initialBefore =
  /(?<![\p{L}\p{N}]|\p{L}['\u2019])(\p{L})(?:\.,\s|\.{1,4}[\s_-]?|[._-]{1,6}\s?|\s)(?:\p{L}\.[\s-]?)*$/u
/** `JL Lornawick` */
const initialsBefore = /(?<![\p{L}\p{N}])(\p{L})\p{L}\s$/u
const initialBehind = /^(?:\s*,\s*|\s+|\s?\(|[._/^*<-])(\p{L})((?:\.[\s-]?\p{L}(?=\.))*\.?)(?![\p{L}\p{N}'])/u
/** `Lornawick JL`, `Lornawick, J L` */
const initialsBehind = /^[\s,]{1,2}(\p{L})[\s-]?(\p{L})(?![\p{L}\p{N}'])/u
const particleBefore = /(?<!\p{L})(\p{L}{1,3}|m\u00aa|v[./]d)(\.?)[\s'_-]{0,2}$/u
const particlesBehind = /^(?:\s{1,2}(\p{L}{1,3})(?!\p{L}))/u

/** The end of a text, from a word's beginning on: what is looked for in it never begins within a word. */
function endingBefore(text: string, at: number, reach: number): string {
  let start = Math.max(0, at - reach)
  while (start > 0 && isLetterAt(text, start - 1) && isLetterAt(text, start)) start--
  return text.slice(start, at)
}

/** How long the initials before a part are, with what parts them from it; 0 where none of its own stand there. */
function initialsLength(folded: FoldedText, from: number, name: NameParts): number {
  const before = endingBefore(folded.text, from, 8)
  // `J.D. v. Jackson Hospitality LLC`: the two sides of a caption.
  if (/(?<!\p{L})vs?\.\s?$/u.test(before)) return 0
  const both = initialsBefore.exec(before)
  const isBoth =
    both !== null && [2, 3].every((back) => isCapitalAt(folded, from - back)) && !titleWords.has(both[0].trim())
  const initial = isBoth ? both : initialBefore.exec(before)
  const isOwn =
    initial?.[1] !== undefined &&
    name.initials.has(initial[1]) &&
    (/[._-]/.test(initial[0]) || isCapitalAt(folded, from - initial[0].length)) &&
    !/^[ai]\s/.test(initial[0])
  return isOwn ? initial[0].length : 0
}

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
    name.particles.has(word) ||
    (/^v[./]d$/.test(word) && name.particles.has('van')) ||
    (dotted && word.length === 1 && [...name.particles].some((one) => one.startsWith(word)))
  for (let word = particleBefore.exec(endingBefore(text, from, 8)); word; ) {
    const gap = word[0].slice((word[1] ?? '').length)
    if (gap === '' || !isParticle(word[1] ?? '', word[2] === '.')) break
    from -= word[0].length
    word = particleBefore.exec(endingBefore(text, from, 8))
  }
  // `Berg, Anneke van der`
  if (text.slice(start, end).includes(','))
    for (let word = particlesBehind.exec(text.slice(to, to + 6)); word; ) {
      if (!name.particles.has(word[1] ?? '')) break
      to += word[0].length
      word = particlesBehind.exec(text.slice(to, to + 6))
    }
  for (let more = initialsLength(folded, from, name); more > 0; more = initialsLength(folded, from, name)) {
    from -= more
    named = true
  }
  const title = titleBefore.exec(endingBefore(text, from, 14))
  if (title?.[1] && titleWords.has(title[1])) {
    from -= title[0].length
    named = true
  }
  const both = initialsBehind.exec(text.slice(to, to + 10))
  const areCapitals = (span: string): boolean =>
    [...span].every((sign, i) => !/\p{L}/u.test(sign) || isCapitalAt(folded, to + i))
  const isTrade = /^(?:md|rn|do|np|pa)$/.test(`${both?.[1]}${both?.[2]}`)
  if (
    both !== null &&
    !isTrade &&
    [both[1], both[2]].every((one) => name.initials.has(one ?? '')) &&
    areCapitals(both[0])
  )
    return { start: from, end: to + both[0].length, named: true }
  const behind = initialBehind.exec(text.slice(to, to + 10))
  // `D. Jackson, M. Jackson`: the initial of the next.
  const isOfNext =
    behind !== null &&
    text
      .slice(to + behind[0].length, to + behind[0].length + 24)
      .trimStart()
      .startsWith(text.slice(start, end))
  const inHandle = /[/\\@_=]/.test(text.charAt(from - 1)) && /^[._-]/.test(behind?.[0] ?? '')
  if (
    behind?.[1] &&
    !isOfNext &&
    name.initials.has(behind[1]) &&
    (inHandle ||
      behind[2]?.endsWith('.') ||
      (isCapitalAt(folded, to + behind[0].length - 1) && !/^[ai]$/.test(behind[1])))
  ) {
    to += behind[0].length
    named = true
  }
  return { start: from, end: to, named }
}

function isCapitalAt(folded: FoldedText, at: number): boolean {
  const place = folded.at === null ? at : (folded.at[at] ?? 0)
  return /\p{Lu}/u.test(signAt(folded.original, place))
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
  const letters = group.reduce((sum, { part }) => sum + part.letters.length, 0)
  if (several && (strong || group.every((one) => isCapitalAt(folded, one.start)) || inOrder(group, name)))
    return [{ ...wide, core, letters, lone: null }]
  // Words beside each other that are no name together are looked at one by one.
  if (several && !strong) return group.flatMap((one) => placesOf([one], folded, name))
  if (strong)
    return [
      {
        ...{ ...wide, core, letters, asks: !several && strong.asks === true },
        lone: several || wide.named || strong.part.atMost !== null ? null : strong.part,
      },
    ]
  // `J.W. white car`: initials and a small word.
  const isSmallWord =
    first.part.standing === 'everyday' && !isCapitalAt(folded, start) && isCapitalAt(folded, wide.start)
  if (wide.named && !isSmallWord) return [{ ...wide, core, letters, lone: null }]
  if (isLabelled(folded.text, start)) return [{ ...wide, core: first, letters, lone: null }]
  if (first.part.marked !== null && asWritten(folded, first) === first.part.marked)
    return [{ ...wide, core, letters, lone: null }]
  return first.part.standing === 'everyday' ? [{ start, end, core: first, letters, lone: first.part }] : []
}

/** What a form or data call a name before it: `Last name:`, `"firstName":"`, `Apellido | `. */
const labelBefore =
  /(?<!\p{L})(?:(?:first|last|given|family|middle|maiden|fore|sur|full|nick|guest|client)[\s_-]?names?|first|last|names?|nombres?|apellidos?|nom|prenom|vorname|nachname|familienname|cognome|sobrenome|имя|фамилия|surname|forename|fname|lname|alias)["']?\s?(?:[:=|\t]|\s\|)[\s|"']{0,4}$/u
const isLabelled = (text: string, at: number): boolean =>
  /[:=|\t"' ]/.test(text.charAt(at - 1)) && labelBefore.test(text.slice(Math.max(0, at - 28), at))

const asWritten = (folded: FoldedText, { start, end }: PartPlace): string =>
  folded.original
    .slice(...originalSpan(folded, start, end))
    .normalize('NFC')
    .toLowerCase()

/** Three weak parts, or two of which one is no everyday word, are a name in small letters too. */
const inOrder = (group: readonly PartPlace[], name: NameParts): boolean =>
  group.length > 2 ||
  (name.parts.filter((part) => part.atMost === null && !part.nick).length === 2 &&
    group.some(({ part }) => part.standing !== 'everyday' || (part.nick && !isOrdinaryWord(part.letters))))

/** Of `212Ngozi` the name, and not its short form `Ngoz` with what is glued to that. */
function withoutShorter(found: readonly PartPlace[]): PartPlace[] {
  const listed = found.filter(({ part }) => !part.nick)
  return found.filter(
    ({ part, start, end }) =>
      !part.nick ||
      !listed.some((one) => one.start >= start && one.end <= end && one.part.letters.includes(part.letters)),
  )
}

/** Every place where the parts of a name stand, those beside each other as one. */
export function namePlaces(row: LettersInARow, name: NameParts): readonly NamePlace[] {
  const found: PartPlace[] = []
  for (const part of name.parts)
    if (row.holds(part.letters)) for (const place of placesOfPart(row, part, name)) found.push(place)
  if (found.length === 0) return []
  const told = withoutShorter(found)
  told.sort((a, b) => a.start - b.start || b.end - a.end || Number(a.part.nick) - Number(b.part.nick))
  const places = partsTogether(told, row.folded.text, name.particles).flatMap((group) =>
    placesOf(group, row.folded, name),
  )
  if (!row.folded.text.includes('@')) return places
  return places.map((place) => {
    const [start, end] = wholeHandle(row.folded.text, place.start, place.end)
    return start === place.start && end === place.end ? place : { ...place, start, end, lone: null }
  })
}
