/**
 * How long does a search take inside a running program, for words and phrases, on so many documents, beside plain SQLite with
 * FTS5 (no encryption, no marks in whatever spelling) and Xapian where it is installed? Run: `node bench/search.ts
 * [documents] [queries]`. Counted is the processor of each query with its first ten hits, their snippets and the total.
 * Words asked for stand in 10 documents to one in five, evenly on a scale of orders of magnitude; phrases are two or three
 * words that follow one another in some document.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { DocumentRecord, PageText } from '../src/casefile/evidence/records.ts'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import { createVault } from '../src/vault/open-vault.ts'

const documents = Number(process.argv[2] ?? 100_000)
const queries = Number(process.argv[3] ?? 300)
const rng = xoroshiro128plus(20_261_129)
const draw = (below: number): number => (rng.next() >>> 0) % below
const syllables = ['ra', 'lo', 'ten', 'mi', 'gus', 'per', 'va', 'nel', 'dor', 'shi', 'ka', 'bru']
const words = [
  ...new Set(
    Array.from({ length: 30_000 }, () =>
      Array.from({ length: 2 + draw(4) }, () => syllables[draw(syllables.length)]).join(''),
    ),
  ),
]
/** About 1,900 characters, as a short mail has; frequent words are drawn more often. */
const letter = (): readonly string[] =>
  Array.from({ length: 280 }, () => words[Math.floor((draw(1_000_000) / 1_000_000) ** 3 * words.length)] ?? '')

const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const script = `
import json, sys, time, xapian
db = xapian.WritableDatabase(sys.argv[2], xapian.DB_CREATE_OR_OPEN)
tg = xapian.TermGenerator()
for line in open(sys.argv[1]):
    doc = xapian.Document(); tg.set_document(doc); tg.index_text(line); doc.set_data(line); db.add_document(doc)
db.commit()
qp = xapian.QueryParser(); qp.set_database(db); qp.set_default_op(xapian.Query.OP_AND)
out = []
for name, queries in json.load(open(sys.argv[3])):
    took = []
    for again in (queries[:20], queries):
        took = []
        for q in again:
            began = time.process_time()
            e = xapian.Enquire(db); e.set_query(qp.parse_query(q)); m = e.get_mset(0, 10, db.get_doccount())
            for hit in m: m.snippet(hit.document.get_data().decode(), 200)
            took.append((time.process_time() - began) * 1000)
    out.append((name, took))
print(json.dumps(out))
`

const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
const vault = must(
  await createVault(join(place, 'm.redress'), 'lantern gravel orchid tunnel', { clock: () => Temporal.Now.instant() }),
)
const plain = new Database(join(place, 'plain.db'))
plain.exec(`CREATE TABLE page (id INTEGER PRIMARY KEY, text TEXT);
  CREATE VIRTUAL TABLE page_search USING fts5(text, content='page', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`)
const addPage = plain.prepare('INSERT INTO page (text) VALUES (?)')
const index = plain.prepare('INSERT INTO page_search (rowid, text) VALUES (?, ?)')
const within = new Map<string, number>()
const phrases: string[] = []
const texts = join(place, 'texts.txt')
const lines: string[] = []
try {
  for (let from = 0; from < documents; from += 1_000) {
    const arriving = Array.from({ length: Math.min(1_000, documents - from) }, (_, i) => {
      const given = letter()
      for (const word of new Set(given)) within.set(word, (within.get(word) ?? 0) + 1)
      if (draw(documents) < 4 * queries) {
        const at = draw(270)
        phrases.push(given.slice(at, at + 2 + draw(2)).join(' '))
      }
      const text = given.join(' ')
      lines.push(text)
      const sha256 = createHash('sha256')
        .update(`${from + i} ${text}`)
        .digest('hex')
      const record = DocumentRecord.omit({ bates: true }).parse({
        ...{
          id: `doc-${sha256.slice(0, 16)}`,
          sha256,
          bytes: text.length,
          path: `mail/${from + i}.eml`,
          format: 'eml',
        },
        ...{ status: 'read', reason: null, notes: [], duplicateOf: null, parent: null, pages: 1, ocrPages: 0 },
        ...{ reader: 'eml/1', custodian: null, ingestedAt: '2026-11-23T09:00:00Z' },
      })
      const page = { document: record.id, page: 1, label: null, text, source: 'native', confidence: null }
      return { record, pages: [PageText.parse(page)] }
    })
    must(await vault.putDocuments(arriving))
    plain.exec('BEGIN')
    for (const { pages } of arriving) for (const { text } of pages) index.run(addPage.run(text).lastInsertRowid, text)
    plain.exec('COMMIT')
  }
  const known = [...within].filter(([, n]) => n >= 10 && n <= documents / 5)
  const [least, most] = [Math.log(10), Math.log(documents / 5)]
  const asked = Array.from({ length: queries }, () => {
    const goal = Math.exp(least + ((most - least) * draw(1_000)) / 1_000)
    return known.reduce((best, one) => (Math.abs(one[1] - goal) < Math.abs(best[1] - goal) ? one : best))[0]
  })
  const shapes: readonly (readonly [string, readonly string[]])[] = [
    ['one word', asked],
    ['a phrase', phrases.slice(0, queries).map((phrase) => `"${phrase}"`)],
    ['two words', asked.map((word, i) => `${word} ${asked[(i * 7 + 1) % asked.length]}`)],
    ['the word on most pages', [[...within].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]],
  ]
  process.stdout.write(
    `${documents} documents of 1,900 letters, ${queries} queries of each kind; milliseconds of processor\n`,
  )
  const both =
    plain.prepare(`SELECT rowid, bm25(page_search) AS score, snippet(page_search, 0, '[', ']', '', 30) AS text
    FROM page_search WHERE page_search MATCH ? ORDER BY score LIMIT 10`)
  const total = plain.prepare('SELECT count(*) FROM page_search WHERE page_search MATCH ?')
  for (const [name, list] of shapes) {
    await report(`${name}: Redress`, list, async (query) => void must(await vault.search(query, { limit: 10 })))
    await report(`${name}: plain FTS5`, list, async (query) => {
      const expression = query.startsWith('"') ? query : query.replace(/\S+/g, '"$&"')
      both.all(expression)
      total.get(expression)
    })
  }
  writeFileSync(texts, lines.join('\n'))
  xapian(shapes)
} finally {
  await vault.close()
  plain.close()
  rmSync(place, { recursive: true })
}

async function report(name: string, list: readonly string[], ask: (query: string) => Promise<void>): Promise<void> {
  for (const query of list.slice(0, 20)) await ask(query)
  const took: number[] = []
  for (const query of list) {
    const began = process.cpuUsage()
    await ask(query)
    const { user, system } = process.cpuUsage(began)
    took.push((user + system) / 1000)
  }
  print(name, took)
}

function print(name: string, took: readonly number[]): void {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  process.stdout.write(
    `${name.padEnd(36)} p50 ${at(0.5).padStart(6)}  p95 ${at(0.95).padStart(6)}  most ${at(1).padStart(6)}\n`,
  )
}

function xapian(shapes: readonly (readonly [string, readonly string[]])[]): void {
  writeFileSync(join(place, 'queries.json'), JSON.stringify(shapes))
  // Debian's own Python has it where another one stands before it in the path.
  const run = ['/usr/bin/python3', 'python3']
    .map((python) =>
      spawnSync(python, ['-c', script, texts, join(place, 'xapian'), join(place, 'queries.json')], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    )
    .find(({ status }) => status === 0)
  if (run === undefined) return void process.stdout.write('Xapian is not installed (Debian: python3-xapian)\n')
  for (const [name, took] of JSON.parse(run.stdout) as readonly (readonly [string, readonly number[]])[])
    print(`${name}: Xapian`, took)
}
