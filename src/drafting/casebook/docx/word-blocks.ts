import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, Column, Picture, Row, Saying, Tile } from '../document-tree.ts'
import { printableText } from '../printable-text.ts'
import { wordColours } from './word-styles.ts'
import { marked, sayingRuns, type WordDraft, wordRuns } from './word-words.ts'

/** Width of the text in twentieths of a point: letter paper upright, one-inch margins. */
export const textWidth = 12240 - 2 * 1224

type TableBlock = Extract<Block, { kind: 'table' }>

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: wordColours.line } as const
const cellMargins = { top: 50, bottom: 50, left: 70, right: 70 } as const

function columnWidths(columns: readonly Column[], width: number): readonly number[] {
  const shares = columns.map((column) => column.width ?? 100 / columns.length)
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => Math.floor((share / sum) * width))
}

interface CellPlace {
  readonly column: Column | undefined
  readonly width: number
  readonly isFirst: boolean
  readonly size: number | undefined
}

/** A matrix with many columns is set smaller, so that no word breaks in a cell. */
const cellSize = (block: TableBlock): number | undefined =>
  block.look === 'matrix' && block.columns.length > 5 ? 15 : undefined

function cell(saying: Saying, { column, width, isFirst, size }: CellPlace, draft: WordDraft, row: Row): TableCell {
  const look = { ...(row.emphasis === 'total' ? { bold: true } : {}), ...(size === undefined ? {} : { size }) }
  const runs = sayingRuns(saying, draft, look)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(row.emphasis === 'total' ? { shading: { fill: 'F7F8FA' } } : {}),
    children: [
      new Paragraph({
        style: 'Cell',
        ...(column?.align === 'right' ? { alignment: 'right' as const } : {}),
        children: isFirst && row.id !== undefined ? [marked(row.id, runs)] : runs,
      }),
    ],
  })
}

function table(block: TableBlock, draft: WordDraft, width: number): FileChild[] {
  const widths = columnWidths(block.columns, width)
  const size = cellSize(block)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          shading: { fill: wordColours.head },
          verticalAlign: VerticalAlign.BOTTOM,
          children: column.label.split('\n').map(
            (line, k) =>
              new Paragraph({
                style: 'Cell',
                keepNext: true,
                ...(column.align === 'right' ? { alignment: 'right' as const } : {}),
                children: [
                  new TextRun({ text: printableText(line), bold: k === 0, ...(size === undefined ? {} : { size }) }),
                ],
              }),
          ),
        }),
    ),
  })
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.cells.map((one, i) =>
          cell(one, { column: block.columns[i], width: widths[i] ?? 0, isFirst: i === 0, size }, draft, row),
        ),
      }),
  )
  return [
    new Paragraph({ style: 'TableCaption', children: [marked(block.id, [new TextRun(printableText(block.caption))])] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [...widths],
      margins: cellMargins,
      borders: { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none },
      rows: [head, ...rows],
    }),
    new Paragraph({ spacing: { after: 80 }, children: [] }),
  ]
}

function tiles(all: readonly Tile[], draft: WordDraft, width: number): FileChild[] {
  const each = Math.floor(width / Math.max(1, all.length))
  const cells = all.map(
    (tile) =>
      new TableCell({
        width: { size: each, type: WidthType.DXA },
        children: [
          new Paragraph({ style: 'Cell', children: [new TextRun({ text: tile.label, color: wordColours.quiet })] }),
          new Paragraph({
            style: 'Cell',
            spacing: { before: 20, after: 60 },
            children: tile.value.flatMap((part) =>
              part.kind === 'text'
                ? [
                    new TextRun({
                      text: printableText(part.text),
                      bold: true,
                      size: 22,
                      ...(tile.urgent ? { color: wordColours.loss } : {}),
                    }),
                  ]
                : wordRuns(part, draft),
            ),
          }),
          new Paragraph({ style: 'Cell', children: tile.note.flatMap((part) => wordRuns(part, draft, { size: 17 })) }),
        ],
      }),
  )
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: all.map(() => each),
      margins: { top: 90, bottom: 90, left: 110, right: 110 },
      borders: { top: thin, left: thin, right: thin, bottom: thin, insideHorizontal: thin, insideVertical: thin },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
    new Paragraph({ spacing: { after: 80 }, children: [] }),
  ]
}

function image({ svg, width, height, describes }: Picture, png: Uint8Array | undefined, textTwips: number): ImageRun {
  if (png === undefined) throw new Error('a drawing without its PNG')
  const pixels = Math.min(width, Math.floor(textTwips / 15))
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg, 'utf8'),
    transformation: { width: pixels, height: Math.round((height * pixels) / width) },
    fallback: { type: 'png', data: Buffer.from(png) },
    altText: { name: 'Picture', title: 'Picture', description: printableText(describes) },
  })
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

function paragraph(block: Of<'paragraph'>, draft: WordDraft): Paragraph {
  const runs = sayingRuns(block.saying, draft)
  if (block.role !== 'caution')
    return new Paragraph({ ...(block.role === 'quiet' ? { style: 'Quiet' } : {}), children: runs })
  return new Paragraph({
    style: 'Caution',
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: '8A6D1D' } },
    children: [new TextRun({ text: 'Note  ', bold: true, color: wordColours.caution }), ...runs],
  })
}

function heading(block: Of<'heading'>): Paragraph {
  const text = [new TextRun(printableText(block.text))]
  return new Paragraph({
    heading: HeadingLevel.HEADING_4,
    children: block.id === undefined ? text : [marked(block.id, text)],
  })
}

/** The text names items of an ordered list by number, so the number is text as well. */
function list(block: Of<'list'>, draft: WordDraft): Paragraph[] {
  return block.items.map(
    (item, i) =>
      new Paragraph({
        ...(block.ordered
          ? { indent: { left: 400, hanging: 400 }, tabStops: [{ type: TabStopType.LEFT, position: 400 }] }
          : { numbering: { reference: 'dashes', level: 0 } }),
        spacing: { after: 60 },
        children: [...(block.ordered ? [new TextRun(`${i + 1}.\t`)] : []), ...sayingRuns(item, draft)],
      }),
  )
}

function figure(block: Of<'figure'>, draft: WordDraft, width: number): Paragraph[] {
  return [
    new Paragraph({
      style: 'TableCaption',
      children: [
        new TextRun(printableText(`${block.title}. `)),
        new TextRun({ text: printableText(block.caption), bold: false, color: wordColours.quiet }),
      ],
    }),
    new Paragraph({ style: 'Drawing', children: [image(block.picture, draft.pngs.get(block.picture), width)] }),
  ]
}

function unfolding(block: Of<'unfolding'>, draft: WordDraft, width: number): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      children: [marked(block.id, [new TextRun(printableText(block.heading))])],
    }),
    new Paragraph({ keepNext: true, children: block.summary.flatMap((part) => wordRuns(part, draft)) }),
    ...block.blocks.flatMap((one) => wordBlock(one, draft, width)),
  ]
}

function quotes(block: Of<'quotes'>, draft: WordDraft): Paragraph[] {
  const fact = draft.casebook.facts.get(block.fact)
  if (fact === undefined) return []
  const number = new TextRun({ text: `F${fact.number} `, bold: true })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 40 },
      children: [marked(block.id, [number, new TextRun(printableText(fact.statement))])],
    }),
    ...fact.sources.map(
      ({ bates, page, quote }) =>
        new Paragraph({
          style: 'Quoted',
          keepLines: true,
          children: [
            ...printableText(`\u201c${quote}\u201d`)
              .split('\n')
              .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })),
            new TextRun({ text: `  ${bates}, page ${page}`, color: wordColours.quiet, size: 17 }),
          ],
        }),
    ),
  ]
}

export function wordBlock(block: Block, draft: WordDraft, width: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block, draft)]
    case 'heading':
      return [heading(block)]
    case 'list':
      return list(block, draft)
    case 'tiles':
      return tiles(block.tiles, draft, width)
    case 'table':
      return table(block, draft, width)
    case 'figure':
      return figure(block, draft, width)
    case 'unfolding':
      return unfolding(block, draft, width)
    case 'quotes':
      return quotes(block, draft)
    default:
      return block satisfies never
  }
}

export const dashes = {
  reference: 'dashes',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '\u2013',
      style: { paragraph: { indent: { left: 320, hanging: 240 } } },
    },
  ],
} as const
