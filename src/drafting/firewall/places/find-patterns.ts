import { originalSpan } from '../forms/fold-text.ts'
import type { IdentityPlace } from './identity-place.ts'
import { type DoubtfulPlace, isAnsweredOtherwise, lettersAt, questionAt } from './name-doubts.ts'
import { mayHold, type ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'

/** The parts of a text in which a pattern can stand: all of it, or what lies around the letters that it needs. */
function stretches(text: string, needs: string | null, reach: number | null): readonly (readonly [number, number])[] {
  if (reach === null || needs === null) return [[0, text.length]]
  const found: [number, number][] = []
  for (let at = text.indexOf(needs); at >= 0; at = text.indexOf(needs, at + 1)) {
    const [from, to] = [Math.max(0, at - reach), at + needs.length + reach]
    const last = found.at(-1)
    if (last && last[1] >= from) last[1] = to
    else found.push([from, to])
  }
  return found
}

const questionOfNumber = (text: string, start: number, end: number): DoubtfulPlace =>
  questionAt(text, { start, end }, lettersAt(text, start, end), 'another-number')

/** Numbers, dates and addresses, in every reading of the text. */
export function patternPlaces({ identity, searched, answers }: Searchable, read: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const { patterns, needs, reach, asks } of searched) {
    if (!mayHold(read, needs)) continue
    for (const folded of read.plain)
      for (const [from, to] of stretches(folded.text, needs, reach)) {
        const stretch = folded.text.slice(from, to)
        for (const pattern of patterns)
          for (const match of stretch.matchAll(pattern)) {
            if (match[0] === '') continue
            const [start, end] = originalSpan(folded, from + match.index, from + match.index + match[0].length)
            if (isAnsweredOtherwise(answers, folded.original, start, end)) continue
            if (asks === 'with-capital' && !/\p{Lu}/u.test(folded.original.slice(start, end))) continue
            const doubt = asks ? questionOfNumber(folded.original, start, end) : null
            places.push({ start, end, identity, word: null, doubt })
          }
      }
  }
  return places
}
