/** What a hit on a page says that was recognised too uncertainly; null for a page that was read. */
export const notReadWellInWords = (doubtful: number | null): string | null =>
  doubtful === null ? null : `not read well, ${doubtful} % sure: compare it with the original`
