import type { TextSpan } from '../covering/moved-spans.ts'
import type { CoveredSource } from '../covering/replace-identities.ts'
import { decodeCharacterReferences } from './finished-text.ts'

/** A place as it stands in the matter itself: the words around it there, and where among them. */
export interface PlaceInMatter extends TextSpan {
  readonly text: string
  /** Whether what the file shows is a part of that text, by the whole of which it was judged. */
  readonly isSlice: boolean
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
const lettersOf = (text: string): readonly string[] => [...text].filter(isLetter)

/** What a paper sets between its own words and a text of the matter: an end of a line, a cell, a sentence, a label. */
const parts = /[\n\r\t\u241e,;:|"“”'‘’()[\]{}<>–—•.!?\\]/u
/** A label of the paper's own beside a text: `F5`, `3.`, a day. */
const hasDigit = (token: string): boolean => /\p{N}/u.test(token)

/** As far as letters are compared on one side of a place. */
const reach = 240

interface Side {
  /** The signs of the finished text from the place outwards, and those of the text of the matter. */
  readonly finished: readonly string[]
  readonly ofMatter: readonly string[]
}

/** How many letters beside a place are those of the matter's text, to its end; null where it is another text. */
function alike({ finished, ofMatter }: Side): number | null {
  const wanted = ofMatter.filter(isLetter).slice(0, reach)
  let found = 0
  let at = 0
  for (; at < finished.length && found < wanted.length; at++) {
    const sign = finished[at] ?? ''
    if (!isLetter(sign)) continue
    if (sign !== wanted[found]) return null
    found++
  }
  if (found < wanted.length) return null
  if (found === reach) return found
  // Here the text of the matter ends: what stands next in the paper is the paper's own, and shows it.
  const rest = finished.slice(at)
  const next = rest.findIndex(isLetter)
  if (next < 0 || rest.slice(0, next).some((sign) => parts.test(sign))) return found
  const token = rest.slice(next).findIndex((sign) => !isLetter(sign))
  return hasDigit(rest.slice(next, token < 0 ? undefined : next + token).join('')) ? found : null
}

const blockMark = '\u241e'
const window = 4 * reach

/**
 * Where in the matter stands what a finished file shows at a place: in the text that was covered for it, all of whose letters
 * stand around the place in the file too. The longest such text is meant; null where none is.
 */
export function placeInMatter(
  text: string,
  { start, end }: TextSpan,
  sources: readonly CoveredSource[],
): PlaceInMatter | null {
  const shown = text.slice(start, end)
  const before = text.slice(Math.max(0, start - window), start)
  const after = text.slice(end, end + window)
  const left = [...decodeCharacterReferences(before.slice(before.lastIndexOf(blockMark) + 1))].reverse()
  const blockEnds = after.indexOf(blockMark)
  const right = [...decodeCharacterReferences(blockEnds < 0 ? after : after.slice(0, blockEnds))]
  let best: { readonly letters: number; readonly place: PlaceInMatter } | null = null
  for (const source of sources) {
    for (let at = source.covered.indexOf(shown); at >= 0; at = source.covered.indexOf(shown, at + 1)) {
      const behind = at + shown.length
      const ofLeft = [...source.covered.slice(Math.max(0, at - window), at)].reverse()
      const ofRight = [...source.covered.slice(behind, behind + window)]
      const [onLeft, onRight] = [
        alike({ finished: left, ofMatter: ofLeft }),
        alike({ finished: right, ofMatter: ofRight }),
      ]
      if (onLeft === null || onRight === null) continue
      const letters = onLeft + onRight
      if (best !== null && letters <= best.letters) continue
      const place = source.asStored({ start: at, end: behind })
      if (place !== null && lettersOf(shown).length > 0)
        best = { letters, place: { ...place, isSlice: source.isSlice } }
    }
  }
  return best?.place ?? null
}
