import type { Kysely } from 'kysely'

/** The messages of pages of conversations: who wrote, to whom, when, and where in the text; null for other pages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('page').addColumn('messages_json', 'text').execute()
}
