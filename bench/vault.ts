/**
 * How many small documents a second of processor does the vault take in, with their text, index and original, encrypted,
 * numbered, summed and logged; beside plain SQLite with FTS5, which does none of the four? Run: `node bench/vault.ts
 * [documents] [batch]`.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { DocumentRecord, PageText } from '../src/casefile/evidence/records.ts'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import type { ArrivingDocument } from '../src/vault/contract/documents.ts'
import { createVault, openVault } from '../src/vault/open-vault.ts'

const documents = Number(process.argv[2] ?? 10_000)
const batch = Number(process.argv[3] ?? 500)
const passphrase = 'lantern gravel orchid tunnel'
const rng = xoroshiro128plus(20_261_128)
const draw = (below: number): number => (rng.next() >>> 0) % below
const syllables = ['ra', 'lo', 'ten', 'mi', 'gus', 'per', 'va', 'nel', 'dor', 'shi', 'ka', 'bru']
const words = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + draw(3) }, () => syllables[draw(syllables.length)]).join(''),
)
/** About 1,900 characters, as a short mail has; frequent words are drawn more often. */
const letter = (): string =>
  Array.from({ length: 280 }, () => words[Math.floor((draw(10_000) / 10_000) ** 3 * words.length)]).join(' ')

const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const given: readonly ArrivingDocument[] = Array.from({ length: documents }, (_, n) => {
  const text = letter()
  const original = Buffer.from(`From: desk\r\nSubject: paper ${n}\r\n\r\n${text}`)
  const sha256 = createHash('sha256').update(original).digest('hex')
  const record = DocumentRecord.omit({ bates: true }).parse({
    id: `doc-${sha256.slice(0, 16)}`,
    sha256,
    bytes: original.length,
    path: `mail/${n}.eml`,
    format: 'eml',
    status: 'read',
    reason: null,
    notes: [],
    duplicateOf: null,
    parent: null,
    pages: 1,
    ocrPages: 0,
    reader: 'eml/1',
    custodian: null,
    ingestedAt: '2026-11-23T09:00:00Z',
  })
  const page = { document: record.id, page: 1, label: `paper ${n}`, text, source: 'native', confidence: null }
  return { record, pages: [PageText.parse(page)], original }
})
const batches = Array.from({ length: Math.ceil(documents / batch) }, (_, n) => given.slice(n * batch, (n + 1) * batch))

const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'))

async function measured(name: string, work: () => Promise<void>): Promise<number> {
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  const [seconds, elapsed] = [(user + system) / 1e6, (performance.now() - began) / 1000]
  const rate = documents / seconds
  process.stdout.write(
    `${name.padEnd(48)} ${seconds.toFixed(2)} s of processor, ${elapsed.toFixed(2)} s, ${rate.toFixed(0)} documents per CPU-second\n`,
  )
  return rate
}

async function intoPlainSqlite(): Promise<void> {
  const db = new Database(join(folder, 'plain.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE document (id TEXT PRIMARY KEY, path TEXT, sha256 TEXT, original BLOB);
    CREATE TABLE page (id INTEGER PRIMARY KEY, document TEXT, page INTEGER, label TEXT, text TEXT);
    CREATE VIRTUAL TABLE page_search USING fts5(text, label, content='page', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2');`)
  const add = db.prepare('INSERT INTO document VALUES (?, ?, ?, ?)')
  const addPage = db.prepare('INSERT INTO page (document, page, label, text) VALUES (?, ?, ?, ?)')
  const index = db.prepare('INSERT INTO page_search (rowid, text, label) VALUES (?, ?, ?)')
  for (const part of batches) {
    db.exec('BEGIN')
    for (const { record, pages, original } of part) {
      add.run(record.id, record.path, record.sha256, original)
      for (const { document, page, label, text } of pages) {
        index.run(addPage.run(document, page, label, text).lastInsertRowid, text, label)
      }
    }
    db.exec('COMMIT')
  }
  db.close()
}

const matter = join(folder, 'bench.redress')
const clock = () => Temporal.Now.instant()
try {
  const plain = await measured('plain SQLite with FTS5', intoPlainSqlite)
  await must(await createVault(matter, passphrase, { clock })).close()
  const vault = must(await openVault(matter, passphrase, { clock, write: true }))
  const ours = await measured(`Redress, batches of ${batch}`, async () => {
    for (const part of batches) must(await vault.putDocuments(part))
  })
  process.stdout.write(`${(plain / ours).toFixed(2)} times the processor of plain SQLite\n`)
  const some = given.slice(0, 200)
  await must(await createVault(`${matter}.single`, passphrase, { clock })).close()
  const single = must(await openVault(`${matter}.single`, passphrase, { clock, write: true }))
  const began = performance.now()
  for (const { record, pages, original } of some) must(await single.putDocument(record, pages, original))
  const each = (performance.now() - began) / some.length
  process.stdout.write(`one at a time, flushed each: ${each.toFixed(1)} ms a document\n`)
  await single.close()
  await measured('verify: every record, index and original', async () => void must(await vault.verifyAudit()))
  await vault.close()
} finally {
  rmSync(folder, { recursive: true })
}
