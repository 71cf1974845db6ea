import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { attribute, childrenOf, find, type Node, nameOf, textOf, treeOf } from './xml-tree.ts'

/** A section of the United States Code as published, line by line with the depth of each line. */
export interface OfficialSection {
  readonly identifier: string
  readonly heading: string
  readonly lines: readonly { readonly depth: number; readonly text: string }[]
  readonly sourceCredit: string | null
  /** What the file says of its own date, e.g. the public law it runs through. */
  readonly edition: string | null
}

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
export function readUslmSection(
  path: string,
  identifier: string,
): Result<OfficialSection, 'file-not-found' | 'section-not-in-file' | 'xml-not-sound' | 'xml-too-deep'> {
  let xml: string
  try {
    xml = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  return parseUslmSection(xml, basename(path), identifier)
}

export function parseUslmSection(
  xml: string,
  file: string,
  identifier: string,
): Result<OfficialSection, 'section-not-in-file' | 'xml-not-sound' | 'xml-too-deep'> {
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
