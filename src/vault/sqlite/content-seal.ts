import { createHmac } from 'node:crypto'
import Database from 'better-sqlite3-multiple-ciphers'

/** A table's rows counted and summed: the sum does not depend on their order, so a change costs only its own rows. */
export interface RowSum {
  readonly rows: number
  readonly sum: bigint
}

type Cell = string | number | bigint | Uint8Array | null

const nothing: RowSum = { rows: 0, sum: 0n }
const modulus = 2n ** 256n
const atATime = 2_000
/**
 * The chain of the log is its own proof, the sums cannot sum themselves, and a list of migrations put back to an older
 * state makes the next opening fail at a table that is there already.
 */
const apart: ReadonlySet<string> = new Set(['audit', 'content_sum', 'kysely_migration', 'kysely_migration_lock'])

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * A sum of keyed hashes over every row of every table, kept by triggers of the connection itself: no statement of ours
 * can change a row without it, and a table that a later migration adds is watched without being told. The
 * full-text index is not summed: it says nothing that the pages do not say, and is compared with them. Sums: addition modulo 2^256 of HMAC-SHA256(table, row), after
 * MSet-Add-Hash (Clarke et al., ASIACRYPT 2003); they never leave the encrypted database.
 */
export class ContentSeal {
  readonly #database: Database.Database
  readonly #key: Buffer
  #changed = new Map<string, RowSum>()
  #countersAtBegin: readonly unknown[] = []
  #ended = false

  constructor(database: Database.Database, key: Buffer) {
    this.#database = database
    this.#key = key
    database.function('sealed_row', { varargs: true, directOnly: false }, (table, sign, ...row) => {
      this.#count(String(table), sign === 1 ? 1 : -1, row)
      return null
    })
  }

  /** To be called when a connection opens and after every migration. */
  watch(): void {
    for (const table of this.tables()) {
      const columns = this.#columns(table)
      const row = (side: 'new' | 'old'): string => columns.map((name) => `${side}.${quoted(name)}`).join(', ')
      const on = (name: string, event: string, body: string): string =>
        `CREATE TEMP TRIGGER IF NOT EXISTS ${quoted(`seal_${name}_${table}`)} AFTER ${event} ON main.${quoted(table)}
         BEGIN ${body} END;`
      const add = `SELECT sealed_row('${table}', 1, ${row('new')});`
      const take = `SELECT sealed_row('${table}', -1, ${row('old')});`
      this.#database.exec(
        [on('insert', 'INSERT', add), on('delete', 'DELETE', take), on('update', 'UPDATE', take + add)].join('\n'),
      )
    }
  }

  /** Before a migration: its statements may change the tables themselves. */
  unwatch(): void {
    const triggers = this.#database.prepare(`SELECT name FROM temp.sqlite_master WHERE type = 'trigger'`).pluck().all()
    for (const name of triggers) this.#database.exec(`DROP TRIGGER temp.${quoted(String(name))}`)
  }

  /** A transaction begins: forgets the changes of one that was rolled back, and learns the counters as they stand. */
  begin(): void {
    this.#changed.clear()
    this.#countersAtBegin = this.#counters()
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  /** Adds the changes of this transaction to the sums kept, and answers the digest of all of them. */
  settle(): string {
    const kept = this.kept()
    const changes = this.#changed
    this.#changed = new Map()
    for (const [table, change] of changes) this.#keep(table, together(kept.get(table) ?? nothing, change))
    return this.digest()
  }

  /** The sums as the database holds them. */
  kept(): ReadonlyMap<string, RowSum> {
    const rows = this.#database.prepare('SELECT part, number, sum FROM content_sum').all() as readonly {
      readonly part: string
      readonly number: number
      readonly sum: string
    }[]
    return new Map(rows.map((row) => [row.part, { rows: row.number, sum: asSum(row.sum) }]))
  }

  /** One value for all the sums and counters, to be bound into the log; tells nothing without the key. */
  digest(): string {
    return this.#digestWith(this.#counters())
  }

  /** Whether the sums and counters are those that a digest in the log binds. Entries of old bound no counters. */
  isBoundBy(bound: string): boolean {
    return bound === this.digest() || bound === this.#digestWith([])
  }

  /** The same of what stood when the transaction under way began: the sums take its changes in at its end. */
  wasBoundBy(bound: string): boolean {
    return bound === this.#digestWith(this.#countersAtBegin) || bound === this.#digestWith([])
  }

  #digestWith(counters: readonly unknown[]): string {
    const parts = [...this.kept()].filter(([, { rows, sum }]) => rows !== 0 || sum !== 0n)
    const text = parts.map(([part, { rows, sum }]) => [part, rows, asText(sum)]).sort(byPart)
    return createHmac('sha256', this.#key)
      .update(JSON.stringify(['content', text, ...(counters.length > 0 ? [counters] : [])]))
      .digest('hex')
  }

  /** The last number given in each table that never gives one twice. SQLite keeps them where no trigger can watch. */
  #counters(): readonly (readonly [string, number])[] {
    const there = this.#database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'`).get()
    if (there === undefined) return []
    const rows = this.#database.prepare('SELECT name, seq FROM sqlite_sequence ORDER BY name').raw().all()
    return rows as readonly (readonly [string, number])[]
  }

  /** Replaces the sums kept by those of the rows as they stand: only for a database that is being made or migrated. */
  async sealAnew(): Promise<string> {
    this.#database.exec('DELETE FROM content_sum')
    for (const table of this.tables()) this.#keep(table, await this.sumOf(table))
    this.#changed.clear()
    return this.digest()
  }

  /** Tables whose rows differ from the sums kept, or cannot be read; empty for a sound database. */
  async partsUnlike(read: (rows: number) => void = () => {}): Promise<readonly string[]> {
    const kept = this.kept()
    const tables = this.tables()
    const unlike = [...kept.keys()].filter((part) => !tables.includes(part))
    for (const table of tables) {
      const { rows, sum } = kept.get(table) ?? nothing
      let found: RowSum | null
      try {
        found = await this.sumOf(table, read)
      } catch (error) {
        if (!(error instanceof Database.SqliteError)) throw error
        found = null
      }
      if (found?.rows !== rows || found.sum !== sum) unlike.push(table)
    }
    return unlike
  }

  /** The matter is being closed: a reading under way goes no further, however much is left of it. */
  end(): void {
    this.#ended = true
  }

  /** Reads every row of a table; in parts, giving way to other work between them. */
  async sumOf(table: string, read: (rows: number) => void = () => {}): Promise<RowSum> {
    let sum = nothing
    for (const part of this.#partsOf(table)) {
      if (this.#ended) throw new Error('the matter was closed')
      sum = together(sum, part)
      read(part.rows)
      await new Promise((done) => setImmediate(done))
    }
    return sum
  }

  *#partsOf(table: string): Generator<RowSum> {
    const row = this.#columns(table).map(quoted).join(', ')
    const select = `SELECT sealed_row('${table}', 1, ${row}) FROM main.${quoted(table)}`
    const within = this.#changed
    // The function counts into `#changed`; a scan counts into a map of its own.
    const scanned = (run: () => void): RowSum => {
      this.#changed = new Map()
      try {
        run()
        return this.#changed.get(table) ?? nothing
      } finally {
        this.#changed = within
      }
    }
    if (!this.#hasRowid(table)) {
      yield scanned(() => this.#database.prepare(select).all())
      return
    }
    const next = this.#database
      .prepare(
        `SELECT max(place) FROM (SELECT rowid AS place FROM main.${quoted(table)} WHERE rowid > ? ORDER BY rowid LIMIT ${atATime})`,
      )
      .pluck()
    const some = this.#database.prepare(`${select} WHERE rowid > ? AND rowid <= ?`)
    let from: unknown = this.#database
      .prepare(`SELECT min(rowid) - 1 FROM main.${quoted(table)}`)
      .pluck()
      .get()
    for (let to = next.get(from); to !== null && to !== undefined; to = next.get(from)) {
      const [after, last] = [from, to]
      yield scanned(() => some.all(after, last))
      from = to
    }
  }

  #count(table: string, sign: 1 | -1, row: readonly unknown[]): void {
    const before = this.#changed.get(table) ?? nothing
    const value = this.#valueOf(table, row as readonly Cell[])
    this.#changed.set(table, together(before, { rows: sign, sum: sign === 1 ? value : modulus - value }))
  }

  #valueOf(table: string, row: readonly Cell[]): bigint {
    const mac = createHmac('sha256', this.#key)
    const bytes: Uint8Array[] = []
    const plain = row.map((cell) => {
      if (!(cell instanceof Uint8Array)) return typeof cell === 'bigint' ? { whole: cell.toString() } : cell
      bytes.push(cell)
      return { bytes: cell.length }
    })
    mac.update(JSON.stringify(['row', table, plain]))
    for (const part of bytes) mac.update(part)
    return asSum(mac.digest('hex'))
  }

  #keep(part: string, { rows, sum }: RowSum): void {
    this.#database
      .prepare(
        'INSERT INTO content_sum (part, number, sum) VALUES (?, ?, ?) ON CONFLICT (part) DO UPDATE SET number = excluded.number, sum = excluded.sum',
      )
      .run(part, rows, asText(sum))
  }

  tables(): readonly string[] {
    const names = this.#database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
      .pluck()
      .all() as readonly string[]
    return names.filter((name) => !name.startsWith('sqlite_') && !apart.has(name))
  }

  #columns(table: string): readonly string[] {
    return this.#database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as readonly string[]
  }

  #hasRowid(table: string): boolean {
    return (
      this.#database
        .prepare(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`)
        .pluck()
        .get(table) === 0
    )
  }
}

function together(a: RowSum, b: RowSum): RowSum {
  return { rows: a.rows + b.rows, sum: (a.sum + b.sum) % modulus }
}

const asText = (sum: bigint): string => sum.toString(16).padStart(64, '0')
const asSum = (text: string): bigint => BigInt(`0x${text}`)

function byPart([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}
