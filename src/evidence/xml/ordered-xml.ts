import { XMLParser } from 'fast-xml-parser'
import { decodeXmlReferences } from '../xml-references.ts'

/** An element, or a text where `text` is set; children are turned into nodes only when they are looked at. */
export interface XmlNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly unknown[]
  readonly text: string | null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One element of the ordered tree: its only key besides the attributes is its name. */
export function nodeOf(value: unknown): XmlNode | null {
  if (!isRecord(value)) return null
  const attributes = value[':@']
  const tag = Object.keys(value).find((key) => key !== ':@')
  if (tag === undefined) return null
  const content = value[tag]
  return {
    tag,
    attributes: isRecord(attributes) ? attributes : {},
    children: Array.isArray(content) ? content : [],
    text: tag === '#text' ? String(content) : null,
  }
}

export function parseOrdered(xml: string): readonly unknown[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  const parsed: unknown = parser.parse(xml)
  return Array.isArray(parsed) ? parsed : []
}

/** Empty where there is none. */
export const attribute = (node: XmlNode, name: string): string => {
  const value = node.attributes[name]
  return typeof value === 'string' ? decodeXmlReferences(value) : ''
}

/** A truth as XML Schema and Office spell it: `1`, `true`, `on`, in any case and with spaces around. */
export const isTrue = (value: string): boolean => ['1', 'true', 'on', 't'].includes(value.trim().toLowerCase())

/** Every element of that name (without its prefix) below the given ones, in the order of the document. */
export function elementsNamed(roots: readonly unknown[], name: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  const stack = roots.toReversed()
  while (stack.length > 0) {
    const node = nodeOf(stack.pop())
    if (node === null) continue
    if (localName(node.tag) === name) found.push(node)
    stack.push(...node.children.toReversed())
  }
  return found
}

export const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

/** All letters below a node. */
export function lettersOf(node: XmlNode): string {
  const out: string[] = []
  const stack: unknown[] = node.children.toReversed()
  while (stack.length > 0) {
    const inner = nodeOf(stack.pop())
    if (inner === null) continue
    if (inner.text !== null) out.push(decodeXmlReferences(inner.text))
    else stack.push(...inner.children.toReversed())
  }
  return out.join('')
}
