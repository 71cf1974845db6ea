/** What is asked of awards that none could answer to. */
type UnknownTrait =
  | { readonly is: 'days' }
  | { readonly is: 'trait'; readonly name: string; readonly asked: string; readonly known: readonly string[] }

/** What is wrong with the question, and what to ask instead. */
export const unknownTraitWords = (one: UnknownTrait): { readonly what: string; readonly next: string } =>
  one.is === 'days'
    ? { what: 'The days of exploitation must be a whole number above 0.', next: 'Write it like --days 300.' }
    : {
        what: `No award on the list has the ${one.name} "${one.asked}".`,
        next: `Use one of ${one.known.join(', ')}.`,
      }
