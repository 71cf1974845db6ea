import type { PlacedCharacter } from './page-characters.ts'

/** Of the height of the letters around: further apart than letters of a word stand, nearer than PDFium sees words apart. */
const wordGap = 0.42
/** Text that is set wide apart has gaps everywhere. */
const mostUsualGap = 0.2

const isLetter = (c: PlacedCharacter | undefined): c is PlacedCharacter =>
  c !== undefined && c.code > 0x2f && /[\p{L}\p{N}]/u.test(String.fromCodePoint(Math.min(c.code, 0x10ffff)))

const level = (a: PlacedCharacter, b: PlacedCharacter): boolean =>
  Math.abs(a.bottom - b.bottom) < Math.max(a.top - a.bottom, b.top - b.bottom) * 0.5

const around = 6

/**
 * Puts a space between words that stand so close in a tightly set line that PDFium runs them together, a single letter
 * between two words above all. Letters that are set apart throughout stay as they are.
 */
export function withLostSpaces(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const out: PlacedCharacter[] = []
  let changed = false
  characters.forEach((c, i) => {
    out.push(c)
    const next = characters[i + 1]
    if (!isLetter(c) || next === undefined || next.left - c.right < 1 || !isLetter(next) || !level(c, next)) return
    const near = characters.slice(Math.max(0, i - around), i + around + 2)
    const height = Math.max(...near.map(({ top, bottom }) => top - bottom))
    if (next.left - c.right < height * wordGap || next.left - c.right > height * 3) return
    const gaps = near.flatMap((one, k) => {
      const other = near[k + 1]
      return isLetter(one) && isLetter(other) ? [other.left - one.right] : []
    })
    const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
    if (usual > height * mostUsualGap) return
    changed = true
    out.push({ ...c, code: 32, generated: true, left: c.right, right: next.left })
  })
  return changed ? out : characters
}
