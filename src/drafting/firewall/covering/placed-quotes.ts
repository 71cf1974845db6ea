import type { DocumentId } from '../../../casefile/ids.ts'
import { type PathTree, pathTree } from './path-tree.ts'

/** A quote with its place, as a passage has it. */
export interface PlacedQuote {
  readonly document: DocumentId
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

export const isPlacedQuote = (value: object): value is PlacedQuote =>
  'document' in value && 'page' in value && 'start' in value && 'end' in value && 'quote' in value

/** The quotes that stand at the places named, for looking up the pages that they rest on. */
export function placedQuotes(answer: unknown, paths: readonly string[]): readonly PlacedQuote[] {
  const found: PlacedQuote[] = []
  const walk = (value: unknown, tree: PathTree<'quote'> | null): void => {
    if (tree === null || typeof value !== 'object' || value === null) return
    if (tree.marks.has('quote') && isPlacedQuote(value)) found.push(value)
    if (Array.isArray(value)) for (const item of value) walk(item, tree.at('[]'))
    else for (const [key, item] of Object.entries(value)) walk(item, tree.at(key))
  }
  walk(answer, pathTree({ quote: paths }))
  return found
}
