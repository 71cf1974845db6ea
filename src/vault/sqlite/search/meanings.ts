import { DocumentId } from '../../../casefile/ids.ts'
import type { PageMeanings } from '../../contract/meanings.ts'
import type { StoredPage } from '../../contract/pages.ts'
import type { Tables } from '../tables.ts'

export async function pagesWithoutMeanings(
  db: Tables,
  madeWith: string,
  mark: number,
  limit: number,
): Promise<readonly StoredPage[]> {
  const rows = await db
    .selectFrom('page')
    .leftJoin('page_meaning', (on) =>
      on.onRef('page_meaning.page', '=', 'page.id').on('page_meaning.made_with', '=', madeWith),
    )
    .select(['page.id as mark', 'page.document as document', 'page.page as page', 'page.text as text'])
    .where('page_meaning.page', 'is', null)
    .where('page.id', '>', mark)
    .orderBy('page.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, document: DocumentId.parse(row.document) }))
}

/** Within a transaction; answers how many were kept. */
export async function keepMeanings(
  db: Tables,
  madeWith: string,
  given: readonly { readonly mark: number; readonly bytes: Uint8Array }[],
): Promise<number> {
  const atATime = 200
  let kept = 0
  for (let from = 0; from < given.length; from += atATime) {
    const some = given.slice(from, from + atATime)
    const marks = some.map(({ mark }) => mark)
    const there = await db.selectFrom('page').select('id').where('id', 'in', marks).execute()
    const known = new Set(there.map(({ id }) => id))
    const rows = some
      .filter(({ mark }) => known.has(mark))
      .map(({ mark, bytes }) => ({ page: mark, made_with: madeWith, passages: bytes }))
    if (rows.length === 0) continue
    await db.deleteFrom('page_meaning').where('page', 'in', marks).execute()
    await db.insertInto('page_meaning').values(rows).execute()
    kept += rows.length
  }
  return kept
}

export async function meaningsAfter(
  db: Tables,
  madeWith: string,
  mark: number,
  limit: number,
): Promise<readonly PageMeanings[]> {
  const rows = await db
    .selectFrom('page_meaning')
    .innerJoin('page', 'page.id', 'page_meaning.page')
    .select(['page.id as mark', 'page.document as document', 'page.page as page', 'page_meaning.passages as bytes'])
    .where('page_meaning.page', '>', mark)
    .where('page_meaning.made_with', '=', madeWith)
    .orderBy('page_meaning.page')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, document: DocumentId.parse(row.document) }))
}
