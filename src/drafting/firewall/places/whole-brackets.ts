import type { IdentityPlace } from './identity-place.ts'

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['\u201c', '\u201d'],
  ['\u00ab', '\u00bb'],
  ['"', '"'],
]

const count = (text: string, sign: string): number => text.split(sign).length - 1

function whole(text: string, place: IdentityPlace): IdentityPlace {
  let { start, end } = place
  for (const [opens, closes] of pairs) {
    const span = text.slice(start, end)
    const open = opens === closes ? count(span, opens) % 2 : count(span, opens) - count(span, closes)
    if (open !== 1) continue
    if (span.startsWith(opens)) start += 1
    else if (text.charAt(end) === closes && closes !== ']') end += 1
  }
  return start === place.start && end === place.end ? place : { ...place, start, end }
}

/** A bracket or quotation mark that a place holds one half of is left out with it, or taken in: `(937-555-0142)`, `Moss, Louis (Lou)`. */
export const withWholeBrackets = (text: string, places: readonly IdentityPlace[]): readonly IdentityPlace[] =>
  places.map((place) =>
    /[([\u201c\u00ab"]/.test(text.slice(place.start, place.end)) ? whole(text, whole(text, place)) : place,
  )
