import type Database from 'better-sqlite3-multiple-ciphers'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

const statementsKept = 200

/** Kysely over one open connection, with prepared statements kept and every transaction a writing one from its start. */
export class KeptStatementDialect implements Dialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  createDriver(): Driver {
    return new KeptStatementDriver(this.#database)
  }
  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler()
  }
  createAdapter(): DialectAdapter {
    return new WholeMigrationAdapter()
  }
  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db)
  }
}

/** SQLite's table changes can be rolled back, so all migrations together are one transaction. */
class WholeMigrationAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class KeptStatementDriver implements Driver {
  readonly #database: Database.Database
  readonly #connection: KeptStatementConnection

  constructor(database: Database.Database) {
    this.#database = database
    this.#connection = new KeptStatementConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  /** Immediate: a transaction that read first and then had to wait for another process would fail instead. */
  async beginTransaction(): Promise<void> {
    this.#database.exec('BEGIN IMMEDIATE')
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('COMMIT')
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk makes SQLite roll back by itself.
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close()
  }
}

class KeptStatementConnection implements DatabaseConnection {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statement(query.sql)
    // Kysely gives the row type of the query it compiled; the driver has no name for it.
    if (statement.reader) return { rows: statement.all(...query.parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(...query.parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row as R] }
  }

  #statement(sql: string): Database.Statement {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const made = this.#database.prepare(sql)
    if (this.#statements.size >= statementsKept) {
      const oldest = this.#statements.keys().next().value
      if (oldest !== undefined) this.#statements.delete(oldest)
    }
    this.#statements.set(sql, made)
    return made
  }
}
