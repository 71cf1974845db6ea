import { type Selectable, sql } from 'kysely'
import { Suggestion } from '../../casefile/evidence/records.ts'
import { DocumentId } from '../../casefile/ids.ts'
import type { SuggestionFilter } from '../contract/suggestions.ts'
import { NotAsWritten } from './store.ts'
import type { SuggestionTable, Tables } from './tables.ts'

export async function listSuggestions(
  db: Tables,
  filter: SuggestionFilter,
): Promise<{ readonly total: number; readonly suggestions: readonly Suggestion[] }> {
  let query = db.selectFrom('suggestion')
  for (const column of ['kind', 'status', 'document', 'factor'] as const) {
    const wanted = filter[column]
    if (wanted !== undefined) query = query.where(column, '=', wanted)
  }
  if (filter.ids !== undefined) query = query.where('id', 'in', filter.ids)
  const counted = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll()
    .orderBy('document')
    .orderBy('page')
    .orderBy('start_at')
    .orderBy('id')
    .limit(filter.limit ?? Number.MAX_SAFE_INTEGER)
    .offset(filter.offset ?? 0)
    .execute()
  return { total: counted.count, suggestions: rows.map(suggestionOf) }
}

export async function waitingPages(
  db: Tables,
): Promise<readonly { readonly document: DocumentId; readonly page: number; readonly count: number }[]> {
  const rows = await db
    .selectFrom('suggestion')
    .select(['document', 'page', sql<number>`count(*)`.as('count')])
    .where('status', '=', 'proposed')
    .groupBy(['document', 'page'])
    .orderBy('document')
    .orderBy('page')
    .execute()
  return rows.map(({ document, page, count }) => ({ document: DocumentId.parse(document), page, count }))
}

function suggestionOf(row: Selectable<SuggestionTable>): Suggestion {
  const { id, kind, value, factor, status, document, page, quote } = row
  const passage = { document, page, start: row.start_at, end: row.end_at, quote }
  const parsed = Suggestion.safeParse({ id, kind, value, factor, passage, status })
  if (!parsed.success) throw new NotAsWritten('suggestion')
  return parsed.data
}
