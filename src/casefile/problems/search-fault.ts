/** What is wrong with a search. `given` null at the end of what was typed. */
export type SearchFault =
  | { readonly is: 'too-long' | 'too-many-words' | 'too-deep'; readonly most: number }
  | { readonly is: 'too-many-pairs'; readonly words: number; readonly most: number }
  | { readonly is: 'stands-alone'; readonly given: string | null }
  | { readonly is: 'one-place'; readonly given: string }
  | { readonly is: 'no-value'; readonly given: string }
  | {
      readonly is: 'no-such-value'
      readonly thing: 'type' | 'date' | 'state'
      readonly given: string
      readonly known: readonly string[]
    }
  | {
      readonly is:
        | 'no-word'
        | 'only-not'
        | 'quotation-open'
        | 'fuzzy-on-less'
        | 'star-inside'
        | 'closed-unopened'
        | 'parenthesis-open'
        | 'parentheses-empty'
        | 'or-before-not'
        | 'near-no-word'
        | 'near-no-terms'
        | 'no-known-meaning'
    }
