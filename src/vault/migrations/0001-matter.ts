import type { Kysely } from 'kysely'

/** Documents, pages, casefile, suggestions, identities. Written so that PostgreSQL understands it too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('document')
    .addColumn('ord', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('notes_json', 'text', (c) => c.notNull())
    .addColumn('duplicate_of', 'text')
    .addColumn('parent', 'text')
    .addColumn('pages', 'integer', (c) => c.notNull())
    .addColumn('ocr_pages', 'integer', (c) => c.notNull())
    .addColumn('reader', 'text')
    .addColumn('custodian', 'text')
    .addColumn('bates', 'text', (c) => c.notNull().unique())
    .addColumn('ingested_at', 'text', (c) => c.notNull())
    .execute()
  for (const column of ['sha256', 'path', 'format', 'status', 'parent']) {
    await db.schema.createIndex(`document_${column}`).on('document').column(column).execute()
  }
  await db.schema
    .createTable('page')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('document', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('label', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('confidence', 'double precision')
    .addUniqueConstraint('page_of_document', ['document', 'page'])
    .execute()
  await db.schema
    .createTable('casefile_part')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute()
  for (const table of ['party', 'claimant', 'fact']) {
    await db.schema
      .createTable(table)
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .execute()
  }
  await db.schema
    .createTable('passage')
    .addColumn('fact', 'text', (c) => c.notNull().references('fact.id').onDelete('cascade'))
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('passage_place', ['fact', 'place'])
    .execute()
  await db.schema.createIndex('passage_document').on('passage').columns(['document', 'page']).execute()
  await db.schema
    .createTable('suggestion')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('factor', 'text')
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('suggestion_place').on('suggestion').columns(['document', 'page', 'start_at']).execute()
  await db.schema
    .createTable('identity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('nonce', 'blob', (c) => c.notNull())
    .addColumn('box', 'blob', (c) => c.notNull())
    .execute()
}
