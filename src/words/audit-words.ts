/** What a check of the whole matter does not say, though nothing was found: said beside what it found. */
export const draftsNotInLog =
  'What was being typed and not yet saved stands in no log: what is there of it is as Redress wrote it, but whether some was removed or put back to an older state is not told.'
