import type { GrayPicture } from '../pdf/page-pictures.ts'
import { openPdf } from '../pdf/pdfium-engine.ts'
import { pdfOf } from '../sample-files.fixture.ts'
import { between, blurred, scaled } from './gray-picture.ts'

/** Draws from 0 to 1, the same for the same seed. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words =
  'the night clerk wrote that room paid in cash and asked for towels again while guest walked past desk with key manager saw men twice before noon register folio shows stay weekly rate door camera hallway police report states officer spoke to woman who gave name Walker Delgado Harlan Falls motel bags left behind phone number call list printed invoice total balance due signed copy sent records office request answered letter counsel dated evening shift house keeping notes linen count vacancy'.split(
    ' ',
  )

/** A typed page of invented sentences, numbers and dates. */
export function linesOfText(draw: () => number, count = 22): readonly string[] {
  const pick = (): string => words[Math.floor(draw() * words.length)] ?? 'room'
  return Array.from({ length: count }, () => {
    const line = Array.from({ length: 9 }, () =>
      draw() < 0.08
        ? String(100 + Math.floor(draw() * 900))
        : draw() < 0.03
          ? `2020-06-${10 + Math.floor(draw() * 19)}`
          : pick(),
    )
    return line.join(' ')
  })
}

export async function drawnPage(lines: readonly string[], dpi: number): Promise<GrayPicture> {
  const opened = await openPdf(await pdfOf([lines.map((text, i) => ({ text, x: 60, y: 730 - i * 30 }))]))
  if (opened.kind !== 'open') throw new Error('no page')
  try {
    const page = opened.document.page(0)
    if (page === null) throw new Error('no page')
    return page.gray(dpi, 20_000_000)
  } finally {
    opened.document.close()
  }
}

function mapped(picture: GrayPicture, point: (x: number, y: number, value: number) => number): GrayPicture {
  const { width, height } = picture
  return {
    width,
    height,
    pixels: new Uint8Array(
      Uint8ClampedArray.from(picture.pixels, (value, i) => point(i % width, Math.floor(i / width), value)).buffer,
    ),
  }
}

function bent(picture: GrayPicture, from: (x: number, y: number) => readonly [number, number]): GrayPicture {
  const { width, height } = picture
  return mapped(picture, (x, y) => {
    const [sx, sy] = from(x, y)
    return sx < 0 || sy < 0 || sx >= width || sy >= height ? 60 : between(picture, sx, sy)
  })
}

const noise = (draw: () => number, strength: number): number => (draw() + draw() + draw() - 1.5) * strength

/** Where a page's four corners come to lie, given as shares of the picture; the way back from the picture to the page. */
function fromCorners(
  corners: readonly (readonly [number, number])[],
): (x: number, y: number) => readonly [number, number] {
  const [[x0, y0] = [0, 0], [x1, y1] = [1, 0], [x2, y2] = [1, 1], [x3, y3] = [0, 1]] = corners
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2]
  const below = dx1 * dy2 - dx2 * dy1
  const [g, h] = [(sx * dy2 - dx2 * sy) / below, (dx1 * sy - sx * dy1) / below]
  const [a, b, d, e] = [x1 - x0 + g * x1, x3 - x0 + h * x3, y1 - y0 + g * y1, y3 - y0 + h * y3]
  return (x, y) => {
    const [p, q, r, s] = [a - g * x, b - h * x, d - g * y, e - h * y]
    const det = p * s - q * r
    return [((x - x0) * s - q * (y - y0)) / det, (p * (y - y0) - r * (x - x0)) / det]
  }
}

/**
 * A telephone's photograph of a page on a table: seen from a corner, light from one side, the shadow of a hand with a soft
 * edge, blur, noise.
 */
export function photographed(page: GrayPicture, draw: () => number): GrayPicture {
  const { width, height } = page
  const off = (): number => 0.01 + draw() * 0.06
  const back = fromCorners([
    [off(), off()],
    [1 - off(), off()],
    [1 - off(), 1 - off()],
    [off(), 1 - off()],
  ])
  const seen = bent(page, (x, y) => {
    const [px, py] = back(x / width, y / height)
    return [px * width, py * height]
  })
  const [dark, edge, soft] = [0.25 + draw() * 0.3, 0.3 + draw() * 0.5, 0.004 + draw() * 0.05]
  const lit = mapped(seen, (x, y, value) => {
    const light = 0.42 + 0.5 * (x / width) * (1 - 0.4 * (y / height))
    const inShadow = 1 / (1 + Math.exp((x / width + 0.3 * (y / height) - edge) / soft))
    return (30 + value * 0.82) * light * (1 - dark * inShadow)
  })
  return mapped(blurred(lit, 1), (_x, _y, value) => value + noise(draw, 14))
}

/** A fax, black or white, with specks: 204 dots by 196 lines an inch, or by 98 (the usual setting), each drawn twice. */
export function faxed(page: GrayPicture, draw: () => number): GrayPicture {
  const coarse = draw() < 0.5
  const across = Math.round((page.width * 204) / 300)
  const small = scaled(page, across, Math.round((page.height * (coarse ? 98 : 196)) / 300))
  const bits = mapped(small, (_x, _y, value) =>
    draw() < 0.006 ? (draw() < 0.5 ? 0 : 255) : value + noise(draw, 60) < 150 ? 0 : 255,
  )
  if (!coarse) return bits
  const pixels = new Uint8Array(bits.pixels.length * 2)
  for (let y = 0; y < bits.height * 2; y += 1)
    pixels.set(bits.pixels.subarray((y >> 1) * across, ((y >> 1) + 1) * across), y * across)
  return { width: across, height: bits.height * 2, pixels }
}

/** Laid crookedly on a scanner. */
export function crooked(page: GrayPicture, draw: () => number): GrayPicture {
  const angle = ((draw() < 0.5 ? -1 : 1) * (2 + draw() * 5) * Math.PI) / 180
  const [mx, my] = [page.width / 2, page.height / 2]
  const turned = bent(page, (x, y) => [
    mx + (x - mx) * Math.cos(angle) - (y - my) * Math.sin(angle),
    my + (x - mx) * Math.sin(angle) + (y - my) * Math.cos(angle),
  ])
  return mapped(turned, (_x, _y, value) => value + noise(draw, 8))
}

/** The gutter of a book or a hand over the glass: a dark band over part of the page. */
export function shadowed(page: GrayPicture, draw: () => number): GrayPicture {
  const [middle, spread] = [0.2 + draw() * 0.6, 0.1 + draw() * 0.15]
  return mapped(page, (x, _y, value) => {
    const near = Math.exp(-(((x / page.width - middle) / spread) ** 2))
    return value * (1 - 0.78 * near) + noise(draw, 8)
  })
}

export const badKinds = { photo: photographed, fax: faxed, skew: crooked, shadow: shadowed } as const
export type BadKind = keyof typeof badKinds

/** The share of the words of a page that are found in what was recognised, each as often as it stands there. */
export function shareOfWords(truth: readonly string[], recognised: string): number {
  const found = new Map<string, number>()
  const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  for (const word of wordsIn(recognised)) found.set(word, (found.get(word) ?? 0) + 1)
  const wanted = truth.flatMap(wordsIn)
  let hits = 0
  for (const word of wanted) {
    const left = found.get(word) ?? 0
    if (left === 0) continue
    hits += 1
    found.set(word, left - 1)
  }
  return hits / Math.max(1, wanted.length)
}
