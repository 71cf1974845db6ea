import { type RawBuilder, sql } from 'kysely'
import { DocumentId } from '../../../casefile/ids.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import { spansOfForms } from '../../../evidence/search/search-forms.ts'
import type {
  Facet,
  Facets,
  FoundDocument,
  SearchAnswer,
  SearchHit,
  SearchOptions,
  Span,
  StoredPage,
} from '../../contract/pages.ts'
import { planSearch, type SearchPlan, wantedTerms } from '../../search/plan-search.ts'
import { type QueryNode, readNodes, understood } from '../../search/read-query.ts'
import { marksUnlike, snippetAround, spansOfMarked, textAround } from '../../search/search-snippet.ts'
import type { Tables } from '../tables.ts'
import { conditionOf } from './search-conditions.ts'
import { closeWords, isIndexed } from './search-words.ts'

const labelWeight = 0.5

interface Ranked {
  readonly id: number
  readonly score: number
}

interface Read {
  readonly node: QueryNode | null
  readonly plan: SearchPlan
}

async function planOf(db: Tables, query: string): Promise<Result<Read, 'search-not-understood'>> {
  const read = understood(() => readNodes(query))
  if (!read.ok) return read
  const close = new Map<string, readonly string[]>()
  for (const { text, wrong } of read.value === null ? [] : wantedTerms(read.value))
    if (wrong > 0) close.set(`${wrong} ${text}`, await closeWords(db, text, wrong))
  const plan = understood(() => planSearch(read.value, (word, wrong) => close.get(`${wrong} ${word}`) ?? []))
  return plan.ok ? ok({ node: read.value, plan: plan.value }) : plan
}

interface Found {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** Whether documents must be joined for it. */
  readonly narrowed: boolean
}

function foundBy({ match, where }: SearchPlan, options: SearchOptions): Found {
  const narrowing = narrowingOf(options)
  const conditions = [
    ...(match === null ? [] : [sql`page_search MATCH ${match}`]),
    ...(where === null ? [] : [conditionOf(where)]),
    ...narrowing,
  ]
  const joined =
    match === null
      ? sql`page JOIN document ON document.id = page.document`
      : sql`page_search JOIN page ON page.id = page_search.rowid JOIN document ON document.id = page.document`
  return {
    from: joined,
    where: sql.join(conditions, sql` AND `),
    narrowed: match === null || where !== null || narrowing.length > 0,
  }
}

function narrowingOf({ formats, documents, after }: SearchOptions): readonly RawBuilder<unknown>[] {
  // A list of nothing finds nothing; no list narrows nothing.
  if (formats?.length === 0 || documents?.length === 0) return [sql`0`]
  return [
    ...(formats ? [sql`document.format IN (${sql.join(formats)})`] : []),
    ...(documents ? [sql`document.id IN (${sql.join(documents)})`] : []),
    ...(after === undefined ? [] : [sql`page.id > CAST(${after} AS INTEGER)`]),
  ]
}

/**
 * Ranked pages first, by number alone; text, marks and snippet only for those that are shown, so that a word on every
 * page of a large matter costs no more than a rare one.
 */
export async function search(
  db: Tables,
  query: string,
  options: SearchOptions,
): Promise<Result<SearchAnswer, 'search-not-understood'>> {
  const read = await planOf(db, query)
  if (!read.ok) return read
  const { node, plan } = read.value
  const limit = Math.min(500, Math.max(1, Math.trunc(options.limit ?? 20)))
  const offset = Math.max(0, Math.trunc(options.offset ?? 0))
  const found = foundBy(plan, options)
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${found.narrowed ? found.from : sql`page_search`} WHERE ${found.where}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  const hits = total > offset ? await hitsOf(db, plan, await ranked(db, plan, found, { limit, offset })) : []
  return ok({ total, hits, instead: total === 0 && node !== null ? await insteadOf(db, query, node) : null })
}

async function ranked(
  db: Tables,
  { match }: SearchPlan,
  { from, where, narrowed }: Found,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Ranked[]> {
  if (match === null) {
    const rows = await sql<Ranked>`SELECT page.id AS id, 0.0 AS score FROM ${from} WHERE ${where}
      ORDER BY document.ord, page.page LIMIT ${limit} OFFSET ${offset}`.execute(db)
    return rows.rows
  }
  const score = sql`bm25(page_search, 1.0, ${labelWeight}, 1.0)`
  const rows = narrowed
    ? await sql<Ranked>`SELECT page.id AS id, ${score} AS score FROM ${from} WHERE ${where}
        ORDER BY score, document.ord, page.page LIMIT ${limit} OFFSET ${offset}`.execute(db)
    : await sql<Ranked>`SELECT page_search.rowid AS id, ${score} AS score FROM page_search WHERE ${where}
        ORDER BY score, page_search.rowid LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return rows.rows
}

interface HitRow {
  readonly id: number
  readonly document: string
  readonly page: number
  readonly label: string | null
  readonly text: string
  readonly further: string
  readonly source: SearchHit['source']
  readonly confidence: number | null
  readonly path: string
  readonly format: string
  readonly bates: string
  readonly custodian: string | null
}

/** Text, marks and snippet of the pages that are shown, asked for together. */
async function hitsOf(db: Tables, plan: SearchPlan, ranking: readonly Ranked[]): Promise<readonly SearchHit[]> {
  // The driver binds numbers as floats, by which the index would look through every match.
  const ids = sql.join(ranking.map(({ id }) => sql`CAST(${id} AS INTEGER)`))
  const rows =
    await sql<HitRow>`SELECT page.id AS id, page.document AS document, page.page AS page, page.label AS label,
      page.text AS text, page.further AS further, page.source AS source, page.confidence AS confidence, document.path AS path, document.format AS format,
      document.bates AS bates, document.custodian AS custodian
    FROM page JOIN document ON document.id = page.document WHERE page.id IN (${ids})`.execute(db)
  const byId = new Map(rows.rows.map((row) => [row.id, row]))
  const marked =
    plan.marked === null ? new Map<number, readonly Span[]>() : await markedIn(db, plan.marked, ids, rows.rows)
  return ranking.flatMap(({ id, score }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [hitOf(row, score, marked.get(id) ?? [], plan)]
  })
}

function hitOf(row: HitRow, score: number, byIndex: readonly Span[], { forms }: SearchPlan): SearchHit {
  const byForms = row.further === '' ? [] : forms.flatMap((phrases) => spansOfForms(row.text, phrases))
  const matches = byForms.length === 0 ? byIndex : apart([...byIndex, ...byForms])
  const snippet = snippetAround(row.text, matches)
  return {
    document: DocumentId.parse(row.document),
    page: row.page,
    label: row.label,
    path: row.path,
    format: row.format,
    bates: row.bates,
    custodian: row.custodian,
    source: row.source,
    confidence: row.confidence,
    snippet: snippet.text,
    around: textAround(row.text, snippet.start, snippet.text.length),
    snippetStart: snippet.start,
    marks: snippet.marks,
    matches,
    // bm25 of SQLite is negative, smaller is nearer.
    score: -score,
  }
}

async function markedIn(
  db: Tables,
  expression: string,
  ids: RawBuilder<unknown>,
  rows: readonly HitRow[],
): Promise<ReadonlyMap<number, readonly Span[]>> {
  const marks = marksUnlike(rows.map(({ text }) => text).join('\n'))
  const marked = await sql<{ id: number; text: string }>`
    SELECT rowid AS id, highlight(page_search, 0, ${marks.open}, ${marks.close}) AS text FROM page_search
    WHERE page_search MATCH ${expression} AND rowid IN (${ids})`.execute(db)
  return new Map(marked.rows.map(({ id, text }) => [id, spansOfMarked(text, marks)]))
}

/** In order, the longer one where two overlap. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** The query with each word that stands nowhere changed into one that does; null where that cannot be told. */
async function insteadOf(db: Tables, query: string, node: QueryNode): Promise<string | null> {
  const changes: { readonly at: number; readonly from: number; readonly to: string }[] = []
  for (const { text, at, phrase, prefix, wrong } of wantedTerms(node)) {
    if (prefix || wrong > 0) continue
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
      if (await isIndexed(db, word)) continue
      const [near] = await closeWords(db, word, word.length > 5 ? 2 : 1)
      if (near !== undefined) changes.push({ at: at + (phrase ? 1 : 0) + index, from: word.length, to: near })
    }
  }
  if (changes.length === 0) return null
  let changed = query
  for (const { at, from, to } of changes.toSorted((a, b) => b.at - a.at))
    changed = changed.slice(0, at) + to + changed.slice(at + from)
  return changed
}

/** How the pages of an answer are spread. */
export async function facetsOf(
  db: Tables,
  query: string,
  options: SearchOptions,
): Promise<Result<Facets, 'search-not-understood'>> {
  const read = await planOf(db, query)
  if (!read.ok) return read
  const { from, where } = foundBy(read.value.plan, options)
  const by = async (column: 'format' | 'custodian' | 'status'): Promise<readonly Facet[]> => {
    const rows = await sql<Facet>`SELECT coalesce(document.${sql.ref(column)}, '') AS value, count(*) AS pages,
      count(DISTINCT document.id) AS documents FROM ${from} WHERE ${where}
      GROUP BY 1 ORDER BY pages DESC, value`.execute(db)
    return rows.rows
  }
  return ok({ formats: await by('format'), custodians: await by('custodian'), states: await by('status') })
}

/** The documents of an answer with the number of their pages in it, in order of arrival. */
export async function documentsFound(
  db: Tables,
  query: string,
  options: SearchOptions,
): Promise<Result<readonly FoundDocument[], 'search-not-understood'>> {
  const read = await planOf(db, query)
  if (!read.ok) return read
  const { from, where } = foundBy(read.value.plan, options)
  const rows = await sql<{ id: string; custodian: string | null; pages: number }>`
    SELECT document.id AS id, document.custodian AS custodian, count(*) AS pages
    FROM ${from} WHERE ${where} GROUP BY document.id ORDER BY document.ord`.execute(db)
  return ok(rows.rows.map(({ id, custodian, pages }) => ({ document: DocumentId.parse(id), custodian, pages })))
}

export async function pageMark(db: Tables): Promise<number> {
  const last = await db.selectFrom('page').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return last?.id ?? 0
}

export async function pagesAfter(db: Tables, mark: number, limit: number): Promise<readonly StoredPage[]> {
  const rows = await db
    .selectFrom('page')
    .select(['id', 'document', 'page', 'text'])
    .where('id', '>', mark)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, document, page, text }) => ({ mark: id, document: DocumentId.parse(document), page, text }))
}
