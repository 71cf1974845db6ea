import type { Kysely } from 'kysely'

/** What the passages of each page mean, made when somebody first searches by meaning. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('page_meaning')
    .addColumn('page', 'integer', (c) => c.primaryKey().references('page.id').onDelete('cascade'))
    .addColumn('made_with', 'text', (c) => c.notNull())
    .addColumn('passages', 'blob', (c) => c.notNull())
    .execute()
}
