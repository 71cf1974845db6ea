import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely } from 'kysely'
import { type Problem, problem } from '../../casefile/problems.ts'
import { KeptStatementDialect } from './dialect.ts'
import type { VaultTables } from './tables.ts'

const waitForOthersMs = 5_000

/**
 * Opens the encrypted database of a matter. Every page carries SQLCipher's own authentication code, so a changed page
 * is refused, not misread. The sorter and other helpers of SQLite stay in memory: no plain temporary file.
 */
export function connect(folder: string, key: Buffer): Kysely<VaultTables> {
  const file = join(folder, 'vault.db')
  // Made here so that it, and the -wal and -shm that take its mode, are the owner's alone.
  closeSync(openSync(file, 'a', 0o600))
  const database = new Database(file, { timeout: waitForOthersMs })
  try {
    database.pragma(`cipher = 'sqlcipher'`)
    database.pragma(`key = "x'${key.toString('hex')}'"`)
    database.pragma('temp_store = MEMORY')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<VaultTables>({ dialect: new KeptStatementDialect(database) })
}

/** The problem that a failure of the store means to a lawyer, or null where it is a fault of ours. */
export function problemOfStore(error: unknown): Problem | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return problem('matter-in-use')
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') return problem('disk-full')
  const damage = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EIO']
  return damage.some((start) => code.startsWith(start)) ? problem('vault-damaged') : null
}
