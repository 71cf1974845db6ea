import type { Kysely } from 'kysely'

/** How the file of a document stood on the disk when it was read, so that a second run need not read it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('file_stamp')
    .addColumn('document', 'text', (c) => c.primaryKey().references('document.id').onDelete('cascade'))
    .addColumn('stamp', 'text', (c) => c.notNull())
    .execute()
}
