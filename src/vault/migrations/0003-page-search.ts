import { type Kysely, sql } from 'kysely'

/** Full-text index over the pages, without a second copy of their text; SQLite alone. Triggers keep it in step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE VIRTUAL TABLE page_search USING fts5(
    text, label, content='page', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`.execute(db)
  await sql`CREATE TRIGGER page_search_added AFTER INSERT ON page BEGIN
    INSERT INTO page_search(rowid, text, label) VALUES (new.id, new.text, new.label); END`.execute(db)
  await sql`CREATE TRIGGER page_search_removed AFTER DELETE ON page BEGIN
    INSERT INTO page_search(page_search, rowid, text, label) VALUES ('delete', old.id, old.text, old.label);
    END`.execute(db)
  await sql`CREATE TRIGGER page_search_changed AFTER UPDATE ON page BEGIN
    INSERT INTO page_search(page_search, rowid, text, label) VALUES ('delete', old.id, old.text, old.label);
    INSERT INTO page_search(rowid, text, label) VALUES (new.id, new.text, new.label); END`.execute(db)
}
