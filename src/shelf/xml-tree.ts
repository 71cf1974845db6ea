import { XMLParser } from 'fast-xml-parser'

export type Node = Readonly<Record<string, unknown>>

/** The nodes of a sound file in their order; null where the parser gives up on how deep they lie. */
export function treeOf(xml: string): unknown {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    processEntities: false,
  })
  try {
    return parser.parse(xml)
  } catch {
    return null
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Name of the element; `#text` for words. */
export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''

export function childrenOf(node: Node): readonly Node[] {
  const inside = node[nameOf(node)]
  return Array.isArray(inside) ? inside.filter(isNode) : []
}

export function attribute(node: Node, name: string): string | null {
  const all = node[':@']
  const value = isNode(all) ? all[name] : undefined
  return typeof value === 'string' ? value : null
}

/** The first node that is wanted, in the order of the text. */
export function find(nodes: readonly unknown[], wanted: (node: Node, name: string) => boolean): Node | null {
  for (const node of nodes) {
    if (!isNode(node)) continue
    if (wanted(node, nameOf(node))) return node
    const below = find(childrenOf(node), wanted)
    if (below) return below
  }
  return null
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a node without footnotes, white space folded. */
export function textOf(node: Node): string {
  const words = (one: Node): string => {
    const name = nameOf(one)
    if (name === '#text') return String(one['#text'])
    if (name === 'note' || (name === 'ref' && attribute(one, 'class') === 'footnoteRef')) return ''
    return childrenOf(one).map(words).join('')
  }
  return words(node)
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
