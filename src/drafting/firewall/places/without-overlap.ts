import { isLetterAt } from '../forms/sign-at.ts'
import type { IdentityPlace } from './identity-place.ts'

/** Which of two places tells more: the longer, the one without a doubt, the one with more letters of its name. */
function tellsMore(a: IdentityPlace, b: IdentityPlace): number {
  const by = ({ start, end, doubt, letters }: IdentityPlace): readonly number[] => [
    end - start,
    Number(doubt === null),
    letters ?? 0,
  ]
  const [ofA, ofB] = [by(a), by(b)]
  return ofA.map((one, i) => one - (ofB[i] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** One place for two that tell the same: whoever is of the same kind fits it as well. */
function joined(one: IdentityPlace, other: IdentityPlace): IdentityPlace {
  if (one.identity.kind !== other.identity.kind) return one
  const known = [one.identity, ...(one.orElse ?? [])]
  const further = [other.identity, ...(other.orElse ?? [])].filter(({ id }) => known.every((known) => known.id !== id))
  return further.length === 0 ? one : { ...one, orElse: [...(one.orElse ?? []), ...further] }
}

/** Sorted places, of several with the same span one. */
function eachSpanOnce(sorted: readonly IdentityPlace[]): readonly IdentityPlace[] {
  const kept: IdentityPlace[] = []
  for (const place of sorted) {
    const last = kept.at(-1)
    if (last === undefined || last.start !== place.start || last.end !== place.end) kept.push(place)
    else {
      const more = tellsMore(place, last)
      kept[kept.length - 1] = more > 0 ? place : more === 0 ? joined(last, place) : last
    }
  }
  return kept
}

/** Sorted places in groups, each of which overlaps another of its group. */
function overlapping(sorted: readonly IdentityPlace[]): readonly (readonly IdentityPlace[])[] {
  const groups: IdentityPlace[][] = []
  let reached = -1
  for (const place of sorted) {
    const group = groups.at(-1)
    if (group === undefined || place.start >= reached) groups.push([place])
    else group.push(place)
    reached = Math.max(reached, place.end)
  }
  return groups
}

/** A choice of places that stand apart: how many letters they take, of how many places, and how much those tell. */
interface Choice {
  readonly letters: number
  readonly places: number
  readonly sure: number
  readonly told: number
  readonly last: IdentityPlace | null
  readonly before: Choice | null
}

const isBetter = (a: Choice, b: Choice): boolean =>
  (a.letters - b.letters || b.places - a.places || a.sure - b.sure || a.told - b.told) > 0

/**
 * Of places that overlap those that together take most letters, in the fewest places: of `Garcia, Maria; Lopez, Ines` two
 * people, though a third is called Maria Lopez.
 */
function chosen(text: string, group: readonly IdentityPlace[]): readonly IdentityPlace[] {
  const from = group[0]?.start ?? 0
  const to = Math.max(...group.map(({ end }) => end))
  const letters = [0]
  for (let at = from; at < to; at++) letters.push((letters.at(-1) ?? 0) + (isLetterAt(text, at) ? 1 : 0))
  const byEnd = group.toSorted((a, b) => a.end - b.end || a.start - b.start)
  const best: Choice[] = [{ letters: 0, places: 0, sure: 0, told: 0, last: null, before: null }]
  for (const [i, place] of byEnd.entries()) {
    let [low, high] = [0, i]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((byEnd[middle - 1]?.end ?? 0) <= place.start) low = middle
      else high = middle - 1
    }
    const [before, without] = [best[low], best[i]]
    if (before === undefined || without === undefined) break
    const taken: Choice = {
      letters: before.letters + (letters[place.end - from] ?? 0) - (letters[place.start - from] ?? 0),
      places: before.places + 1,
      sure: before.sure + Number(place.doubt === null),
      told: before.told + (place.letters ?? 0),
      ...{ last: place, before },
    }
    best.push(isBetter(taken, without) ? taken : without)
  }
  const places: IdentityPlace[] = []
  for (let one = best.at(-1) ?? null; one?.last; one = one.before) places.push(one.last)
  return places.reverse()
}

/** What no chosen place takes though another did goes to the place before it, and at the beginning to the first. */
function filled(text: string, places: readonly IdentityPlace[], from: number, to: number): readonly IdentityPlace[] {
  return places.map((place, i) => {
    const next = places[i + 1]?.start ?? to
    let end = next
    if (i < places.length - 1) while (end > place.end && !isLetterAt(text, end - 1)) end--
    return { ...place, start: i === 0 ? from : place.start, end: Math.max(end, place.end) }
  })
}

/** Places from left to right of which none overlaps another, and which together take all that the given ones take. */
export function withoutOverlap(text: string, places: readonly IdentityPlace[]): readonly IdentityPlace[] {
  const sorted = eachSpanOnce(places.toSorted((a, b) => a.start - b.start || b.end - a.end))
  return overlapping(sorted).flatMap((group) => {
    if (group.length === 1) return group
    const to = group.reduce((end, place) => Math.max(end, place.end), 0)
    return filled(text, chosen(text, group), group[0]?.start ?? 0, to)
  })
}
