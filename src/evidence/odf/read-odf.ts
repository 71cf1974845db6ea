import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { embeddedParts } from '../ooxml/embedded-parts.ts'
import { PackageParts } from '../ooxml/package-parts.ts'
import { nativePage, type Reader, type ReaderResult, type ReadPage } from '../read-outcome.ts'
import { sheetPage } from '../sheet/sheet-text.ts'
import { attribute, elementsNamed, localName, nodeOf, type XmlNode } from '../xml/ordered-xml.ts'
import { openZip } from '../zip/open-zip.ts'
import { elapsedStyles } from './odf-content.ts'
import { odfSheet } from './odf-sheet.ts'
import { odfText } from './odf-text.ts'

const bodyOf = (content: readonly unknown[]): readonly unknown[] => elementsNamed(content, 'body')[0]?.children ?? []

/** Names of styles that hide what has them: of sheets and of slides. */
function hidingStyles(content: readonly unknown[]): ReadonlySet<string> {
  const hiding = elementsNamed(content, 'style').filter((style) =>
    style.children.some((child) => {
      const node = nodeOf(child)
      return (
        node !== null &&
        (attribute(node, 'table:display') === 'false' || attribute(node, 'presentation:visibility') === 'hidden')
      )
    }),
  )
  return new Set(hiding.map((style) => attribute(style, 'style:name')))
}

const found = (changes: number, comments: number): readonly FileNote[] => [
  ...(changes > 0 ? [{ is: 'changes-marked', changes, marked: 'both' } as const] : []),
  ...(comments > 0 ? [{ is: 'comments', comments } as const] : []),
]

type Told = Pick<Extract<ReaderResult, { kind: 'read' }>, 'pages' | 'notes'>

function readText(content: readonly unknown[], styles: readonly unknown[]): Told {
  const { text, changes, comments } = odfText(bodyOf(content))
  const edges = (name: 'header' | 'footer'): readonly string[] => [
    ...new Set(
      elementsNamed(styles, name)
        .map((edge) => odfText(edge.children).text)
        .filter((words) => words !== '')
        .map((words) => `[${name}] ${words}`),
    ),
  ]
  const whole = [...edges('header'), text, ...edges('footer')].filter((part) => part !== '').join('\n')
  return { pages: [nativePage(1, null, whole)], notes: found(changes, comments) }
}

function readSheets(content: readonly unknown[], mostRows: number): Told {
  const hiding = hidingStyles(content)
  const elapsed = elapsedStyles(content)
  const pages: ReadPage[] = []
  const notes: FileNote[] = []
  for (const table of elementsNamed(bodyOf(content), 'table')) {
    const hidden = hiding.has(attribute(table, 'table:style-name'))
    const { page, notes: told } = sheetPage(odfSheet(table, hidden, elapsed), pages.length + 1, mostRows)
    pages.push(page)
    notes.push(...told)
  }
  return { pages, notes }
}

function slideWords(slide: XmlNode): { readonly text: string; readonly comments: number } {
  const isNotes = (child: unknown): boolean => localName(nodeOf(child)?.tag ?? '') === 'notes'
  const own = odfText(slide.children.filter((child) => !isNotes(child)))
  const notes = odfText(slide.children.filter(isNotes)).text
  return { text: notes === '' ? own.text : `${own.text}\n[notes] ${notes}`.trim(), comments: own.comments }
}

function readSlides(content: readonly unknown[]): Told {
  const hiding = hidingStyles(content)
  const slides = elementsNamed(bodyOf(content), 'page')
  const words = slides.map(slideWords)
  const hidden = slides.flatMap((slide, i) => (hiding.has(attribute(slide, 'draw:style-name')) ? [i + 1] : []))
  return {
    pages: words.map(({ text }, i) => nativePage(i + 1, `slide ${i + 1}`, text)),
    notes: [
      ...found(
        0,
        words.reduce((sum, { comments }) => sum + comments, 0),
      ),
      ...(hidden.length > 0 ? [{ is: 'slides-left-out', slides: hidden } as const] : []),
    ],
  }
}

/** A page a page of the drawing, by the name that it has there. */
function readDrawings(content: readonly unknown[]): Told {
  const drawn = elementsNamed(bodyOf(content), 'page').map((page) => ({ page, ...odfText(page.children) }))
  return {
    pages: drawn.map(({ page, text }, i) => nativePage(i + 1, attribute(page, 'draw:name') || null, text)),
    notes: found(
      0,
      drawn.reduce((sum, { comments }) => sum + comments, 0),
    ),
  }
}

/** An OpenDocument text, spreadsheet, presentation or drawing. */
export const readOdf =
  (kind: 'text' | 'sheets' | 'slides' | 'drawings'): Reader =>
  async (bytes, _name, options) => {
    const opened = await openZip(bytes, options.limits)
    if (opened.kind === 'refused') return { kind: 'failed', reason: opened.reason }
    const file = new PackageParts(opened.entries)
    if (/encryption-data/.test(file.text('META-INF/manifest.xml') ?? ''))
      return { kind: 'failed', reason: 'password-protected' }
    const content = file.xml('content.xml')
    if (bodyOf(content).length === 0) return { kind: 'failed', reason: 'damaged' }
    const told =
      kind === 'text'
        ? readText(content, file.xml('styles.xml'))
        : kind === 'sheets'
          ? readSheets(content, options.limits.rows)
          : kind === 'slides'
            ? readSlides(content)
            : readDrawings(content)
    if (told.pages.length === 0) return { kind: 'failed', reason: 'damaged' }
    return { kind: 'read', ...told, ...embeddedParts(opened.entries) }
  }
