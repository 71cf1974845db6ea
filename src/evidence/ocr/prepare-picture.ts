import type { GrayPicture } from '../pdf/page-pictures.ts'
import { blurred, scaled } from './gray-picture.ts'

/** Letters smaller than about twenty points tall are read badly; a page of fewer points than this is drawn larger. */
const fewestPoints = 2_500_000
const mostPoints = 6_000_000

/** A picture at a size that is read well. */
export function wellSized(picture: GrayPicture): GrayPicture {
  const points = picture.width * picture.height
  const wanted = Math.min(mostPoints, Math.max(points, Math.min(fewestPoints, points * 4)))
  const factor = Math.sqrt(wanted / points)
  return factor > 0.95 && factor < 1.05
    ? picture
    : scaled(picture, Math.max(1, Math.round(picture.width * factor)), Math.max(1, Math.round(picture.height * factor)))
}

const cell = 16

/** The brightest spot of each small square: where there is a word, the paper between its letters. */
function brightSpots({ width, height, pixels }: GrayPicture): GrayPicture {
  const [across, along] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const brightest = new Uint8Array(across * along)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * across
    for (let x = 0; x < width; x += 1) {
      const at = row + Math.floor(x / cell)
      const point = pixels[y * width + x] ?? 0
      if (point > (brightest[at] ?? 0)) brightest[at] = point
    }
  }
  return { width: across, height: along, pixels: brightest }
}

/** The brightest (or darkest) of each point and those around it. */
function extremesAround(picture: GrayPicture, radius: number, brightest: boolean): GrayPicture {
  const { width, height, pixels } = picture
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let found = pixels[y * width + x] ?? 0
      for (let ny = Math.max(0, y - radius); ny <= Math.min(height - 1, y + radius); ny += 1)
        for (let nx = Math.max(0, x - radius); nx <= Math.min(width - 1, x + radius); nx += 1) {
          const near = pixels[ny * width + nx] ?? 0
          if (brightest ? near > found : near < found) found = near
        }
      out[y * width + x] = found
    }
  return { width, height, pixels: out }
}

/**
 * The paper's own brightness, a point for each small square. Thick black is passed over (the brightest around, then the
 * darkest of those), and still the edge of a shadow stays where it is.
 */
export function paperOf(picture: GrayPicture): GrayPicture {
  const spots = brightSpots(blurred(picture, 1))
  return blurred(extremesAround(extremesAround(spots, 2, true), 2, false), 1)
}

/** Whether the paper is about as bright everywhere, as from a scanner that works: the darkest tenth against the brightest. */
export function isEvenlyLit(picture: GrayPicture): boolean {
  const spots = paperOf(picture).pixels.toSorted()
  const [dark = 0, bright = 0] = [spots[Math.floor(spots.length * 0.1)], spots[Math.floor(spots.length * 0.9)]]
  return bright > 150 && dark > bright * 0.85
}

/** Shadows and uneven light taken out: each point as a share of the paper around it. */
export function evenLight(picture: GrayPicture): GrayPicture {
  const { width, height, pixels } = picture
  const paper = paperOf(picture)
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1) {
    const py = Math.min(paper.height - 1, Math.max(0, y / cell - 0.5))
    const above = Math.floor(py) * paper.width
    const below = Math.min(paper.height - 1, Math.floor(py) + 1) * paper.width
    const fy = py - Math.floor(py)
    for (let x = 0; x < width; x += 1) {
      const px = Math.min(paper.width - 1, Math.max(0, x / cell - 0.5))
      const left = Math.floor(px)
      const right = Math.min(paper.width - 1, left + 1)
      const fx = px - left
      const upper = (paper.pixels[above + left] ?? 0) * (1 - fx) + (paper.pixels[above + right] ?? 0) * fx
      const lower = (paper.pixels[below + left] ?? 0) * (1 - fx) + (paper.pixels[below + right] ?? 0) * fx
      const white = Math.max(24, (upper * (1 - fy) + lower * fy) * 0.96)
      out[y * width + x] = Math.min(255, ((pixels[y * width + x] ?? 0) * 255) / white)
    }
  }
  return { width, height, pixels: out }
}

/** Edges made steeper (unsharp mask), so that blurred letters part from each other. */
export function sharpened(picture: GrayPicture, radius: number, strength: number): GrayPicture {
  const soft = blurred(blurred(picture, radius), radius)
  const pixels = Uint8ClampedArray.from(
    picture.pixels,
    (point, i) => point + strength * (point - (soft.pixels[i] ?? 0)),
  )
  return { ...picture, pixels: new Uint8Array(pixels.buffer) }
}
