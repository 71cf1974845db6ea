import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely } from 'kysely'
import { KeptStatementDialect } from './dialect.ts'
import { knowConditions } from './search/search-conditions.ts'
import type { VaultTables } from './tables.ts'

const waitForOthersMs = 5_000
const waitToCloseMs = 300
const cacheKiB = 65_536
/** 32 MiB of changes are folded into the database at once. */
const foldInAfterPages = 8_192

export const databaseFile = (folder: string): string => join(folder, 'vault.db')

/** One connection, twice: with a builder of statements, and bare for the few that run a thousand times a second. */
export interface Connection {
  readonly database: Database.Database
  readonly db: Kysely<VaultTables>
  readonly readOnly: boolean
}

/**
 * Opens the encrypted database of a matter, which must be there: nothing here ever makes one in place of another that
 * is gone. Every page carries SQLCipher's own authentication code, so a changed page is refused, not misread. The
 * sorter and other helpers of SQLite stay in memory: no plain temporary file.
 */
export function connect(folder: string, key: Buffer, { readOnly = false } = {}): Connection {
  const database = new Database(databaseFile(folder), {
    timeout: waitForOthersMs,
    fileMustExist: true,
    readonly: readOnly,
  })
  try {
    database.pragma(`cipher = 'sqlcipher'`)
    database.pragma(`key = "x'${key.toString('hex')}'"`)
    database.pragma('temp_store = MEMORY')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    // Rows that a statement replaces are rows removed: their triggers must run.
    database.pragma('recursive_triggers = ON')
    database.pragma('cell_size_check = ON')
    // A page that leaves memory in the middle of a transaction is encrypted and written more than once.
    database.pragma(`cache_size = -${cacheKiB}`)
    database.pragma(`wal_autocheckpoint = ${foldInAfterPages}`)
    database.pragma('trusted_schema = OFF')
    knowConditions(database)
    // The first look: a wrong key or a foreign file fails here and not in the middle of some work.
    database.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    database.close()
    throw error
  }
  return { database, db: new Kysely<VaultTables>({ dialect: new KeptStatementDialect(database) }), readOnly }
}

/**
 * While it is written, changes go to a log beside the database. Once nobody uses it any more the log is folded in and
 * its mark taken off the database (`atRest`), so that a closed matter can be read where nothing can be written.
 */
export function readyToWrite({ database }: Connection): void {
  database.pragma('journal_mode = WAL')
}

/** Who closes waits for no writer elsewhere: the anchor then stays where it is, as after a kill. */
export function inHaste({ database }: Connection): void {
  database.pragma(`busy_timeout = ${waitToCloseMs}`)
}

export function atRest({ database, readOnly }: Connection): void {
  if (readOnly) return
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = DELETE')
  } catch {
    // Others have it open; the last of them does it.
  }
}

/**
 * A reader of its own keeps SQLite from writing over what `work` may still have to copy: from its begin on, the database
 * takes in no page that its log does not hold too, and the log only grows.
 */
export async function heldStill<T>(folder: string, key: Buffer, work: () => Promise<T>): Promise<T> {
  const { database, db } = connect(folder, key, { readOnly: true })
  try {
    database.exec('BEGIN')
    database.prepare('SELECT count(*) FROM audit').get()
    return await work()
  } finally {
    await db.destroy()
  }
}
