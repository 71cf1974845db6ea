import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'

/**
 * The place of the one writer, held as a lock of the operating system on an empty file. The system gives it back when
 * the process ends, however it ends: no stale lock can remain after a kill or a power cut.
 */
export class WriterPlace {
  readonly #file: string
  #held: Database.Database | null = null

  constructor(folder: string) {
    this.#file = join(folder, 'writer.lock')
  }

  get held(): boolean {
    return this.#held !== null
  }

  /** False when another process, or another vault in this one, holds it. */
  take(): boolean {
    if (this.#held) return true
    closeSync(openSync(this.#file, 'a', 0o600))
    const lock = new Database(this.#file, { timeout: 0 })
    try {
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      lock.close()
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
      throw error
    }
    this.#held = lock
    return true
  }

  giveBack(): void {
    this.#held?.close()
    this.#held = null
  }
}
