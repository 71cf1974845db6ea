import { attribute, nodeOf, parseOrdered, type XmlNode } from '../xml/ordered-xml.ts'
import { decodeXmlReferences } from '../xml-references.ts'

export interface Notes {
  readonly footnotes: ReadonlyMap<string, string>
  readonly endnotes: ReadonlyMap<string, string>
  readonly comments: ReadonlyMap<string, string>
}

export interface DocumentText {
  readonly pages: readonly string[]
  readonly changes: number
}

const noNotes: Notes = { footnotes: new Map(), endnotes: new Map(), comments: new Map() }

type Step =
  | { readonly do: 'enter'; readonly value: unknown; readonly inCell: boolean }
  | { readonly do: 'write'; readonly text: string }

/** What an element writes before its content, after it, and whether its content is read at all. */
function effectOf(
  node: XmlNode,
  notes: Notes,
  inCell: boolean,
): { readonly before?: string; readonly after?: string; readonly skip?: boolean } {
  switch (node.tag) {
    case 'w:tab':
      return { before: '\t' }
    case 'w:br':
      return { before: attribute(node, 'w:type') === 'page' ? '\f' : '\n' }
    case 'w:cr':
      return { before: '\n' }
    case 'w:lastRenderedPageBreak':
      return { before: '\f' }
    case 'w:noBreakHyphen':
      return { before: '-' }
    case 'w:p':
      return { after: inCell ? ' ' : '\n' }
    case 'w:tr':
      return { after: '\n' }
    case 'w:tc':
      return { after: '\t' }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const found = (node.tag === 'w:footnoteReference' ? notes.footnotes : notes.endnotes).get(attribute(node, 'w:id'))
      return found === undefined ? {} : { before: ` [footnote: ${found}]` }
    }
    case 'w:commentReference': {
      const found = notes.comments.get(attribute(node, 'w:id'))
      return found === undefined ? {} : { before: ` [comment: ${found}]` }
    }
    case 'w:del':
      return { before: '[deleted: ', after: ']' }
    case 'w:ins':
      return { before: '[inserted: ', after: ']' }
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sectPr':
    case 'w:instrText':
    case 'w:tblPr':
    case 'w:trPr':
    case 'w:tcPr':
    case 'mc:Fallback':
      return { skip: true }
    default:
      return {}
  }
}

const worded = new Set(['w:t', 'w:delText', 'm:t'])

function walk(roots: readonly unknown[], notes: Notes): { readonly text: string; readonly changes: number } {
  const out: string[] = []
  let changes = 0
  const stack: Step[] = roots.toReversed().map((value) => ({ do: 'enter', value, inCell: false }))
  while (stack.length > 0) {
    const step = stack.pop()
    if (step === undefined) break
    if (step.do === 'write') {
      out.push(step.text)
      continue
    }
    const node = nodeOf(step.value)
    if (node === null || node.text !== null) continue
    if (node.tag === 'w:ins' || node.tag === 'w:del') changes += 1
    if (worded.has(node.tag)) {
      for (const child of node.children) out.push(decodeXmlReferences(nodeOf(child)?.text ?? ''))
      continue
    }
    const effect = effectOf(node, notes, step.inCell)
    if (effect.skip) continue
    if (effect.before) out.push(effect.before)
    if (effect.after) stack.push({ do: 'write', text: effect.after })
    const inCell = step.inCell || node.tag === 'w:tc'
    for (const child of node.children.toReversed()) stack.push({ do: 'enter', value: child, inCell })
  }
  return { text: out.join(''), changes }
}

/** The text of a header, footer or note. */
export const plainPart = (xml: string): string =>
  walk(parseOrdered(xml), noNotes)
    .text.replace(/\f/g, ' ')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')

/** Notes by their id; the separators that Word keeps among them carry no text. */
export function notesOf(
  xml: string | undefined,
  tag: 'w:footnote' | 'w:endnote' | 'w:comment',
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const root of xml === undefined ? [] : parseOrdered(xml)) {
    for (const child of nodeOf(root)?.children ?? []) {
      const note = nodeOf(child)
      if (note?.tag !== tag) continue
      const text = walk(note.children, noNotes).text.replace(/\s+/g, ' ').trim()
      const author = attribute(note, 'w:author')
      if (text !== '')
        found.set(attribute(note, 'w:id'), tag === 'w:comment' && author !== '' ? `${author}: ${text}` : text)
    }
  }
  return found
}

/** An explicit break is often followed by the rendered one of the same page, so empty pages between are dropped. */
export function documentText(xml: string, notes: Notes): DocumentText {
  const { text, changes } = walk(parseOrdered(xml), notes)
  const pages = text
    .split('\f')
    .map((page) =>
      page
        .replace(/ +\t/g, '\t')
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .filter((page, _i, all) => page !== '' || all.length === 1)
  return { pages: pages.length > 0 ? pages : [''], changes }
}
