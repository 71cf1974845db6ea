import { attribute, elementsNamed, lettersOf, localName, nodeOf, type XmlNode } from '../xml/ordered-xml.ts'
import { decodeXmlReferences } from '../xml-references.ts'

/** What was found in an OpenDocument text besides its words. */
export interface OdfText {
  readonly text: string
  readonly changes: number
  readonly comments: number
}

type Step = { readonly write: string } | { readonly enter: unknown; readonly inCell: boolean }

interface Deleted {
  readonly [id: string]: string
}

/** Deleted words are kept apart from the text; a mark in the text says where they stood. */
function deletedWords(roots: readonly unknown[]): Deleted {
  const found: Record<string, string> = {}
  for (const region of elementsNamed(roots, 'changed-region')) {
    const [deletion] = elementsNamed(region.children, 'deletion')
    if (deletion === undefined) continue
    const paragraphs = deletion.children.flatMap((child) => {
      const node = nodeOf(child)
      return node && ['p', 'h'].includes(localName(node.tag)) ? [lettersOf(node)] : []
    })
    found[attribute(region, 'text:id') || attribute(region, 'xml:id')] = paragraphs.join(' ')
  }
  return found
}

const skipped = new Set(['tracked-changes', 'sequence-decls', 'forms', 'scripts', 'desc', 'title'])

const spaces = (node: XmlNode): string =>
  ' '.repeat(Math.min(1000, Math.max(1, Number(attribute(node, 'text:c')) || 1)))

const noteWord: Readonly<Record<string, string>> = { footnote: 'footnote', endnote: 'footnote' }

/** What an element writes before and after its content; null where its content is not read as text here. */
function around(node: XmlNode, name: string, inCell: boolean, deleted: Deleted): readonly [string, string] | null {
  switch (name) {
    case 'p':
    case 'h':
      return ['', inCell ? ' ' : '\n']
    case 's':
      return [spaces(node), '']
    case 'tab':
      return ['\t', '']
    case 'line-break':
      return ['\n', '']
    case 'table-cell':
      return ['', '\t']
    case 'table-row':
      return ['', '\n']
    case 'note':
      return [` [${noteWord[attribute(node, 'text:note-class')] ?? 'note'}: `, ']']
    case 'note-citation':
      return null
    case 'change': {
      const words = deleted[attribute(node, 'text:change-id')]
      return words === undefined ? ['', ''] : [`[deleted: ${words}]`, '']
    }
    case 'change-start':
      return ['[inserted: ', '']
    case 'change-end':
      return [']', '']
    default:
      return skipped.has(name) ? null : ['', '']
  }
}

function annotationWords(node: XmlNode): string {
  const [creator] = elementsNamed(node.children, 'creator')
  const words = [...elementsNamed(node.children, 'p')].map(lettersOf).join(' ')
  const who = creator ? lettersOf(creator) : ''
  return ` [comment: ${who === '' ? words : `${who}: ${words}`}]`
}

/** Words of an OpenDocument body: notes and comments where they stand, tracked changes marked, cells parted by tabs. */
export function odfText(roots: readonly unknown[]): OdfText {
  const deleted = deletedWords(roots)
  const out: string[] = []
  let comments = 0
  let changes = 0
  const stack: Step[] = roots.toReversed().map((enter) => ({ enter, inCell: false }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('write' in step) {
      out.push(step.write)
      continue
    }
    const node = nodeOf(step.enter)
    if (node === null) continue
    if (node.text !== null) {
      out.push(decodeXmlReferences(node.text).replace(/\s+/g, ' '))
      continue
    }
    const name = localName(node.tag)
    if (name === 'annotation') {
      comments += 1
      out.push(annotationWords(node))
      continue
    }
    if (name === 'changed-region') changes += 1
    const effect = around(node, name, step.inCell, deleted)
    if (name === 'tracked-changes') changes += elementsNamed(node.children, 'changed-region').length
    if (effect === null) continue
    out.push(effect[0])
    stack.push({ write: effect[1] })
    const inCell = step.inCell || name === 'table-cell' || name === 'note'
    for (const child of node.children.toReversed()) stack.push({ enter: child, inCell })
  }
  return { text: tidy(out.join('')), changes, comments }
}

const tidy = (text: string): string =>
  text
    .replace(/ +\]/g, ']')
    .replace(/ +\t/g, '\t')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
