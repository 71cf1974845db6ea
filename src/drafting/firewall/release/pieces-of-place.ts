import type { Place } from '../../../casefile/release/name-question.ts'
import type { TextSpan } from '../covering/moved-spans.ts'
import type { CoveredSource } from '../covering/replace-identities.ts'
import { lettersAt, questionAt } from '../places/name-doubts.ts'
import { placeInMatter } from './place-in-matter.ts'

const isLetter = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign)
/** What stands before the first letter of a text and behind its last. */
const outside = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu
/** Parts blocks and cells of a finished file. */
export const blockMark = '\u241e'
/** A place in a finished file that is longer is no name. */
const longest = 200

const placeOf = (text: string, { start, end }: TextSpan): Place => {
  const { word, left, right, large } = questionAt(text, { start, end }, lettersAt(text, start, end), 'another-person')
  return { word, left, right, large }
}

/** The spans of the letters of a place between the marks that part blocks and cells. */
function spansBetweenMarks(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let from = start
  for (const part of text.slice(start, end).split(blockMark)) {
    const [first, last] = [[...part].findIndex(isLetter), [...part].findLastIndex(isLetter)]
    const signs = [...part]
    if (first >= 0)
      spans.push({
        start: from + signs.slice(0, first).join('').length,
        end: from + signs.slice(0, last + 1).join('').length,
      })
    from += part.length + blockMark.length
  }
  return spans
}

interface BareSource {
  readonly source: CoveredSource
  readonly covered: string
}

const remembered = new WeakMap<readonly CoveredSource[], readonly BareSource[]>()

function bareOf(sources: readonly CoveredSource[]): readonly BareSource[] {
  const known = remembered.get(sources)
  if (known !== undefined) return known
  const bare = sources.map((source) => ({ source, covered: source.covered.replace(outside, '') }))
  remembered.set(sources, bare)
  return bare
}

/** No name has more parts that could each be a text. */
const mostPieces = 8

/** The places in the matter of two or more texts that end and begin where the place is cut; null where it is not made so. */
function ofTexts(text: string, { start, end }: TextSpan, sources: readonly CoveredSource[]): readonly Place[] | null {
  const bare = bareOf(sources)
  const split = (from: number, pieces: number): readonly Place[] | null => {
    const isFirst = pieces === 0
    if (pieces === mostPieces) return null
    for (let cut = from + 1; cut <= end; cut++) {
      if (!isLetter(text.charAt(cut - 1)) || (isFirst && cut === end)) continue
      const span = { start: isFirst ? from : 0, end: isFirst ? cut : cut - from }
      const around = text.slice(isFirst ? 0 : from, cut === end ? undefined : cut)
      const shown = around.slice(span.start, span.end)
      const fits = ({ covered }: BareSource): boolean =>
        (isFirst || covered.startsWith(shown)) && (cut === end || covered.endsWith(shown))
      const stored = placeInMatter(
        around,
        span,
        bare.filter(fits).map(({ source }) => source),
      )
      if (stored === null) continue
      const here = placeOf(stored.text, stored)
      if (cut === end) return [here]
      let next = cut
      while (next < end && !isLetter(text.charAt(next))) next++
      const rest = split(next, pieces + 1)
      if (rest !== null) return [here, ...rest]
    }
    return null
  }
  return split(start, 0)
}

/**
 * Of a place in a finished file that several texts make together the places of those texts, in the words of the matter where they
 * are told: texts that end and begin within it, or cells that it reaches over. Null where one text holds it.
 */
export function piecesOfPlace(
  text: string,
  place: TextSpan,
  sources: readonly CoveredSource[],
): readonly Place[] | null {
  if (place.end - place.start > longest) return null
  const found = ofTexts(text, place, sources)
  if (found !== null) return found
  const spans = spansBetweenMarks(text, place)
  return spans.length < 2 ? null : spans.map((span) => placeOf(text, span))
}
