import { type Kysely, sql } from 'kysely'

/**
 * Sums over the rows of each table, their digest in each entry of the log, where each original lies in the packs, and
 * the last number given to a document.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('content_sum')
    .addColumn('part', 'text', (c) => c.primaryKey())
    .addColumn('number', 'bigint', (c) => c.notNull())
    .addColumn('sum', 'text', (c) => c.notNull())
    .execute()
  await db.schema.alterTable('audit').addColumn('content', 'text').execute()
  await db.schema
    .createTable('blob')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    // Null for one that lies in a file of its own, as all did before there were packs.
    .addColumn('pack', 'integer')
    .addColumn('start', 'bigint', (c) => c.notNull())
    .addColumn('length', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('numbering')
    .addColumn('series', 'text', (c) => c.primaryKey())
    .addColumn('last', 'integer', (c) => c.notNull())
    .execute()
  await sql`INSERT INTO numbering (series, last)
    SELECT 'RD', coalesce(max(CAST(substr(bates, 4) AS integer)), 0) FROM document`.execute(db)
}
