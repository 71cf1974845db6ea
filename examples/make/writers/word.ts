import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { freezeOffice } from './archive.ts'

export type Block =
  | { readonly heading: string }
  | { readonly clause: string; readonly text: string }
  | { readonly text: string; readonly footnote?: string }
  | { readonly list: readonly string[] }
  | { readonly rows: readonly (readonly string[])[] }

export interface WordMeta {
  readonly title: string
  readonly author: string
  readonly made: string
}

/** A Word file of headings, numbered clauses, paragraphs, lists and tables. */
export async function makeWord(meta: WordMeta, blocks: readonly Block[]): Promise<Uint8Array> {
  const notes: Record<string, { children: Paragraph[] }> = {}
  const body = blocks.flatMap((block): (Paragraph | Table)[] => {
    if ('heading' in block)
      return [
        new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_2, spacing: { before: 200, after: 80 } }),
      ]
    if ('clause' in block) {
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: [new TextRun({ text: `${block.clause} `, bold: true }), new TextRun(block.text)],
        }),
      ]
    }
    if ('list' in block) return block.list.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }))
    if ('rows' in block) {
      const rows = block.rows.map(
        (cells, i) =>
          new TableRow({
            children: cells.map(
              (cell) =>
                new TableCell({
                  children: [new Paragraph({ children: [new TextRun({ text: cell, bold: i === 0 })] })],
                }),
            ),
          }),
      )
      return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })]
    }
    const children: (TextRun | FootnoteReferenceRun)[] = [new TextRun(block.text)]
    if (block.footnote !== undefined) {
      const id = Object.keys(notes).length + 1
      notes[String(id)] = { children: [new Paragraph(block.footnote)] }
      children.push(new FootnoteReferenceRun(id))
    }
    return [new Paragraph({ spacing: { after: 120 }, children })]
  })
  const document = new Document({
    title: meta.title,
    creator: meta.author,
    footnotes: notes,
    sections: [
      {
        children: [
          new Paragraph({ text: meta.title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          ...body,
        ],
      },
    ],
  })
  return freezeOffice(new Uint8Array(await Packer.toBuffer(document)), meta.made)
}
