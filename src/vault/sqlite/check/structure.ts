import Database from 'better-sqlite3-multiple-ciphers'
import type { Store } from '../store.ts'

/** SQLite's own check of its pages, of every index against its table, and of the full-text index within itself. */
export function structureIsSound({ connection }: Store): boolean {
  try {
    const found = connection.database.pragma('integrity_check', { simple: true })
    return found === 'ok'
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}
