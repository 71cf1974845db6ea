import { searchForms } from '../../evidence/search/search-forms.ts'

/** The further forms of a page's text as they stand in the index, in their order. */
export const furtherForms = (text: string): string =>
  searchForms(text)
    .map(({ token }) => token)
    .join(' ')
