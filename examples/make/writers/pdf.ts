import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'

export interface PdfMeta {
  readonly title: string
  readonly author: string
  /** Day of making, as 2026-02-17. */
  readonly made: string
  readonly creator?: string
  /** Printed at the foot of each page before its number. */
  readonly footer?: string
  readonly face?: 'serif' | 'sans' | 'mono'
}

export interface TableShape {
  readonly widths: readonly number[]
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns set flush right, from 0. */
  readonly right?: readonly number[]
  readonly size?: number
  /** Every second row on light grey. */
  readonly banded?: boolean
}

export interface Pen {
  readonly newPage: () => void
  readonly title: (text: string, sub?: string) => void
  readonly heading: (text: string) => void
  readonly para: (text: string, size?: number) => void
  /** Lines as they are, in typewriter letters. */
  readonly typed: (lines: readonly string[], size?: number) => void
  readonly pairs: (rows: readonly (readonly [string, string])[], labelWidth?: number) => void
  readonly table: (shape: TableShape) => void
  readonly rule: () => void
  readonly gap: (points: number) => void
  readonly at: (x: number, y: number, text: string, size?: number, style?: 'plain' | 'bold' | 'typed') => void
  readonly box: (x: number, y: number, width: number, height: number, fill?: boolean) => void
  /** Sets what follows in two columns until called again with 1. */
  readonly columns: (count: 1 | 2) => void
  /** Goes on at the top of the second column. */
  readonly nextColumn: () => void
}

const width = 612
const height = 792
const margin = 54
const ink = rgb(0.08, 0.08, 0.1)
const grey = rgb(0.55, 0.55, 0.58)
const band = rgb(0.94, 0.94, 0.95)

interface Fonts {
  readonly plain: PDFFont
  readonly bold: PDFFont
  readonly typed: PDFFont
}

export function wrap(text: string, font: PDFFont, size: number, room: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (font.widthOfTextAtSize(longer, size) <= room || line === '') line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

function penOn(doc: PDFDocument, fonts: Fonts): Pen {
  let page: PDFPage = doc.addPage([width, height])
  let y = height - margin
  let columnCount = 1
  let column = 0
  let columnTop = y
  const columnWidth = (): number => (columnCount === 2 ? (width - 2 * margin - 24) / 2 : width - 2 * margin)
  const left = (): number => margin + column * (columnWidth() + 24)
  const put = (text: string, x: number, top: number, size: number, font: PDFFont): void =>
    page.drawText(text, { x, y: top, size, font, color: ink })
  const newPage = (): void => {
    page = doc.addPage([width, height])
    y = height - margin
    column = 0
    columnTop = y
  }
  const need = (points: number): void => {
    if (y - points >= margin + 14) return
    if (columnCount === 2 && column === 0) {
      column = 1
      y = columnTop
    } else newPage()
  }
  const block = (text: string, size: number, font: PDFFont, lead = 1.32): void => {
    for (const line of wrap(text, font, size, columnWidth())) {
      need(size * lead)
      y -= size * lead
      put(line, left(), y, size, font)
    }
  }
  const rule = (): void => {
    need(8)
    y -= 6
    page.drawLine({ start: { x: left(), y }, end: { x: left() + columnWidth(), y }, thickness: 0.7, color: grey })
    y -= 2
  }
  return {
    newPage,
    rule,
    gap: (points) => {
      y -= points
    },
    title(text, sub) {
      block(text, 15, fonts.bold)
      if (sub !== undefined) block(sub, 9, fonts.plain)
      rule()
    },
    heading(text) {
      need(34)
      y -= 6
      block(text, 10.5, fonts.bold)
      y -= 2
    },
    para(text, size = 10) {
      block(text, size, fonts.plain)
      y -= 5
    },
    typed(lines, size = 9) {
      for (const line of lines) block(line, size, fonts.typed, 1.25)
      y -= 4
    },
    pairs(rows, labelWidth = 130) {
      for (const [label, value] of rows) {
        const lines = wrap(value, fonts.plain, 9.5, columnWidth() - labelWidth)
        need(13 * lines.length)
        lines.forEach((line, i) => {
          y -= 13
          if (i === 0) put(label, left(), y, 8.5, fonts.bold)
          put(line, left() + labelWidth, y, 9.5, fonts.plain)
        })
      }
      y -= 4
    },
    table(shape) {
      const size = shape.size ?? 8.5
      const step = size * 1.55
      const row = (cells: readonly string[], font: PDFFont, shade: boolean): void => {
        need(step)
        y -= step
        if (shade) page.drawRectangle({ x: left() - 2, y: y - 3, width: columnWidth() + 4, height: step, color: band })
        let x = left()
        cells.forEach((cell, i) => {
          const room = shape.widths[i] ?? 60
          const atX = shape.right?.includes(i) ? x + room - 6 - font.widthOfTextAtSize(cell, size) : x
          put(cell, atX, y, size, font)
          x += room
        })
      }
      if (shape.header) row(shape.header, fonts.bold, true)
      shape.rows.forEach((cells, i) => {
        row(cells, fonts.plain, shape.banded === true && i % 2 === 1)
      })
      y -= 5
    },
    at(x, top, text, size = 10, style = 'plain') {
      put(text, x, top, size, fonts[style])
    },
    box(x, bottom, boxWidth, boxHeight, fill = false) {
      page.drawRectangle({
        x,
        y: bottom,
        width: boxWidth,
        height: boxHeight,
        borderColor: ink,
        borderWidth: 0.8,
        ...(fill ? { color: band } : {}),
      })
    },
    columns(count) {
      columnCount = count
      column = 0
      columnTop = y
    },
    nextColumn() {
      column = 1
      y = columnTop
    },
  }
}

const faces = {
  serif: [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold],
  sans: [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  mono: [StandardFonts.Courier, StandardFonts.CourierBold],
} as const

export async function makePdf(meta: PdfMeta, draw: (pen: Pen) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.create()
  const [plain, bold] = faces[meta.face ?? 'sans']
  const fonts: Fonts = {
    plain: await doc.embedFont(plain),
    bold: await doc.embedFont(bold),
    typed: await doc.embedFont(StandardFonts.Courier),
  }
  draw(penOn(doc, fonts))
  const pages = doc.getPages()
  pages.forEach((page, i) => {
    const text = `${meta.footer ?? meta.title}  -  page ${i + 1} of ${pages.length}`
    page.drawText(text, { x: margin, y: 30, size: 7.5, font: fonts.plain, color: grey })
  })
  doc.setTitle(meta.title)
  doc.setAuthor(meta.author)
  doc.setCreator(meta.creator ?? 'Records system export')
  doc.setProducer('pdf-lib')
  doc.setCreationDate(new Date(`${meta.made}T14:00:00Z`))
  doc.setModificationDate(new Date(`${meta.made}T14:00:00Z`))
  return await doc.save()
}
