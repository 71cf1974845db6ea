/** Where something wrong stands in an input and what it is, in words that end with what to do. */
export interface Complaint {
  readonly path: readonly (string | number)[]
  readonly what: string
}
