/** A sentence for each tag; a tag without one does not compile. */
export type TagTable<T extends { readonly is: string }> = {
  readonly [K in T['is']]: (one: Extract<T, { readonly is: K }>) => string
}

/** Says whichever member comes: each entry of the table was held to its own tag where the table was written. */
export function sayer<T extends { readonly is: string }>(table: TagTable<T>): (one: T) => string {
  // The entry is the one for this very tag, which the compiler cannot follow through a union.
  const open = table as unknown as { readonly [tag: string]: ((one: T) => string) | undefined }
  return (one) => open[one.is]?.(one) ?? ''
}
