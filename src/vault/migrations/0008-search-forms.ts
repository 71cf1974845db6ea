import { type Kysely, sql } from 'kysely'
import { furtherForms } from '../search/further-forms.ts'

interface Before {
  page: { id: number; text: string; further: string }
}

const atATime = 500

/**
 * Further forms of the words of each page beside its text, and an index that knows them too; SQLite alone. The forms of
 * the pages there are computed here; the caller seals the rows anew.
 */
export async function up(given: Kysely<unknown>): Promise<void> {
  // The tables as this step finds and leaves them.
  const db = given as Kysely<Before>
  for (const name of ['added', 'removed', 'changed'])
    await sql`DROP TRIGGER ${sql.ref(`page_search_${name}`)}`.execute(db)
  await sql`DROP TABLE page_search`.execute(db)
  await db.schema
    .alterTable('page')
    .addColumn('further', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  for (let after = 0; ; ) {
    const pages = await db
      .selectFrom('page')
      .select(['id', 'text'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(atATime)
      .execute()
    for (const { id, text } of pages) {
      const further = furtherForms(text)
      if (further !== '') await db.updateTable('page').set({ further }).where('id', '=', id).execute()
      after = id
    }
    if (pages.length < atATime) break
  }
  await sql`CREATE VIRTUAL TABLE page_search USING fts5(
    text, label, further, content='page', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`.execute(db)
  await sql`INSERT INTO page_search (page_search) VALUES ('rebuild')`.execute(db)
  await sql`CREATE TRIGGER page_search_added AFTER INSERT ON page BEGIN
    INSERT INTO page_search(rowid, text, label, further) VALUES (new.id, new.text, new.label, new.further);
    END`.execute(db)
  await sql`CREATE TRIGGER page_search_removed AFTER DELETE ON page BEGIN
    INSERT INTO page_search(page_search, rowid, text, label, further)
      VALUES ('delete', old.id, old.text, old.label, old.further);
    END`.execute(db)
  await sql`CREATE TRIGGER page_search_changed AFTER UPDATE ON page BEGIN
    INSERT INTO page_search(page_search, rowid, text, label, further)
      VALUES ('delete', old.id, old.text, old.label, old.further);
    INSERT INTO page_search(rowid, text, label, further) VALUES (new.id, new.text, new.label, new.further);
    END`.execute(db)
}
