import { sql } from 'kysely'
import { DocumentId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { SearchAnswer, SearchHit, SearchOptions } from '../contract/pages.ts'
import { searchExpression } from '../search-query.ts'
import { marksUnlike, snippetAround, spansOfMarked } from '../search-snippet.ts'
import type { Tables } from './tables.ts'

const labelWeight = 0.5

interface Ranked {
  readonly id: number
  readonly score: number
}

/**
 * Ranked pages first, by number alone; text, marks and snippet only for those that are shown, so that a word on every
 * page of a large matter costs no more than a rare one.
 */
export async function search(db: Tables, query: string, options: SearchOptions): Promise<Result<SearchAnswer>> {
  const expression = searchExpression(query)
  if (!expression.ok) return expression
  const limit = Math.min(500, Math.max(1, Math.trunc(options.limit ?? 20)))
  const offset = Math.max(0, Math.trunc(options.offset ?? 0))
  const wanted = sql`page_search MATCH ${expression.value} ${narrowed(options)}`
  const joined = sql`page_search JOIN page ON page.id = page_search.rowid JOIN document ON document.id = page.document`
  const narrowing = options.formats !== undefined || options.documents !== undefined
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${narrowing ? joined : sql`page_search`} WHERE ${wanted}`.execute(db)
  const ranked = await sql<Ranked>`
    SELECT page.id AS id, bm25(page_search, 1.0, ${labelWeight}) AS score FROM ${joined} WHERE ${wanted}
    ORDER BY score, length(document.bates), document.bates, page.page LIMIT ${limit} OFFSET ${offset}`.execute(db)
  const hits: SearchHit[] = []
  for (const row of ranked.rows) hits.push(await hitOf(db, expression.value, row))
  return ok({ total: counted.rows[0]?.total ?? 0, hits })
}

function narrowed(options: SearchOptions) {
  const { formats, documents } = options
  // A list of nothing finds nothing; no list narrows nothing.
  const none = formats?.length === 0 || documents?.length === 0
  if (none) return sql`AND 0`
  return sql`${formats ? sql`AND document.format IN (${sql.join(formats)})` : sql``}
    ${documents ? sql`AND document.id IN (${sql.join(documents)})` : sql``}`
}

async function hitOf(db: Tables, expression: string, ranked: Ranked): Promise<SearchHit> {
  const row = await db
    .selectFrom('page')
    .innerJoin('document', 'document.id', 'page.document')
    .select(['page.document', 'page.page', 'page.label', 'page.text'])
    .select(['document.path', 'document.format', 'document.bates'])
    .where('page.id', '=', ranked.id)
    .executeTakeFirstOrThrow()
  const marks = marksUnlike(row.text)
  // The driver binds numbers as floats, by which the index would look through every match.
  const marked = await sql<{ text: string }>`
    SELECT highlight(page_search, 0, ${marks.open}, ${marks.close}) AS text FROM page_search
    WHERE page_search MATCH ${expression} AND rowid = CAST(${ranked.id} AS INTEGER)`.execute(db)
  const matches = spansOfMarked(marked.rows[0]?.text ?? '', marks)
  const snippet = snippetAround(row.text, matches)
  return {
    document: DocumentId.parse(row.document),
    page: row.page,
    label: row.label,
    path: row.path,
    format: row.format,
    bates: row.bates,
    snippet: snippet.text,
    snippetStart: snippet.start,
    marks: snippet.marks,
    matches,
    // bm25 of SQLite is negative, smaller is nearer.
    score: -ranked.score,
  }
}
