import type { MatterPart, UnlikePart } from '../../casefile/problems/unlike-part.ts'

const partWords: Readonly<Record<MatterPart, string>> = {
  documents: 'the list of documents',
  pages: 'the text of pages',
  'search-index': 'the search index',
  'index-of-meanings': 'the index of meanings',
  matter: 'the matter and its damages inputs',
  claimants: 'the claimants',
  parties: 'the parties',
  facts: 'the facts',
  passages: 'the passages that facts rest on',
  suggestions: 'the suggestions',
  identities: 'the protected identities',
  'small-records': 'tags, notes, tasks, saved searches and answers of reviews',
  history: 'the history of changes',
  'file-stamps': 'what is known of files on the disk',
  'list-of-originals': 'the list of original files',
  numbering: 'the last document number given',
  sums: 'the sums of the records, which are not those of the end of the log',
  structure: 'the order of the database file',
  earlier: 'records that were found changed at an earlier time',
}

function inWords(part: UnlikePart): string {
  switch (part.is) {
    case 'unknown':
      return part.table
    case 'originals-missing':
    case 'originals-changed': {
      const named = part.documents.map((number) => number ?? 'a file that no document names').join(', ')
      const what = part.is === 'originals-missing' ? 'missing originals' : 'originals not as stored'
      return `${what}: ${named}${part.more === 0 ? '' : ` and ${part.more} more`}`
    }
    default:
      return partWords[part.is]
  }
}

/** The parts that are not as they were written, in one run of text; empty where all are. */
export const unlikeInWords = (parts: readonly UnlikePart[]): string => parts.map(inWords).join('; ')
