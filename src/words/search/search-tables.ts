import { counted } from '../counting.ts'

/** Columns of a table of search hits. */
export const hitColumns: readonly string[] = [
  ...['number', 'page', 'file', 'type', 'custodian', 'not read well', 'text'],
]

/** How documents are called that came from nobody in particular. */
export const custodianInWords = (custodian: string): string => (custodian === '' ? 'no custodian' : custodian)

/** Columns of a table of search terms, two for each of those whom documents came from. */
export const termColumns = (custodians: readonly string[]): readonly string[] => [
  ...['term', 'documents', 'documents of this term alone', 'pages'],
  ...custodians
    .map(custodianInWords)
    .flatMap((custodian) => [`${custodian}: documents`, `${custodian}: of this term alone`]),
  'not understood',
]

/** The row over all terms. */
export const anyTerm = (searched: number): string => `any of these terms, of ${counted(searched, 'document')} searched`
