/** A pattern over folded text, and letters without which it cannot be there; null where nothing is sure. */
export interface SearchedPattern {
  readonly pattern: string
  readonly needs: string | null
  /** Where `needs` stands in the folded text as it is, the pattern reaches no further than this to both sides. */
  readonly reach?: number
  /** Set where it may be something else: each place is covered and asked about, or only one with a capital and any other is left. */
  readonly asks?: 'always' | 'with-capital'
}
