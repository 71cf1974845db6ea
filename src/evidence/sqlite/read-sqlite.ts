import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { lineOf } from '../chat/conversation.ts'
import { cellText } from '../csv/read-rows.ts'
import { pagesOfConversations } from '../message-pages.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import type { FoundInDatabase } from './found-in-database.ts'
import { programs } from './known-programs.ts'
import { type Cell, type OpenedDatabase, openDatabase, quoted, type Table, textIn } from './open-database.ts'

const rowsPerPage = 200

/** Rows of one query; a phone has fewer messages, a hostile file more. */
const mostRows = 1_000_000

/** Bytes are named by their length: what they hold is another file, and in a minor's matter perhaps a picture. */
const inWords = (cell: Cell | undefined): string =>
  cell instanceof Uint8Array ? `[${cell.length} bytes]` : cellText(textIn(cell))

interface ShownTable {
  readonly pages: readonly ReadPage[]
  readonly cut: boolean
}

function pagesOfTable(database: OpenedDatabase, { name, columns }: Table, most: number, first: number): ShownTable {
  const pages: ReadPage[] = []
  let lines: string[] = []
  let count = 0
  const flush = (): void => {
    if (lines.length === 0) return
    pages.push(
      nativePage(
        first + pages.length,
        `table ${name}, rows ${count - lines.length + 1} to ${count}`,
        [columns.join('\t'), ...lines].join('\n'),
      ),
    )
    lines = []
  }
  for (const row of database.rows(`SELECT * FROM ${quoted(name)}`, most + 1)) {
    if (count === most) {
      flush()
      return { pages, cut: true }
    }
    lines.push(columns.map((column) => inWords(row[column])).join('\t'))
    count += 1
    if (lines.length === rowsPerPage) flush()
  }
  flush()
  return { pages, cut: false }
}

function programsIn(database: OpenedDatabase): readonly FoundInDatabase[] {
  return programs.flatMap((read) => read(database, mostRows) ?? [])
}

/** Messages, calls and contacts of known programs as conversations; every other table of the database row by row. */
export const readSqlite: Reader = async (bytes, _name, options) => {
  const database = openDatabase(bytes)
  try {
    const found = programsIn(database)
    const taken = new Set(found.flatMap(({ tables }) => tables))
    const conversations = found.flatMap((one) => one.conversations)
    const pages = [
      ...(conversations.length > 0
        ? pagesOfConversations(
            conversations.map(({ title, said }) => ({ title, messages: said.map((one) => lineOf(one, title)) })),
          )
        : []),
    ]
    const notes: FileNote[] = found.map(({ program, conversations: own }) => ({
      ...{ is: 'program-found', program },
      entries: own.reduce((sum, { said }) => sum + said.length, 0),
    }))
    if (database.cut()) notes.push({ is: 'messages-cut', rows: mostRows })
    let left = Math.min(options.limits.rows, mostRows)
    for (const table of database.tables.filter(({ name }) => !taken.has(name))) {
      const { pages: shown, cut } = pagesOfTable(database, table, left, pages.length + 1)
      pages.push(...shown)
      left -= shown.reduce((sum, page) => sum + page.text.split('\n').length - 1, 0)
      if (cut) notes.push({ is: 'tables-cut', table: table.name })
      if (cut) break
    }
    if (database.changesBeside) notes.push({ is: 'changes-beside' })
    return { kind: 'read', pages: pages.length > 0 ? pages : [nativePage(1, null, '')], notes }
  } finally {
    database.close()
  }
}
