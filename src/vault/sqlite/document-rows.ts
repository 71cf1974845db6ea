import { type RawBuilder, sql } from 'kysely'
import type { DocumentRows, RowFacet, RowFacets, RowOrder, RowsAsked } from '../contract/documents.ts'
import { recordOf } from './documents.ts'
import type { Tables } from './tables.ts'

type Condition = RawBuilder<unknown>

const hasTag = (labels: readonly string[]): Condition => sql`EXISTS (SELECT 1 FROM record
  WHERE record.kind = 'tag' AND record.content_json ->> '$.document' = document.id
    AND record.content_json ->> '$.label' IN (${sql.join(labels.length === 0 ? [''] : labels)}))`

const namesYear = (year: string): Condition => sql`document.id IN (SELECT document FROM suggestion
  WHERE kind = 'date' AND status <> 'rejected' AND substr(value, 1, 4) = ${year})`

function fromWhom(custodians: readonly (string | null)[]): Condition {
  const named = custodians.filter((one) => one !== null)
  const some = named.length === 0 ? sql`0` : sql`document.custodian IN (${sql.join(named)})`
  return custodians.includes(null) ? sql`(${some} OR document.custodian IS NULL)` : some
}

/** By the name of what is asked, so that a facet can leave its own out. */
function conditionsOf({ status, format, custodians, tags, year, name }: RowsAsked): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>()
  if (status !== undefined) found.set('status', sql`document.status = ${status}`)
  if (format !== undefined) found.set('format', sql`document.format = ${format}`)
  if (custodians !== undefined) found.set('custodians', fromWhom(custodians))
  if (tags !== undefined) found.set('tags', hasTag(tags))
  if (year !== undefined) found.set('year', namesYear(year))
  if (name !== undefined && name !== '')
    found.set('name', sql`(holds_name(document.path, ${name}) OR document.bates = ${name.toUpperCase()})`)
  return found
}

function where(asked: RowsAsked, but = ''): Condition {
  const all = [...conditionsOf(asked)].filter(([key]) => key !== but).map(([, condition]) => condition)
  return all.length === 0 ? sql`1` : sql.join(all, sql` AND `)
}

const orders: Readonly<Record<RowOrder, Condition>> = {
  number: sql`document.ord`,
  newest: sql`document.ord DESC`,
  path: sql`document.path, document.ord`,
  format: sql`document.format, document.ord`,
  pages: sql`document.pages DESC, document.ord`,
  size: sql`document.bytes DESC, document.ord`,
  state: sql`document.status, document.ord`,
  custodian: sql`document.custodian, document.ord`,
}

export async function documentRows(
  db: Tables,
  asked: RowsAsked,
  { order, offset, limit }: { readonly order: RowOrder; readonly offset: number; readonly limit: number },
): Promise<DocumentRows> {
  const condition = sql<boolean>`(${where(asked)})`
  const counted = await db
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('count'))
    .where(condition)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where(condition)
    .orderBy(orders[order])
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: counted.count, rows: rows.map(recordOf) }
}

export async function rowFacets(db: Tables, asked: RowsAsked): Promise<RowFacets> {
  const column = async (name: 'status' | 'format' | 'custodian', but: string): Promise<readonly RowFacet[]> => {
    const found =
      await sql<RowFacet>`SELECT coalesce(${sql.ref(`document.${name}`)}, '') AS value, count(*) AS documents
      FROM document WHERE ${where(asked, but)} GROUP BY 1 ORDER BY 2 DESC, 1`.execute(db)
    return found.rows
  }
  const tags = await sql<RowFacet>`SELECT record.content_json ->> '$.label' AS value,
      count(DISTINCT document.id) AS documents
    FROM record JOIN document ON document.id = record.content_json ->> '$.document'
    WHERE record.kind = 'tag' AND ${where(asked, 'tags')} GROUP BY 1 ORDER BY 2 DESC, 1`.execute(db)
  const years = await sql<RowFacet>`SELECT substr(suggestion.value, 1, 4) AS value,
      count(DISTINCT suggestion.document) AS documents
    FROM suggestion JOIN document ON document.id = suggestion.document
    WHERE suggestion.kind = 'date' AND suggestion.status <> 'rejected' AND ${where(asked, 'year')}
    GROUP BY 1 ORDER BY 1`.execute(db)
  return {
    states: await column('status', 'status'),
    formats: await column('format', 'format'),
    custodians: await column('custodian', 'custodians'),
    tags: tags.rows,
    years: years.rows,
  }
}
