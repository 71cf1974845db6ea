import type { Kysely } from 'kysely'

/** What the cells of sheets are, beside the text of their page; null for other pages, and for those read before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('page').addColumn('cells_json', 'text').execute()
}
