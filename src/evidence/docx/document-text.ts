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
  /** Notes and comments that stand in the file and are called nowhere in its text. */
  readonly uncalled: readonly string[]
}

const noNotes: Notes = { footnotes: new Map(), endnotes: new Map(), comments: new Map() }

type Step =
  | { readonly do: 'enter'; readonly value: unknown; readonly inCell: boolean }
  | { readonly do: 'write'; readonly text: string }

const noteKinds = {
  'w:footnoteReference': ['footnotes', 'footnote'],
  'w:endnoteReference': ['endnotes', 'footnote'],
  'w:commentReference': ['comments', 'comment'],
} as const
type Reference = keyof typeof noteKinds
const isReference = (tag: string): tag is Reference => tag in noteKinds
const referenceKey = (tag: Reference, id: string): string => `${tag} ${id}`

/** What an element writes before its content, after it, and whether its content is read at all. */
function effectOf(
  node: XmlNode,
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

interface Walked {
  readonly text: string
  readonly changes: number
  readonly called: ReadonlySet<string>
}

function walk(roots: readonly unknown[], notes: Notes): Walked {
  const out: string[] = []
  const called = new Set<string>()
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
    if (isReference(node.tag)) {
      const id = attribute(node, 'w:id')
      const [kind, word] = noteKinds[node.tag]
      const note = notes[kind].get(id)
      called.add(referenceKey(node.tag, id))
      if (note !== undefined) out.push(` [${word}: ${note}]`)
      continue
    }
    const effect = effectOf(node, step.inCell)
    if (effect.skip) continue
    if (effect.before) out.push(effect.before)
    if (effect.after) stack.push({ do: 'write', text: effect.after })
    const inCell = step.inCell || node.tag === 'w:tc'
    for (const child of node.children.toReversed()) stack.push({ do: 'enter', value: child, inCell })
  }
  return { text: out.join(''), changes, called }
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
  const { text, changes, called } = walk(parseOrdered(xml), notes)
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
  const uncalled = (Object.keys(noteKinds) as Reference[]).flatMap((tag) => {
    const [kind, word] = noteKinds[tag]
    return [...notes[kind]].flatMap(([id, note]) => (called.has(referenceKey(tag, id)) ? [] : [`[${word}: ${note}]`]))
  })
  return { pages: pages.length > 0 ? pages : [''], changes, uncalled }
}
