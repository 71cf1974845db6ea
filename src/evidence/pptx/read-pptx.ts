import { embeddedParts } from '../ooxml/embedded-parts.ts'
import { PackageParts } from '../ooxml/package-parts.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { attribute, elementsNamed, isTrue, lettersOf, localName, nodeOf } from '../xml/ordered-xml.ts'
import { decodeXmlReferences } from '../xml-references.ts'
import { openZip } from '../zip/open-zip.ts'

/** What an element of a slide writes before and after its content. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  p: ['', '\n'],
  br: ['\n', ''],
  tab: ['\t', ''],
  tc: ['', '\t'],
  tr: ['', '\n'],
}

/** Words of a slide; a cell of a table is one line with the others of its row. */
function slideWords(roots: readonly unknown[]): string {
  const out: string[] = []
  const stack: ({ readonly write: string } | { readonly enter: unknown; readonly cell: boolean })[] = roots
    .toReversed()
    .map((enter) => ({ enter, cell: false }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('write' in step) {
      out.push(step.write)
      continue
    }
    const node = nodeOf(step.enter)
    if (node === null || node.text !== null) continue
    const name = localName(node.tag)
    if (name === 'Fallback') continue
    if (name === 't') {
      for (const child of node.children) out.push(decodeXmlReferences(nodeOf(child)?.text ?? ''))
      continue
    }
    const [before, after] = around[name] ?? ['', '']
    out.push(before)
    stack.push({ write: step.cell && name === 'p' ? ' ' : after })
    const cell = step.cell || name === 'tc'
    for (const child of node.children.toReversed()) stack.push({ enter: child, cell })
  }
  return out
    .join('')
    .replace(/ +\t/g, '\t')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

const parts =
  /^\/?ppt\/(?:presentation\.xml|commentAuthors\.xml|authors\.xml|(?:slides|notesSlides|comments|diagrams|charts|_rels)\/)/i

/** Words of what a slide shows from a part of its own: diagrams and the titles and labels of charts. */
function shownFromElsewhere(kind: string, roots: readonly unknown[]): string {
  if (kind === 'diagramData') return slideWords(roots)
  const words = elementsNamed(roots, 'v').map((value) => lettersOf(value).trim())
  return [slideWords(roots), [...new Set(words)].join('\t')].filter((text) => text !== '').join('\n')
}

/** A presentation since 2007: a page a slide in the order of the show, with its diagrams, charts, notes and comments. */
export const readPptx: Reader = async (bytes, _name, options) => {
  const content = await openZip(bytes, options.limits)
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  const file = new PackageParts(content.entries)
  const main = 'ppt/presentation.xml'
  if (file.text(main) === null) return { kind: 'failed', reason: 'damaged' }
  if (content.entries.some((entry) => entry.bytes === null && parts.test(entry.name)))
    return { kind: 'failed', reason: 'damaged' }
  const listed = file.relations(main)
  const slides = elementsNamed(file.xml(main), 'sldId').map((slide) => listed.get(attribute(slide, 'r:id'))?.part ?? '')
  const hidden: number[] = []
  const missing: number[] = []
  const pages = slides.map((part, i) => {
    const roots = file.xml(part)
    if (roots.length === 0) missing.push(i + 1)
    if (
      elementsNamed(roots, 'sld').some((slide) => attribute(slide, 'show') !== '' && !isTrue(attribute(slide, 'show')))
    )
      hidden.push(i + 1)
    const lines = [slideWords(roots)]
    for (const { kind, part: other } of file.relations(part).values()) {
      if (kind === 'notesSlide') lines.push(`[notes] ${slideWords(file.xml(other))}`)
      else if (kind === 'comments') for (const text of commentWords(file.xml(other))) lines.push(`[comment: ${text}]`)
      else if (kind === 'diagramData' || kind === 'chart') lines.push(shownFromElsewhere(kind, file.xml(other)))
    }
    return nativePage(i + 1, `slide ${i + 1}`, lines.filter((line) => line !== '' && line !== '[notes] ').join('\n'))
  })
  return {
    kind: 'read',
    pages: pages.length > 0 ? pages : [nativePage(1, null, '')],
    ...embeddedParts(content.entries),
    notes: [
      ...(hidden.length > 0 ? [{ is: 'slides-left-out', slides: hidden } as const] : []),
      ...(missing.length > 0 ? [{ is: 'slides-missing', slides: missing, shown: 'nothing' } as const] : []),
    ],
  }
}

function commentWords(roots: readonly unknown[]): readonly string[] {
  return elementsNamed(roots, 'cm').map((comment) => {
    const [plain] = elementsNamed(comment.children, 'text')
    return (plain ? lettersOf(plain) : slideWords(comment.children)).replace(/\s+/g, ' ').trim()
  })
}
