import { isDeepStrictEqual } from 'node:util'
import type Database from 'better-sqlite3-multiple-ciphers'
import type { Selectable } from 'kysely'
import { FileNote } from '../../casefile/evidence/file-note.ts'
import type { DocumentRecord, PageText, Suggestion } from '../../casefile/evidence/records.ts'
import type { ArrivingDocument, NewDocument, PutDocument } from '../contract/documents.ts'
import { furtherForms } from '../search/further-forms.ts'
import { storable } from '../storable-text.ts'
import { pageOf, recordOf } from './documents.ts'
import type { Log } from './store.ts'
import type { DocumentTable, PageTable } from './tables.ts'

const series = 'RD'
const columns = [
  'id',
  'sha256',
  'bytes',
  'path',
  'format',
  'status',
  'reason',
  'notes_json',
  'duplicate_of',
  'parent',
  'pages',
  'ocr_pages',
  'reader',
  'custodian',
  'bates',
  'ingested_at',
] as const satisfies readonly (keyof DocumentTable)[]

function rowOf(record: DocumentRecord) {
  return {
    id: record.id,
    sha256: record.sha256,
    bytes: record.bytes,
    path: record.path,
    format: record.format,
    status: record.status,
    reason: record.reason,
    notes_json: JSON.stringify(record.notes),
    duplicate_of: record.duplicateOf,
    parent: record.parent,
    pages: record.pages,
    ocr_pages: record.ocrPages,
    reader: record.reader,
    custodian: record.custodian,
    bates: record.bates,
    ingested_at: record.ingestedAt,
  }
}

/** Every text of a note as the store can keep it. */
const storableNote = (note: FileNote): FileNote =>
  FileNote.parse(JSON.parse(JSON.stringify(note), (_, value) => (typeof value === 'string' ? storable(value) : value)))

const asStored = <R extends NewDocument>(record: R): R => ({
  ...record,
  path: storable(record.path),
  notes: record.notes.map(storableNote),
})

/** Documents, pages and numbers by prepared statements: the one place of the vault that runs thousands of times a second. */
export class DocumentWriter {
  readonly #find: Database.Statement
  readonly #add: Database.Statement
  readonly #replace: Database.Statement
  readonly #findPages: Database.Statement
  readonly #addPage: Database.Statement
  readonly #removePages: Database.Statement
  readonly #lastNumber: Database.Statement
  readonly #keepNumber: Database.Statement
  readonly #addSuggestion: Database.Statement
  readonly #findStamp: Database.Statement
  readonly #keepStamp: Database.Statement

  constructor(database: Database.Database) {
    const named = columns.map((name) => `@${name}`).join(', ')
    const set = columns.map((name) => `${name} = @${name}`).join(', ')
    this.#find = database.prepare('SELECT * FROM document WHERE id = ?')
    this.#add = database.prepare(`INSERT INTO document (${columns.join(', ')}) VALUES (${named})`)
    this.#replace = database.prepare(`UPDATE document SET ${set} WHERE id = @id`)
    this.#findPages = database.prepare('SELECT * FROM page WHERE document = ? ORDER BY page')
    this.#addPage = database.prepare(
      'INSERT INTO page (document, page, label, text, source, confidence, messages_json, cells_json, further) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#removePages = database.prepare('DELETE FROM page WHERE document = ?')
    this.#lastNumber = database.prepare('SELECT last FROM numbering WHERE series = ?').pluck()
    this.#keepNumber = database.prepare('UPDATE numbering SET last = ? WHERE series = ?')
    this.#addSuggestion = database.prepare(`INSERT INTO suggestion
      (id, kind, value, factor, document, page, start_at, end_at, quote, status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`)
    this.#findStamp = database.prepare('SELECT stamp FROM file_stamp WHERE document = ?').pluck()
    this.#keepStamp = database.prepare(`INSERT INTO file_stamp (document, stamp) VALUES (?, ?)
      ON CONFLICT (document) DO UPDATE SET stamp = excluded.stamp`)
  }

  /** Within a transaction. */
  put(arriving: readonly ArrivingDocument[], log: Log): readonly PutDocument[] {
    const last = Number(this.#lastNumber.get(series))
    let next = last
    const done = arriving.map(({ record, pages }) => {
      const put = this.#putOne(asStored(record), pages, () => {
        next += 1
        return `${series}-${String(next).padStart(6, '0')}`
      })
      return put
    })
    if (next > last) this.#keepNumber.run(next, series)
    this.putSuggestions(
      arriving.flatMap(({ suggestions = [] }) => suggestions),
      log,
    )
    const restamped = arriving.filter(({ record, stamp }) => stamp !== undefined && this.#restamp(record.id, stamp))
    if (restamped.length > 0 && done.every(({ outcome }) => outcome === 'unchanged')) log('files.looked-at', [])
    for (const outcome of ['added', 'updated'] as const) {
      const ids = done.filter((put) => put.outcome === outcome).map((put) => put.record.id)
      if (ids.length > 0) log(`document.${outcome}`, ids)
    }
    return done
  }

  /** Adds those that are new and answers how many they were. Within a transaction. */
  putSuggestions(given: readonly Suggestion[], log: Log): number {
    const documents = new Set<string>()
    let added = 0
    for (const { id, kind, value, factor, passage, status } of given) {
      const { document, page, start, end, quote } = passage
      const row = [id, kind, value, factor, document, page, start, end, quote, status]
      if (this.#addSuggestion.run(...row).changes === 0) continue
      added += 1
      documents.add(document)
    }
    if (added > 0) log('suggestions.added', [...documents])
    return added
  }

  #restamp(document: string, stamp: string): boolean {
    if (this.#findStamp.get(document) === stamp) return false
    this.#keepStamp.run(document, stamp)
    return true
  }

  #putOne(given: NewDocument, givenPages: readonly PageText[], number: () => string): PutDocument {
    if (givenPages.some((page) => page.document !== given.id)) throw new Error('a page of another document')
    const pages = givenPages
      .map((page) => ({ ...page, label: page.label === null ? null : storable(page.label), text: storable(page.text) }))
      .sort((a, b) => a.page - b.page)
    // The driver has no name for the row of a statement.
    const stored = this.#find.get(given.id) as Selectable<DocumentTable> | undefined
    if (stored === undefined) {
      const record = { ...given, bates: number() }
      this.#add.run(rowOf(record))
      this.#addPages(pages)
      return { outcome: 'added', record }
    }
    const before = recordOf(stored)
    const record = { ...given, bates: before.bates, ingestedAt: before.ingestedAt }
    const kept = (this.#findPages.all(given.id) as readonly Selectable<PageTable>[]).map(pageOf)
    const samePages = isDeepStrictEqual(kept, pages)
    if (samePages && isDeepStrictEqual(rowOf(before), rowOf(record))) return { outcome: 'unchanged', record: before }
    this.#replace.run(rowOf(record))
    if (!samePages) {
      this.#removePages.run(given.id)
      this.#addPages(pages)
    }
    return { outcome: 'updated', record }
  }

  #addPages(pages: readonly PageText[]): void {
    const told = (beside: unknown): string | null => (beside === undefined ? null : JSON.stringify(beside))
    for (const { document, page, label, text, source, confidence, messages, cells } of pages) {
      const further = furtherForms(text)
      this.#addPage.run(document, page, label, text, source, confidence, told(messages), told(cells), further)
    }
  }
}
