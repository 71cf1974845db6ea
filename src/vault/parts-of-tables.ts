import type { MatterPart, UnlikePart } from '../casefile/problems/unlike-part.ts'
import type { VaultTables } from './sqlite/tables.ts'

/** The log vouches for itself; the index is no table of its own to the queries. */
type SealedTable = Exclude<keyof VaultTables, 'audit'> | 'page_search'

/** What each table of the database holds, and what else a check may find unlike: one left out does not compile. */
const partOf: Readonly<Record<SealedTable | 'structure' | 'earlier', MatterPart>> = {
  document: 'documents',
  page: 'pages',
  page_search: 'search-index',
  page_meaning: 'index-of-meanings',
  casefile_part: 'matter',
  claimant: 'claimants',
  party: 'parties',
  fact: 'facts',
  passage: 'passages',
  suggestion: 'suggestions',
  identity: 'identities',
  record: 'small-records',
  history_step: 'history',
  history_record: 'history',
  file_stamp: 'file-stamps',
  blob: 'list-of-originals',
  numbering: 'numbering',
  content_sum: 'sums',
  structure: 'structure',
  earlier: 'earlier',
}

const isKnown = (found: string): found is keyof typeof partOf => Object.hasOwn(partOf, found)

/** The parts to which these tables belong, each once. */
export function partsOfTables(tables: readonly string[]): readonly UnlikePart[] {
  const unknown = tables.filter((table) => !isKnown(table)).map((table): UnlikePart => ({ is: 'unknown', table }))
  const known = new Set(tables.filter(isKnown).map((table) => partOf[table]))
  return [...[...known].map((is): UnlikePart => ({ is })), ...unknown]
}
