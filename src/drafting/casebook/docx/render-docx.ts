import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Paper, Picture, Section } from '../document-tree.ts'
import { printableText } from '../printable-text.ts'
import { placesOf } from './places-of.ts'
import { pngOfPicture } from './png-of-picture.ts'
import { withoutTraces } from './without-traces.ts'
import { dashes, textWidth, wordBlock } from './word-blocks.ts'
import { wordColours, wordStyles } from './word-styles.ts'
import { marked, type WordDraft } from './word-words.ts'

const author = 'Redress'

/** Parts that are handed round by themselves; every other follows where there is room. */
const startsPage: ReadonlySet<string> = new Set(['at-a-glance', 'chronology', 'claims', 'damages'])

function wordSection(section: Section, number: string, level: 1 | 2, draft: WordDraft): FileChild[] {
  const heading = new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: startsPage.has(section.id),
    children: [marked(section.id, [new TextRun(`${number}  ${printableText(section.title)}`)])],
  })
  return [
    heading,
    ...section.blocks.flatMap((block) => wordBlock(block, draft, textWidth)),
    ...section.sections.flatMap((one, i) => wordSection(one, `${number}.${i + 1}`, 2, draft)),
  ]
}

function cover(casebook: Paper): FileChild[] {
  const line = (label: string, value: string): Paragraph =>
    new Paragraph({
      spacing: { after: 40 },
      tabStops: [{ type: TabStopType.LEFT, position: 2800 }],
      children: [
        new TextRun({ text: `${label}\t`, color: wordColours.quiet }),
        new TextRun({ text: printableText(value), bold: true }),
      ],
    })
  return [
    new Paragraph({
      spacing: { before: 0, after: 80 },
      children: [new TextRun({ text: casebook.kind, bold: true, color: wordColours.accent, size: 26 })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printableText(casebook.title))] }),
    new Paragraph({
      spacing: { after: casebook.contents ? 240 : 80 },
      children: [new TextRun({ text: casebook.workProduct, color: wordColours.quiet })],
    }),
    ...(casebook.contents ? casebook.cover.map(([label, value]) => line(label, value)) : [inOneLine(casebook.cover)]),
  ]
}

/** A paper of one page has no room for a line each. */
const inOneLine = (cover: Paper['cover']): Paragraph =>
  new Paragraph({
    style: 'Quiet',
    children: [new TextRun(printableText(cover.map(([label, value]) => `${label}: ${value}`).join('  \u00b7  ')))],
  })

function footer(casebook: Paper): Footer {
  const run = (more: object): TextRun => new TextRun({ size: 16, color: wordColours.quiet, ...more })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        alignment: AlignmentType.LEFT,
        children: [
          run({ text: `${casebook.matterId}  \u00b7  attorney work product\t` }),
          run({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** Every drawing in a section, however deep. */
function picturesOf({ blocks, sections }: Section): readonly Picture[] {
  const within = (all: readonly Block[]): readonly Picture[] =>
    all.flatMap((block) =>
      block.kind === 'figure' ? [block.picture] : block.kind === 'unfolding' ? within(block.blocks) : [],
    )
  return [...within(blocks), ...sections.flatMap(picturesOf)]
}

/**
 * The casebook as a Word document: headings, contents, tables whose head repeats, each source one step away. Its properties name
 * the program and nobody else, and the same casebook gives the same bytes.
 */
export async function renderDocx(casebook: Paper): Promise<Uint8Array> {
  const pngs = new Map<Picture, Uint8Array>()
  for (const picture of casebook.sections.flatMap(picturesOf)) pngs.set(picture, await pngOfPicture(picture))
  const draft: WordDraft = { casebook, pngs, place: placesOf(casebook) }
  const body = casebook.contents
    ? casebook.sections.flatMap((section, i) => wordSection(section, `${casebook.prefix}${i + 1}`, 1, draft))
    : casebook.sections.flatMap(({ blocks }) => blocks.flatMap((block) => wordBlock(block, draft, textWidth)))
  const contents: FileChild[] = [
    new Paragraph({
      spacing: { before: 360, after: 80 },
      children: [new TextRun({ text: 'Contents', bold: true, size: 24, color: wordColours.accent })],
    }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      // Left clean: a dirty field makes Word ask about other files when the document is opened.
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
    new Paragraph({
      style: 'Quiet',
      spacing: { before: 120 },
      children: [new TextRun('Each line is a link. Update Table, in Word, adds the page numbers.')],
    }),
  ]
  // A paper of one page takes the room that it needs.
  const edge = casebook.contents ? 1224 : 964
  const page = {
    page: { size: { width: 12240, height: 15840 }, margin: { top: edge, bottom: edge, left: 1224, right: 1224 } },
  } as const
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: `${casebook.kind} ${casebook.matterId}`,
    description: 'Attorney work product',
    styles: wordStyles,
    numbering: { config: [dashes] },
    sections: [
      {
        properties: { ...page, type: SectionType.NEXT_PAGE, titlePage: true },
        footers: { default: footer(casebook) },
        children: [...cover(casebook), ...(casebook.contents ? contents : []), ...body],
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(document))
}
