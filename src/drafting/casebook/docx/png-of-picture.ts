import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { drawPage } from '../../../evidence/pdf/draw-page.ts'
import { decodeCharacterReferences } from '../../firewall/release/finished-text.ts'
import type { Picture } from '../document-tree.ts'

interface Pen {
  readonly page: PDFPage
  readonly height: number
  readonly plain: PDFFont
  readonly bold: PDFFont
}

type Attributes = ReadonlyMap<string, string>

/**
 * The drawing as a gray PNG, for programs that show no SVG: LibreOffice, older Word, previews. Only the elements that our own
 * drawings are made of are known: line, rect, circle, ellipse, path and text.
 */
export async function pngOfPicture({ svg, width, height }: Picture): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([width, height])
  const plain = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  for (const [, name = '', list = '', words = ''] of svg.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)(?:\/>|>([^<]*))/g))
    drawElement(name, attributesOf(list), decodeCharacterReferences(words), { page, height, plain, bold })
  const png = await drawPage(await document.save(), 1)
  if (png === null) throw new Error('a drawing of our own could not be drawn')
  return png
}

const attributesOf = (list: string): Attributes =>
  new Map(
    [...list.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      decodeCharacterReferences(value),
    ]),
  )

type Draw = (given: Attributes, pen: Pen, words: string) => void

const numberOf = (given: Attributes, name: string): number => Number(given.get(name) ?? 0)

const draws: Readonly<Record<string, Draw>> = {
  svg: () => undefined,
  line: (given, { page, height }) =>
    page.drawLine({
      start: { x: numberOf(given, 'x1'), y: height - numberOf(given, 'y1') },
      end: { x: numberOf(given, 'x2'), y: height - numberOf(given, 'y2') },
      ...lineOf(given),
    }),
  rect: (given, { page, height }) =>
    page.drawRectangle({
      x: numberOf(given, 'x'),
      y: height - numberOf(given, 'y') - numberOf(given, 'height'),
      width: numberOf(given, 'width'),
      height: numberOf(given, 'height'),
      ...shapeOf(given),
    }),
  circle: (given, { page, height }) =>
    page.drawCircle({
      x: numberOf(given, 'cx'),
      y: height - numberOf(given, 'cy'),
      size: numberOf(given, 'r'),
      ...shapeOf(given),
    }),
  ellipse: (given, { page, height }) =>
    page.drawEllipse({
      x: numberOf(given, 'cx'),
      y: height - numberOf(given, 'cy'),
      xScale: numberOf(given, 'rx'),
      yScale: numberOf(given, 'ry'),
      ...shapeOf(given),
    }),
  path: (given, { page, height }) => page.drawSvgPath(given.get('d') ?? '', { x: 0, y: height, ...shapeOf(given) }),
  text: drawWords,
}

function drawElement(name: string, given: Attributes, words: string, pen: Pen): void {
  const draw = draws[name]
  if (draw === undefined) throw new Error(`a drawing holds <${name}>, which is not drawn here`)
  draw(given, pen, words)
}

const dashesOf = (given: Attributes): readonly number[] => given.get('stroke-dasharray')?.split(' ').map(Number) ?? []

function lineOf(given: Attributes) {
  const color = colourOf(given.get('stroke') ?? 'none')
  return {
    thickness: Number(given.get('stroke-width') ?? 1),
    dashArray: [...dashesOf(given)],
    ...(color ? { color } : {}),
  }
}

function shapeOf(given: Attributes) {
  const color = colourOf(given.get('fill') ?? '#000000')
  const { color: borderColor, thickness, dashArray } = lineOf(given)
  return {
    ...(color ? { color } : {}),
    ...(borderColor ? { borderColor, borderWidth: thickness, borderDashArray: dashArray } : {}),
  }
}

function drawWords(given: Attributes, { page, height, plain, bold }: Pen, words: string): void {
  const fill = colourOf(given.get('fill') ?? '#000000')
  const font = Number(given.get('font-weight') ?? 400) >= 600 ? bold : plain
  const size = Number(given.get('font-size') ?? 13)
  const text = writable(words, font)
  const wide = font.widthOfTextAtSize(text, size)
  const anchor = given.get('text-anchor')
  const x = Number(given.get('x') ?? 0) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0)
  const y = height - Number(given.get('y') ?? 0)
  // A halo around letters is a plain ground here.
  const ground = colourOf(given.get('stroke') ?? 'none')
  if (ground)
    page.drawRectangle({
      x: x - 1,
      y: y - size * 0.25,
      width: wide + 2,
      height: size * 1.1,
      color: ground,
      opacity: 0.8,
    })
  page.drawText(text, { x, y, size, font, ...(fill ? { color: fill } : {}) })
}

/** The letters that the built-in font has; one that it lacks is a question mark, and the table beside tells it in full. */
function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  return [...text].map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('')
}

function colourOf(text: string): Color | null {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(text) ?? []
  const share = (hex: string | undefined): number => Number.parseInt(hex ?? '0', 16) / 255
  return red === undefined ? null : rgb(share(red), share(green), share(blue))
}
