import type { Box, PlacedCharacter } from './page-characters.ts'
import type { Drawn } from './page-pictures.ts'

/** What of a page must be recognised from its picture: all of it, some pictures on it, or nothing. */
export type LookAt = { readonly kind: 'page' } | { readonly kind: 'parts'; readonly parts: readonly Box[] } | null

/** In points (a 72nd of an inch): smaller pictures are bullets, rules and icons. */
const leastAcross = 60
const leastAlong = 20
const leastShare = 0.01

const isLetter = ({ code }: PlacedCharacter): boolean => code > 32

/** Letters of fonts that do not say what they mean come out as signs of no script. */
const isGarbled = ({ code }: PlacedCharacter): boolean => code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)

function lettersWithin(characters: readonly PlacedCharacter[], { left, right, bottom, top }: Box): number {
  let count = 0
  for (const c of characters)
    if (isLetter(c) && c.left >= left - 1 && c.right <= right + 1 && c.bottom >= bottom - 1 && c.top <= top + 1)
      count += 1
  return count
}

/**
 * A page with few letters of its own, or with letters that say nothing, is looked at as a whole; else each picture that is
 * large enough to hold words, unless the page's own letters lie over it, as in a scan that was recognised before.
 */
export function whatToLookAt(characters: readonly PlacedCharacter[], drawn: Drawn, pageArea: number): LookAt {
  if (drawn.objects === 0) return null
  const letters = characters.filter(isLetter).length
  if (letters > 0 && characters.filter(isGarbled).length > letters * 0.3) return { kind: 'page' }
  const { pictureShare } = drawn
  if (letters < 20 ? pictureShare > 0.02 || letters === 0 : letters < 200 && pictureShare > 0.5) return { kind: 'page' }
  const parts = drawn.pictures.filter((box) => {
    const [across, along] = [box.right - box.left, box.top - box.bottom]
    const share = (across * along) / Math.max(1, pageArea)
    if (across < leastAcross || along < leastAlong || share < leastShare) return false
    return lettersWithin(characters, box) < Math.max(20, 200 * share)
  })
  return parts.length === 0 ? null : { kind: 'parts', parts: joined(parts) }
}

/** Pictures that touch are strips of one: scanners and printers cut what they draw. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const apart: Box[] = []
  for (const box of boxes) {
    let whole = box
    for (let i = 0; i < apart.length; ) {
      const other = apart[i]
      if (other && touches(whole, other)) {
        whole = around(whole, other)
        apart.splice(i, 1)
        i = 0
      } else i += 1
    }
    apart.push(whole)
  }
  return apart
}

const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right + 2 && b.left <= a.right + 2 && a.bottom <= b.top + 2 && b.bottom <= a.top + 2

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})
