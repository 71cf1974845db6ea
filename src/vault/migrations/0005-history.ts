import type { Kysely } from 'kysely'

/** Steps of the history with what each record was before and after, and records of kinds without a table of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('history_step')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('turn', 'text', (c) => c.notNull())
    .addColumn('of', 'integer')
    .execute()
  await db.schema
    .createTable('history_record')
    .addColumn('step', 'integer', (c) => c.notNull().references('history_step.number'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('place_before', 'integer')
    .addColumn('place_after', 'integer')
    .addPrimaryKeyConstraint('history_record_at', ['step', 'at'])
    .execute()
  await db.schema
    .createIndex('history_record_version')
    .on('history_record')
    .columns(['kind', 'id', 'version'])
    .execute()
  await db.schema
    .createTable('record')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('content_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('record_of_kind', ['kind', 'id'])
    .execute()
}
