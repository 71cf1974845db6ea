import type { GrayPicture } from '../pdf/page-pictures.ts'
import { between, scaled } from './gray-picture.ts'

const smallSide = 700
const mostDegrees = 9

/** How lines of text lie: by `degrees` down to the right in the middle, and how much more so further right and further down. */
export interface Lie {
  readonly degrees: number
  /** Further degrees at the right edge (less at the left), and at the bottom (less at the top), as in perspective. */
  readonly across: number
  readonly down: number
}

interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const wholeOf = ({ width, height }: GrayPicture): Part => ({ left: 0, top: 0, right: width, bottom: height })

/** How far rows differ from one another when looked at under an angle: most along lines of text. Per point of the part. */
function rowContrast({ width, pixels }: GrayPicture, { left, top, right, bottom }: Part, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const middle = (left + right) / 2
  const rows = new Float64Array(bottom - top)
  for (let x = left; x < right; x += 1) {
    const shift = Math.round((x - middle) * slope)
    const [first, last] = [Math.max(top, top + shift), Math.min(bottom, bottom + shift)]
    for (let y = first; y < last; y += 1) {
      const row = y - shift - top
      rows[row] = (rows[row] ?? 0) + 255 - (pixels[y * width + x] ?? 255)
    }
  }
  let sum = 0
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return sum / Math.max(1, (right - left) ** 2 * rows.length)
}

interface Found {
  readonly degrees: number
  readonly contrast: number
  /** How much more than under other angles. */
  readonly gain: number
}

/** The angle, from `around` by at most `reach`, under which the lines stand out most; `around` where none stands out. */
function steepest(picture: GrayPicture, part: Part, around: number, reach: number, step: number): Found {
  let best = around
  let most = rowContrast(picture, part, around) * 1.02
  let sum = 0
  let count = 0
  for (let degrees = around - reach; degrees <= around + reach; degrees += step) {
    const contrast = rowContrast(picture, part, degrees)
    sum += contrast
    count += 1
    if (contrast > most) [best, most] = [degrees, contrast]
  }
  return { degrees: best, contrast: most, gain: most / Math.max(1e-9, sum / count) - 1 }
}

function finely(picture: GrayPicture, part: Part): Found {
  const coarse = steepest(picture, part, 0, mostDegrees, 0.75)
  const fine = steepest(picture, part, coarse.degrees, 0.5, 0.25)
  return { ...fine, gain: coarse.gain }
}

function smallCopy(picture: GrayPicture): GrayPicture {
  const factor = Math.min(1, smallSide / Math.max(picture.width, picture.height))
  return scaled(
    picture,
    Math.max(1, Math.round(picture.width * factor)),
    Math.max(1, Math.round(picture.height * factor)),
  )
}

const [columns, bands] = [3, 5]

/** How the lines of text of a picture on white lie. */
export function lieOf(picture: GrayPicture): Lie {
  const small = smallCopy(picture)
  const { degrees } = finely(small, wholeOf(small))
  const seen: { u: number; v: number; more: number; weight: number }[] = []
  for (let band = 0; band < bands; band += 1)
    for (let column = 0; column < columns; column += 1) {
      const part: Part = {
        left: Math.floor((column * small.width) / columns),
        right: Math.floor(((column + 1) * small.width) / columns),
        top: Math.floor((band * small.height) / bands),
        bottom: Math.floor(((band + 1) * small.height) / bands),
      }
      const found = steepest(small, part, degrees, 4, 0.5)
      if (found.gain < 0.3) continue
      seen.push({
        u: ((column + 0.5) / columns) * 2 - 1,
        v: ((band + 0.5) / bands) * 2 - 1,
        more: found.degrees - degrees,
        weight: Math.min(1, found.gain),
      })
    }
  const [middle, across, down] = planeThrough(seen)
  return { degrees: degrees + middle, across, down }
}

/** The plane that fits best (least squares, the worst quarter left out); flat where too little is seen. */
function planeThrough(
  seen: readonly { readonly u: number; readonly v: number; readonly more: number; readonly weight: number }[],
): readonly [number, number, number] {
  if (seen.length < 5) return [0, 0, 0]
  const first = fitted(seen)
  const off = (at: (typeof seen)[number]): number => Math.abs(first[0] + first[1] * at.u + first[2] * at.v - at.more)
  const better = seen.toSorted((a, b) => off(a) - off(b)).slice(0, Math.ceil(seen.length * 0.75))
  return better.length < 4 ? first : fitted(better)
}

function fitted(
  seen: readonly { readonly u: number; readonly v: number; readonly more: number; readonly weight: number }[],
): readonly [number, number, number] {
  // Normal equations with a little pull towards flat, so that three points in a line give no steep plane.
  const m = [
    [0.01, 0, 0, 0],
    [0, 0.5, 0, 0],
    [0, 0, 0.5, 0],
  ]
  for (const { u, v, more, weight } of seen) {
    const base = [1, u, v]
    for (const [i, row] of m.entries()) {
      for (let j = 0; j < 3; j += 1) row[j] = (row[j] ?? 0) + weight * (base[i] ?? 0) * (base[j] ?? 0)
      row[3] = (row[3] ?? 0) + weight * (base[i] ?? 0) * more
    }
  }
  for (let i = 0; i < 3; i += 1)
    for (let k = 0; k < 3; k += 1) {
      if (k === i) continue
      const factor = (m[k]?.[i] ?? 0) / (m[i]?.[i] ?? 1)
      const row = m[k] ?? []
      for (let j = 0; j < 4; j += 1) row[j] = (row[j] ?? 0) - factor * (m[i]?.[j] ?? 0)
    }
  const value = (i: number): number => (m[i]?.[3] ?? 0) / (m[i]?.[i] ?? 1)
  return [value(0), value(1), value(2)]
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Turned and bent so that lines which lie so lie level; what comes in from outside is white. */
export function levelled(picture: GrayPicture, { degrees, across, down }: Lie): GrayPicture {
  if (Math.abs(degrees) < 0.3 && Math.abs(across) < 0.5 && Math.abs(down) < 0.5) return picture
  const { width, height } = picture
  const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))]
  const [mx, my] = [width / 2, height / 2]
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y += 1) {
    const slant = (radians(down) * (y - my)) / my
    for (let x = 0; x < width; x += 1) {
      const dx = x - mx
      // Along its line a letter stands higher by the sum of what the line has fallen up to there.
      const dy = y - my + dx * slant + (radians(across) * dx * dx) / (2 * mx)
      const sx = mx + dx * cos - dy * sin
      const sy = my + dx * sin + dy * cos
      if (sx >= 0 && sy >= 0 && sx < width && sy < height) out[y * width + x] = between(picture, sx, sy)
    }
  }
  return { width, height, pixels: out }
}

const squares = 4

/** Whether most parts of a picture show lines that stand upright, like those of a page lying on its side. */
export function standsOnSide(picture: GrayPicture): boolean {
  const small = smallCopy(picture)
  const upright: GrayPicture = { width: small.height, height: small.width, pixels: new Uint8Array(small.pixels) }
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      upright.pixels[x * small.height + y] = small.pixels[y * small.width + x] ?? 255
  let [lying, standing] = [0, 0]
  // By parts, so that the edge of the paper on a table outvotes none of the lines.
  for (let row = 0; row < squares; row += 1)
    for (let column = 0; column < squares; column += 1) {
      const along = steepest(small, square(small, column, row), 0, mostDegrees, 0.75).gain
      const up = steepest(upright, square(upright, row, column), 0, mostDegrees, 0.75).gain
      if (Math.max(along, up) < 0.3) continue
      if (up > along * 1.2) standing += 1
      else lying += 1
    }
  return standing > lying
}

const square = ({ width, height }: GrayPicture, column: number, row: number): Part => ({
  left: Math.floor((column * width) / squares),
  right: Math.floor(((column + 1) * width) / squares),
  top: Math.floor((row * height) / squares),
  bottom: Math.floor(((row + 1) * height) / squares),
})
