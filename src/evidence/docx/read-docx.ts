import { embeddedParts, isEmbeddedPart } from '../ooxml/embedded-parts.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { openZip } from '../zip/open-zip.ts'
import { documentText, type Notes, notesOf, plainPart } from './document-text.ts'

const parts = /^word\/(?:document|footnotes|endnotes|comments|header|footer)\d*\.xml$/

/** Some programs write `document2.xml` and the like. */
const partOf = (xml: ReadonlyMap<string, string>, kind: string): string | undefined =>
  xml.get(`word/${kind}.xml`) ?? [...xml].find(([name]) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))?.[1]

/**
 * A Word document: footnotes stand where they are called and those called nowhere at the end, tracked changes and comments are
 * kept and marked.
 */
export const readDocx: Reader = async (bytes, _name, options) => {
  const content = await openZip(
    bytes,
    options.limits,
    (name) => parts.test(name.replace(/^\//, '')) || name === 'EncryptedPackage' || isEmbeddedPart(name),
  )
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  const xml = new Map(
    content.entries.flatMap((e) =>
      e.bytes ? [[e.name.replace(/^\//, ''), new TextDecoder().decode(e.bytes)] as const] : [],
    ),
  )
  const main = partOf(xml, 'document')
  if (main === undefined) {
    const locked = content.entries.some((entry) => entry.reason === 'password-protected')
    return { kind: 'failed', reason: locked ? 'password-protected' : 'damaged' }
  }
  const notes: Notes = {
    footnotes: notesOf(partOf(xml, 'footnotes'), 'w:footnote'),
    endnotes: notesOf(partOf(xml, 'endnotes'), 'w:endnote'),
    comments: notesOf(partOf(xml, 'comments'), 'w:comment'),
  }
  const read = documentText(main, notes)
  const around = (kind: 'header' | 'footer'): readonly string[] => [
    ...new Set(
      [...xml]
        .filter(([name]) => name.startsWith(`word/${kind}`))
        .map(([, text]) => plainPart(text).trim())
        .filter((text) => text !== ''),
    ),
  ]
  const [headers, footers] = [around('header'), around('footer')]
  const pages = read.pages.map((text, i) => {
    const whole = [
      ...(i === 0 ? headers.map((h) => `[header] ${h}`) : []),
      text,
      ...(i === read.pages.length - 1 ? read.uncalled : []),
      ...(i === 0 ? footers.map((f) => `[footer] ${f}`) : []),
    ]
    return nativePage(
      i + 1,
      null,
      whole
        .filter((part) => part.trim() !== '')
        .join('\n')
        .trim(),
    )
  })
  return {
    kind: 'read',
    pages,
    ...embeddedParts(content.entries),
    notes: [
      ...(read.pages.length > 1 ? [{ is: 'pages-by-breaks' } as const] : []),
      ...(read.changes > 0 ? [{ is: 'changes-marked', changes: read.changes, marked: 'both' } as const] : []),
      ...(notes.comments.size > 0 ? [{ is: 'comments', comments: notes.comments.size } as const] : []),
    ],
  }
}
