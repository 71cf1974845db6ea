import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

/** A section of the United States Code as published, line by line with the depth of each line. */
export interface OfficialSection {
  readonly identifier: string
  readonly heading: string
  readonly lines: readonly { readonly depth: number; readonly text: string }[]
  readonly sourceCredit: string | null
  /** What the file says of its own date, e.g. the public law it runs through. */
  readonly edition: string | null
}

type Node = Readonly<Record<string, unknown>>

const levels = new Set([
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'item',
  'subitem',
  'continuation',
  'chapeau',
  'content',
])

/**
 * One section out of a USLM file of a title, found by its identifier `/us/usc/t18/s1595`.
 * Problems: `file-not-found`, `input-not-valid`.
 */
export function readUslmSection(path: string, identifier: string): Result<OfficialSection> {
  let xml: string
  try {
    xml = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  return parseUslmSection(xml, basename(path), identifier)
}

export function parseUslmSection(xml: string, file: string, identifier: string): Result<OfficialSection> {
  const sound = XMLValidator.validate(xml)
  if (sound !== true) return failed(problem('xml-not-sound', { file, line: sound.err.line }))
  const tree = treeOf(xml)
  if (tree === null) return failed(problem('xml-too-deep', { file }))
  const section = Array.isArray(tree)
    ? find(tree, (node, name) => name === 'section' && attribute(node, 'identifier') === identifier)
    : null
  if (!section) return failed(problem('section-not-in-file', { file, section: identifier }))
  const children = childrenOf(section)
  const heading = children.find((child) => nameOf(child) === 'heading')
  const credit = children.find((child) => nameOf(child) === 'sourceCredit')
  const edition = Array.isArray(tree)
    ? find(tree, (_, name) => name === 'docPublicationName' || name === 'dcterms:created')
    : null
  return ok({
    identifier,
    heading: heading ? textOf(heading) : '',
    lines: children.flatMap((child) => linesOf(child, 0)),
    sourceCredit: credit ? textOf(credit) : null,
    edition: edition ? textOf(edition) : null,
  })
}

/** The nodes of a sound file in their order; null where the parser gives up on how deep they lie. */
function treeOf(xml: string): unknown {
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

function linesOf(node: Node, depth: number): readonly { depth: number; text: string }[] {
  const name = nameOf(node)
  if (!levels.has(name)) return []
  const children = childrenOf(node)
  const nested = children.filter((child) => levels.has(nameOf(child)))
  if (name === 'content' || name === 'chapeau' || name === 'continuation') return [{ depth, text: textOf(node) }]
  const label = children
    .filter((child) => nameOf(child) === 'num' || nameOf(child) === 'heading')
    .map(textOf)
    .join(' ')
  const [first, ...rest] = nested.flatMap((child) =>
    linesOf(
      child,
      levels.has(nameOf(child)) && ['content', 'chapeau', 'continuation'].includes(nameOf(child)) ? depth : depth + 1,
    ),
  )
  if (!first) return label ? [{ depth, text: label }] : []
  return first.depth === depth
    ? [{ depth, text: `${label} ${first.text}`.trim() }, ...rest]
    : [{ depth, text: label }, first, ...rest]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''

function childrenOf(node: Node): readonly Node[] {
  const inside = node[nameOf(node)]
  return Array.isArray(inside) ? inside.filter(isNode) : []
}

function attribute(node: Node, name: string): string | null {
  const all = node[':@']
  const value = isNode(all) ? all[name] : undefined
  return typeof value === 'string' ? value : null
}

function find(nodes: readonly unknown[], wanted: (node: Node, name: string) => boolean): Node | null {
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
function textOf(node: Node): string {
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
