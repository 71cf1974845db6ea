import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { sql } from 'kysely'
import { passingName, removeUnfinishedIn } from '../unfinished.ts'
import { connect, databaseFile } from './connect.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

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
    return await store.db.transaction().execute(compare)
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
    const { db } = connect(folder, store.keys.database)
    try {
      return await db.transaction().execute(compare)
    } finally {
      await db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(db: Tables): Promise<'agrees' | 'differs'> {
  try {
    await sql`INSERT INTO page_search (page_search, rank) VALUES ('integrity-check', 1)`.execute(db)
    return 'agrees'
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return 'differs'
    throw error
  }
}
