import type { Box } from './page-characters.ts'
import { type Engine, view, withMemory } from './pdfium-calls.ts'

export interface GrayPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const pictureObject = 3
const formObject = 5
const mostObjects = 5000
const mostDepth = 8

export interface Drawn {
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictureShare: number
  /** Whether anything at all is drawn. */
  readonly objects: number
  /** Where pictures lie, in points from the lower left corner. */
  readonly pictures: readonly Box[]
}

/** From the space of an object to that of the page: a, b, c, d, e, f as PDF writes them. */
type Matrix = readonly [number, number, number, number, number, number]

const within = (inner: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => {
  const [a, b, c, d, x, y] = inner
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, x * A + y * C + E, x * B + y * D + F]
}

function boxIn([a, b, c, d, x, y]: Matrix, { left, right, bottom, top }: Box): Box {
  const corners = [left, right].flatMap((px) =>
    [bottom, top].map((py) => [a * px + c * py + x, b * px + d * py + y] as const),
  )
  const [xs, ys] = [corners.map(([px]) => px), corners.map(([, py]) => py)]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

/** Pictures of a page, those within forms (drawings used as a whole) too. */
export function drawnOn(e: Engine, page: number, width: number, height: number): Drawn {
  const pictures: Box[] = []
  const list = (count: number, object: (i: number) => number, outer: Matrix, depth: number): void => {
    for (let i = 0; i < Math.min(count, mostObjects); i += 1) {
      const one = object(i)
      const type = e.call('FPDFPageObj_GetType', one)
      if (type === formObject && depth < mostDepth)
        list(
          e.call('FPDFFormObj_CountObjects', one),
          (k) => e.call('FPDFFormObj_GetObject', one, k),
          within(matrixOf(e, one), outer),
          depth + 1,
        )
      const bounds = type === pictureObject ? boundsOf(e, one) : null
      if (bounds !== null && pictures.length < mostObjects) pictures.push(boxIn(outer, bounds))
    }
  }
  const objects = e.call('FPDFPage_CountObjects', page)
  list(objects, (i) => e.call('FPDFPage_GetObject', page, i), [1, 0, 0, 1, 0, 0], 0)
  const covered = pictures.reduce((sum, { left, right, bottom, top }) => sum + (right - left) * (top - bottom), 0)
  return { pictureShare: Math.min(1, covered / Math.max(1, width * height)), objects, pictures }
}

function boundsOf(e: Engine, object: number): Box | null {
  return withMemory(e, 16, (at) => {
    if (e.call('FPDFPageObj_GetBounds', object, at, at + 4, at + 8, at + 12) === 0) return null
    const value = (offset: number): number => view(e).getFloat32(at + offset, true)
    return { left: value(0), bottom: value(4), right: value(8), top: value(12) }
  })
}

function matrixOf(e: Engine, object: number): Matrix {
  return withMemory(e, 24, (at) => {
    if (e.call('FPDFPageObj_GetMatrix', object, at) === 0) return [1, 0, 0, 1, 0, 0]
    const value = (i: number): number => view(e).getFloat32(at + i * 4, true)
    return [value(0), value(1), value(2), value(3), value(4), value(5)]
  })
}

export function grayOf(
  e: Engine,
  page: number,
  width: number,
  height: number,
  dpi: number,
  mostPixels: number,
): GrayPicture {
  const wanted = dpi / 72
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, width * height)))
  const across = Math.max(1, Math.floor(width * scale))
  const along = Math.max(1, Math.floor(height * scale))
  const grayFormat = 1
  const withAnnotations = 0x01
  const inGray = 0x08
  return withMemory(e, across * along, (at) => {
    const bitmap = e.call('FPDFBitmap_CreateEx', across, along, grayFormat, at, across)
    if (bitmap === 0) throw new Error('PDFium made no bitmap')
    try {
      e.call('FPDFBitmap_FillRect', bitmap, 0, 0, across, along, 0xffffffff)
      e.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, across, along, 0, withAnnotations | inGray)
      return { width: across, height: along, pixels: e.heap().slice(at, at + across * along) }
    } finally {
      e.call('FPDFBitmap_Destroy', bitmap)
    }
  })
}

/** Where a box of the page lies on its picture: in points of the picture from the upper left corner. */
export function placeOn(
  e: Engine,
  page: number,
  { width, height }: Pick<GrayPicture, 'width' | 'height'>,
  box: Box,
): { readonly left: number; readonly top: number; readonly across: number; readonly along: number } {
  const at = (x: number, y: number): readonly [number, number] =>
    withMemory(e, 24, (memory) => {
      e.call('FPDF_PageToDevice', page, 0, 0, width, height, 0, x, y, memory, memory + 8)
      return [view(e).getInt32(memory, true), view(e).getInt32(memory + 8, true)]
    })
  const [x0, y0] = at(box.left, box.bottom)
  const [x1, y1] = at(box.right, box.top)
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), across: Math.abs(x1 - x0), along: Math.abs(y1 - y0) }
}
