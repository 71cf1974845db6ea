import type { NamePart } from '../forms/name-parts.ts'

/** A part of a name where it stands in a folded text. */
export interface PartPlace {
  readonly part: NamePart
  readonly start: number
  readonly end: number
  /** Its letters stand apart, as those of other words may. */
  readonly asks?: boolean
}

const between = /^(?:%20|&nbsp;|%27|[^\p{L}\p{N}])*$/u

const betweenParts = /^(?:%20|&nbsp;|[^\p{L}\p{N}])*(?:\p{L}{1,3}(?:%20|&nbsp;|[^\p{L}\p{N}])+){0,2}$/u

/** `Louis "Lou" Moss`, `Katherine (Kitten) Moss`, `Louis (a/k/a Lou) Moss`: what somebody is called, between the parts of the name. */
const calledBetween =
  /^[\s,]{1,2}(?:(?:a[./]?k[./]?a\.?|alias|goes by|called)\s)?["\u201c\u201d'\u2018\u2019\u00ab(]{1,2}(?:(?:a[./]?k[./]?a\.?|alias|goes by|called)\s)?["\u201c'\u2018]?\p{L}{2,14}["\u201c\u201d'\u2018\u2019\u00bb)]{1,3}[\s,]{1,2}$/u

/** Where a sentence or an entry of a list ends behind a whole word, and not behind an initial or a word cut short. */
const endsSaying = /^["'\u201d\u2019)\]]{0,2}[.!?;]["'\u201d\u2019)\]]{0,2}\s/

/** Whether two parts belong together: nothing between them but separators, an initial, a particle. */
function belongTogether(
  text: string,
  { part, end: from }: PartPlace,
  to: number,
  particles: ReadonlySet<string>,
): boolean {
  if (to < from) return true
  const gap = text.slice(from, to)
  if (gap.length > 24) return false
  if (part.standing === 'everyday' && part.letters.length > 3 && !part.nick && endsSaying.test(gap)) return false
  if (between.test(gap) || calledBetween.test(gap)) return true
  if (!betweenParts.test(gap)) return false
  return (gap.match(/\p{L}+/gu) ?? []).every(
    (word) =>
      (word.length === 1 && !/^[aioy]$/.test(word)) ||
      particles.has(word) ||
      word === 'nbsp' ||
      gap.includes(`${word}.`),
  )
}

/** The same part, or one of those that a whole name is made of. */
const holds = (one: NamePart, other: NamePart): boolean =>
  one.letters === other.letters || (one.atMost !== null && one.letters.includes(other.letters))

/** Sorted places that stand apart, those that belong together as one, of which none holds a part twice. */
function together(
  places: readonly PartPlace[],
  text: string,
  particles: ReadonlySet<string>,
): readonly (readonly PartPlace[])[] {
  const groups: PartPlace[][] = []
  for (const place of places) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const again = group?.some(({ part }) => holds(part, place.part) || holds(place.part, part))
    if (group && last && !again && belongTogether(text, last, place.start, particles)) group.push(place)
    else groups.push([place])
  }
  return groups.some(({ length }) => length > 1) ? betweenPeople(groups, text) : groups
}

/** `Robert Jackson, Destiny Jackson`: the first surname belongs to whoever is named before it, and not to what follows the comma. */
function betweenPeople(groups: readonly PartPlace[][], text: string): readonly (readonly PartPlace[])[] {
  const parted = groups.map((group) => [...group])
  for (const [i, group] of parted.entries()) {
    const [first, second, third] = group
    const next = parted[i + 1]
    const [again] = next ?? []
    if (!first || !second || third || !next || !again || first.part.letters !== again.part.letters) continue
    if (!text.slice(first.end, second.start).includes(',') || text.slice(second.end, again.start) !== ' ') continue
    parted[i] = [first]
    parted[i + 1] = [second, ...next]
  }
  return parted
}

/** What overlaps an earlier place begins anew behind it, as a part of its own. */
function apart(sorted: readonly PartPlace[]): readonly PartPlace[] {
  const kept: PartPlace[] = []
  for (const place of sorted) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

/** Whether two places share letters and neither holds the other. */
function someCross(sorted: readonly PartPlace[]): boolean {
  let reached = 0
  for (const { start, end } of sorted) {
    if (start < reached && end > reached) return true
    reached = Math.max(reached, end)
  }
  return false
}

/** No name has more. */
const mostParts = 12

/**
 * The parts of a name that stand in a text, from left to right, those that belong together as one. Where one comes again they may
 * be grouped otherwise too, as in the list `Garcia, Maria; Lopez, Maria; Lopez, Ines`: then every way is given, and what
 * stands beside tells which is meant.
 */
export function partsTogether(
  sorted: readonly PartPlace[],
  text: string,
  particles: ReadonlySet<string>,
): readonly (readonly PartPlace[])[] {
  const groups = together(apart(sorted), text, particles)
  if (!someCross(sorted)) return groups
  const single = apart(sorted.filter(({ part }) => part.atMost === null))
  const known = new Set(groups.map(spanOf))
  const others = single.flatMap((_, first) => {
    const group = together(single.slice(first, first + mostParts), text, particles)[0] ?? []
    return known.has(spanOf(group)) ? [] : [group]
  })
  return [...groups, ...others]
}

const spanOf = (group: readonly PartPlace[]): string => `${group[0]?.start} ${group.at(-1)?.end}`
