import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { sql } from 'kysely'
import { passingName, removeUnfinishedIn } from '../../unfinished.ts'
import { type Connection, connect, databaseFile } from '../connect.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'

/**
 * Whether the full-text index holds exactly the words of the pages. SQLite's check counts as writing although it changes
 * nothing: it is left out (`not-checked`) while another has the writer's place, and where nothing can be written it
 * runs on a copy of the encrypted file in the system's folder for passing files.
 */
export async function indexAgrees(store: Store): Promise<'agrees' | 'differs' | 'not-checked'> {
  if (store.connection.readOnly) return onCopy(store)
  const held = store.writer.held
  if (!held && !store.writer.take()) return 'not-checked'
  try {
    return await store.db.transaction().execute((db) => compare(db, store.connection))
  } finally {
    if (!held) store.writer.giveBack()
  }
}

const copiesBegin = 'redress-check-'

async function onCopy(store: Store): Promise<'agrees' | 'differs'> {
  removeUnfinishedIn(tmpdir(), copiesBegin)
  const folder = join(tmpdir(), passingName(copiesBegin))
  mkdirSync(folder, { mode: 0o700 })
  try {
    copyFileSync(databaseFile(store.folder), databaseFile(folder))
    chmodSync(databaseFile(folder), 0o600)
    const copy = connect(folder, store.keys.database)
    try {
      return await copy.db.transaction().execute((db) => compare(db, copy))
    } finally {
      await copy.db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All indexes, from the rows as they stand; within a transaction that says so in the log. */
export async function makeIndexesAnew(db: Tables): Promise<void> {
  await sql`REINDEX`.execute(db)
  await sql`INSERT INTO page_search (page_search) VALUES ('rebuild')`.execute(db)
}

async function compare(db: Tables, { database }: Connection): Promise<'agrees' | 'differs'> {
  try {
    await sql`INSERT INTO page_search (page_search, rank) VALUES ('integrity-check', 1)`.execute(db)
    return wordsNotFound(database) === 0 ? 'agrees' : 'differs'
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return 'differs'
    throw error
  }
}

/**
 * SQLite's check reads the index from its first word to its last. A search does not: it asks a list of where words begin, and
 * one that lacks lines makes it find less. So each word that stands in the index is looked up as a search looks it up.
 */
function wordsNotFound(database: Connection['database']): unknown {
  database.exec(`CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab('main', 'page_search', 'row')`)
  try {
    return database
      .prepare(
        `SELECT count(*) FROM temp.indexed_word AS stands WHERE NOT EXISTS (SELECT 1 FROM temp.indexed_word AS found
           WHERE found.term = stands.term AND found.doc = stands.doc AND found.cnt = stands.cnt)`,
      )
      .pluck()
      .get()
  } finally {
    database.exec('DROP TABLE temp.indexed_word')
  }
}
