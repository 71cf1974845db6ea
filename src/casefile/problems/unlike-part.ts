/** The parts of a matter that a check compares with what was written. */
export type MatterPart =
  | 'documents'
  | 'pages'
  | 'search-index'
  | 'index-of-meanings'
  | 'matter'
  | 'claimants'
  | 'parties'
  | 'facts'
  | 'passages'
  | 'suggestions'
  | 'identities'
  | 'small-records'
  | 'history'
  | 'file-stamps'
  | 'list-of-originals'
  | 'numbering'
  | 'sums'
  | 'structure'
  | 'earlier'

/** A part that is not as it was written. */
export type UnlikePart =
  | { readonly is: MatterPart }
  /** A table that Redress does not make. */
  | { readonly is: 'unknown'; readonly table: string }
  /** By the numbers of their documents, null where no document names the file; `more` of them are not listed. */
  | {
      readonly is: 'originals-missing' | 'originals-changed'
      readonly documents: readonly (string | null)[]
      readonly more: number
    }
