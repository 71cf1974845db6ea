import { sql } from 'kysely'
import { indexedWord, lettersWrong } from '../../search/close-words.ts'
import type { Tables } from '../tables.ts'

const mostWords = 24
/** Forms that the index alone knows: pairs of letters, and days. */
const ownForm = /^(?:q[0-9a-z]{4}|q[0-9a-z]{8}|d\d{8})$/

interface Word {
  readonly term: string
  readonly doc: number
}

/** The words of the index by their first letter; a table of this connection alone, nothing is written. */
export async function lookAtWords(db: Tables): Promise<void> {
  await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_word USING fts5vocab(main, page_search, row)`.execute(db)
}

/** Words of the matter that differ in so many letters behind the first, nearest and most frequent first. */
export async function closeWords(db: Tables, given: string, wrong: number): Promise<readonly string[]> {
  const word = indexedWord(given)
  const [first = ''] = word
  if (first === '') return []
  await lookAtWords(db)
  const rows = await sql<Word>`SELECT term, doc FROM temp.index_word WHERE term >= ${first}
    AND term < ${first + String.fromCodePoint(0x10ffff)} AND length(term) BETWEEN ${word.length - wrong} AND ${word.length + wrong}`.execute(
    db,
  )
  return rows.rows
    .filter(({ term }) => !ownForm.test(term))
    .map(({ term, doc }) => ({ term, doc, wrong: lettersWrong(word, term, wrong) }))
    .filter((one) => one.wrong <= wrong)
    .sort((a, b) => a.wrong - b.wrong || b.doc - a.doc)
    .slice(0, mostWords)
    .map(({ term }) => term)
}

export async function isIndexed(db: Tables, given: string): Promise<boolean> {
  await lookAtWords(db)
  const word = indexedWord(given)
  const found = await sql<Word>`SELECT term, doc FROM temp.index_word WHERE term = ${word}`.execute(db)
  return found.rows.length > 0
}
