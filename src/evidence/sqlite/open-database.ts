import { DatabaseSync } from 'node:sqlite'

/** A value of a row; whole numbers come as bigint, so that no digit is lost. */
export type Cell = string | number | bigint | Uint8Array | null
export type Row = Readonly<Record<string, Cell>>

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** A database of another program, in memory alone: nothing of it is written anywhere, and nothing in it is run. */
export interface OpenedDatabase {
  readonly tables: readonly Table[]
  /** Whether the program kept its newest changes in a file beside it (`-wal`). */
  readonly changesBeside: boolean
  /** Whether a query had more rows than were asked for. */
  readonly cut: () => boolean
  /** Rows of one query over the tables; at most so many. */
  readonly rows: (query: string, most: number) => Iterable<Row>
  readonly has: (table: string, ...columns: readonly string[]) => boolean
  readonly close: () => void
}

const writeVersion = 18
const readVersion = 19
const withLog = 2

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

/** Tables of the program alone: no views, no virtual tables, whose code or triggers could come from the file. */
function tablesOf(database: DatabaseSync): readonly Table[] {
  const names = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .all()
  return names.map((row) => {
    const name = String(row.name)
    const columns = database.prepare(`PRAGMA table_info(${quoted(name)})`).all()
    return { name, columns: columns.map((column) => String(column.name)) }
  })
}

/** Throws on damaged bytes, as every reader may. */
export function openDatabase(bytes: Uint8Array): OpenedDatabase {
  const copy = new Uint8Array(bytes)
  const changesBeside = copy[writeVersion] === withLog || copy[readVersion] === withLog
  // Without the file beside it, a database in that mode can be opened only as a plain one.
  copy[writeVersion] = 1
  copy[readVersion] = 1
  const database = new DatabaseSync(':memory:', { allowExtension: false })
  database.deserialize(copy)
  database.enableDefensive(true)
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON')
  const tables = tablesOf(database)
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]))
  let cut = false
  return {
    tables,
    changesBeside,
    cut: () => cut,
    *rows(query, most) {
      const statement = database.prepare(query)
      statement.setReadBigInts(true)
      let count = 0
      for (const row of statement.iterate()) {
        if (count >= most) {
          cut = true
          return
        }
        count += 1
        if (isRow(row)) yield row
      }
    },
    has: (table, ...columns) => columns.every((column) => columnsOf.get(table)?.has(column) ?? false),
    close: () => database.close(),
  }
}

/** Text or number as text; bytes are no text. */
export const textIn = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || cell instanceof Uint8Array ? '' : String(cell)

export const numberIn = (cell: Cell | undefined): number =>
  cell === null || cell === undefined || cell instanceof Uint8Array ? 0 : Number(cell)
