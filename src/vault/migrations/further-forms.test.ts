import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../sqlite/migrate.ts'
import { newDatabase } from '../vault.fixture.ts'
import { steps } from './steps.ts'

test('pages from before there were further forms get theirs, and the index is made anew with them', async (t) => {
  const { db } = newDatabase(t)
  t.after(() => db.destroy())
  await migrate(db, Object.fromEntries(Object.entries(steps).slice(0, 7)))
  await sql`INSERT INTO document (id, sha256, bytes, path, format, status, notes_json, pages, ocr_pages, bates, ingested_at)
    VALUES ('doc-1', 'x', 1, 'a.txt', 'txt', 'read', '[]', 1200, 0, 'RD-000001', '2026-11-23T09:00:00Z')`.execute(db)
  for (let page = 1; page <= 1200; page += 1)
    await sql`INSERT INTO page (document, page, label, text, source) VALUES ('doc-1', ${page}, null,
      ${page % 400 === 0 ? 'call 𝟐𝟏𝟑-𝟑𝟕𝟑-𝟒𝟐𝟓𝟑' : 'plain words'}, 'native')`.execute(db)
  await migrate(db)
  const found = await sql<{ page: number }>`SELECT page.page FROM page_search JOIN page ON page.id = page_search.rowid
    WHERE page_search MATCH '"2133734253"' ORDER BY page.page`.execute(db)
  assert.deepEqual(
    found.rows.map(({ page }) => page),
    [400, 800, 1200],
  )
  await sql`INSERT INTO page_search (page_search, rank) VALUES ('integrity-check', 1)`.execute(db)
  const plain = await sql<{ further: string }>`SELECT DISTINCT further FROM page WHERE text = 'plain words'`.execute(db)
  assert.deepEqual(plain.rows, [{ further: '' }])
})
