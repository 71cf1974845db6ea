/**
 * Text as every store can hold it: NUL and halves of surrogate pairs, which neither the full-text index nor PostgreSQL
 * takes, become U+FFFD. The length stays, so that offsets into the text stay true.
 */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd')
