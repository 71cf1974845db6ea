/** Problems of documents as they come in and are looked at, each with what it has to be told. */
export interface EvidenceProblems {
  readonly 'contraband-listed': { readonly document: string }
  readonly 'held-stays-held': { readonly why: 'minor' | 'listed' }
  readonly 'page-not-drawn': { readonly page: number }
  readonly 'search-not-understood': { readonly what: string; readonly at?: number }
  readonly 'hash-not-valid': { readonly file: string; readonly line: number }
}
