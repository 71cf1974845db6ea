/** A fact of an invented matter, as a facts file holds it. */
export const inventedFact = (when: string) => (id: string, about: readonly string[], factors: readonly string[]) => ({
  id,
  when,
  statement: 'An invented event.',
  about,
  factors,
  passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 4, quote: 'word' }],
  confirmedBy: 'A. Reyes',
  confirmedOn: '2026-11-20',
})
