import type { GrayPicture } from '../pdf/page-pictures.ts'

/** Gray pictures, a byte a point, 0 black to 255 white; every function gives a new one. */
export type QuarterTurns = 0 | 1 | 2 | 3

/** Turned clockwise by quarters. */
export function turned({ width, height, pixels }: GrayPicture, quarters: QuarterTurns): GrayPicture {
  if (quarters === 0) return { width, height, pixels }
  const out = new Uint8Array(pixels.length)
  const across = quarters === 2 ? width : height
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [nx, ny] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      out[ny * across + nx] = pixels[y * width + x] ?? 255
    }
  return { width: across, height: quarters === 2 ? height : width, pixels: out }
}

/** Scaled by averaging when smaller and between neighbours when larger. */
export function scaled(picture: GrayPicture, width: number, height: number): GrayPicture {
  const out = new Uint8Array(width * height)
  const [sx, sy] = [picture.width / width, picture.height / height]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      out[y * width + x] =
        sx > 1.5 || sy > 1.5
          ? meanOf(picture, x * sx, y * sy, sx, sy)
          : between(picture, (x + 0.5) * sx - 0.5, (y + 0.5) * sy - 0.5)
  return { width, height, pixels: out }
}

function meanOf(
  { width, height, pixels }: GrayPicture,
  left: number,
  top: number,
  across: number,
  along: number,
): number {
  const [x0, y0] = [Math.floor(left), Math.floor(top)]
  const x1 = Math.min(width, Math.max(x0 + 1, Math.floor(left + across)))
  const y1 = Math.min(height, Math.max(y0 + 1, Math.floor(top + along)))
  let sum = 0
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += pixels[y * width + x] ?? 255
  return sum / Math.max(1, (x1 - x0) * (y1 - y0))
}

export function between({ width, height, pixels }: GrayPicture, x: number, y: number): number {
  const [cx, cy] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))]
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)]
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)]
  const [fx, fy] = [cx - x0, cy - y0]
  const at = (px: number, py: number): number => pixels[py * width + px] ?? 255
  return (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy
}

/** Means over squares of `2 * radius + 1` points, along rows and then along columns. */
export function blurred(picture: GrayPicture, radius: number): GrayPicture {
  const rows = blurredRows(picture, radius)
  return turned(blurredRows(turned(rows, 1), radius), 3)
}

function blurredRows({ width, height, pixels }: GrayPicture, radius: number): GrayPicture {
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    let sum = 0
    let count = 0
    for (let x = 0; x < Math.min(radius, width); x += 1) {
      sum += pixels[row + x] ?? 0
      count += 1
    }
    for (let x = 0; x < width; x += 1) {
      if (x + radius < width) {
        sum += pixels[row + x + radius] ?? 0
        count += 1
      }
      if (x - radius - 1 >= 0) {
        sum -= pixels[row + x - radius - 1] ?? 0
        count -= 1
      }
      out[row + x] = sum / count
    }
  }
  return { width, height, pixels: out }
}

/** The middle one of each point and its eight neighbours: single specks go, edges stay. */
export function withoutSpecks({ width, height, pixels }: GrayPicture): GrayPicture {
  const out = new Uint8Array(pixels)
  const near = new Uint8Array(9)
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      for (let i = 0; i < 9; i += 1) near[i] = pixels[(y + Math.floor(i / 3) - 1) * width + x + (i % 3) - 1] ?? 0
      near.sort()
      out[y * width + x] = near[4] ?? 0
    }
  return { width, height, pixels: out }
}

/** What lies within a rectangle, as far as it is on the picture; at least a point. */
export function partOf(picture: GrayPicture, left: number, top: number, across: number, along: number): GrayPicture {
  const x0 = Math.min(picture.width - 1, Math.max(0, Math.floor(left)))
  const y0 = Math.min(picture.height - 1, Math.max(0, Math.floor(top)))
  const width = Math.max(1, Math.min(picture.width - x0, Math.ceil(left + across) - x0))
  const height = Math.max(1, Math.min(picture.height - y0, Math.ceil(top + along) - y0))
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const from = (y0 + y) * picture.width + x0
    pixels.set(picture.pixels.subarray(from, from + width), y * width)
  }
  return { width, height, pixels }
}
