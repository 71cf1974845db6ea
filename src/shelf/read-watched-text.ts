import { XMLValidator } from 'fast-xml-parser'
import { attribute, childrenOf, find, type Node, nameOf, textOf, treeOf } from './xml-tree.ts'

export interface WatchedXml {
  /** `H. R. 1234`, as the bill says it. */
  readonly number: string | null
  readonly title: string | null
  readonly stage: string | null
  readonly text: string
}

const wordsOfCite = (cite: string): string => {
  const [kind, title, section] = cite.replace(/^\/us\//, '').split('/')
  if (kind !== 'usc' || title === undefined || section === undefined) return ''
  return ` (${title.replace(/^t/, '')} U.S.C. ${section.replace(/^s(?=\d)/, '')}) `
}

/**
 * The words of a bill or an act in XML (the House's own form, USLM, or another), with the sections that its references name by
 * attribute put in after them. Null where the XML is not sound.
 */
export function readWatchedXml(xml: string): WatchedXml | null {
  if (XMLValidator.validate(xml) !== true) return null
  const tree = treeOf(xml)
  if (!Array.isArray(tree)) return null
  const one = (...names: readonly string[]): string | null => {
    const node = find(tree, (_, name) => names.includes(name))
    return node === null ? null : textOf(node) || null
  }
  const root = find(tree, (node, name) => attribute(node, 'bill-stage') !== null || name === 'resolution')
  return {
    number: one('legis-num', 'docNumber', 'dc:identifier'),
    title: one('short-title', 'official-title', 'officialTitle', 'dc:title'),
    stage: (root && attribute(root, 'bill-stage')) ?? one('docStage', 'dc:type'),
    text: wordsOf(tree.filter((node): node is Node => typeof node === 'object' && node !== null))
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\n[\s]*/g, '\n')
      .trim(),
  }
}

/** Elements that stand within a line; every other begins a new one. */
const inline = new Set([
  '#text',
  'quote',
  'external-xref',
  'internal-xref',
  'ref',
  'short-title',
  'em',
  'i',
  'b',
  'term',
  'enum',
  'num',
])

function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const name = nameOf(node)
      if (name === '#text') return plainText(String(node['#text']))
      const cite = attribute(node, 'parsable-cite') ?? attribute(node, 'href')
      const words = `${wordsOf(childrenOf(node))}${cite === null ? '' : wordsOfCite(cite)}`
      return inline.has(name) ? `${words}${name === 'enum' || name === 'num' ? ' ' : ''}` : `\n${words}`
    })
    .join('')
}

const plainText = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => {
    const known = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()]
    if (known !== undefined) return known
    const code = Number(name.replace(/^#x/i, '0x').replace(/^#/, ''))
    return Number.isInteger(code) && code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })
