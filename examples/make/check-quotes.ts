/**
 * Checks an example matter against its evidence as the product reads it: `node examples/make/check-quotes.ts NAME`.
 * Every quote of facts.yaml must stand exactly once on its page; counts and planted flaws must be as expected.yaml says.
 * `--text FILE` writes all text read, to copy quotes from.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { FactsFile } from '../../src/shelf/read-facts.ts'
import { fileNoteInWords } from '../../src/words/evidence/file-note-words.ts'
import { type ReadDocument, readEvidence } from './read-evidence.ts'

const Expected = z.strictObject({
  counts: z.record(z.string(), z.number()),
  flaws: z.array(
    z.strictObject({
      path: z.string(),
      status: z.string(),
      reason: z.string().nullable(),
      note: z.string().optional(),
      what: z.string(),
    }),
  ),
})

function quoteTrouble(facts: FactsFile, byPath: ReadonlyMap<string, ReadDocument>): readonly string[] {
  const trouble: string[] = []
  for (const fact of facts.facts) {
    for (const { document, page, quote } of fact.passages) {
      const at = byPath.get(document.normalize('NFC'))
      const read = at?.duplicateOf ? byPath.get(at.duplicateOf) : at
      if (!read) {
        trouble.push(`${fact.id}: no such document: ${document}`)
        continue
      }
      const found = read.pages.filter((p) => p.text.includes(quote)).map((p) => p.page)
      const text = read.pages.find((p) => p.page === page)?.text ?? ''
      const times = text.split(quote).length - 1
      if (times !== 1)
        trouble.push(
          `${fact.id}: "${quote}" stands ${times} times on page ${page} of ${document} (pages: ${found.join(', ') || 'none'})`,
        )
    }
  }
  return trouble
}

function flawTrouble(expected: z.infer<typeof Expected>, documents: readonly ReadDocument[]): readonly string[] {
  const counts: Record<string, number> = { in: documents.length, read: 0, duplicate: 0, failed: 0, held: 0, waiting: 0 }
  for (const document of documents) counts[document.status] = (counts[document.status] ?? 0) + 1
  const trouble: string[] = []
  for (const [name, count] of Object.entries(counts)) {
    if (expected.counts[name] !== count) trouble.push(`count ${name}: read ${count}, expected ${expected.counts[name]}`)
  }
  for (const flaw of expected.flaws) {
    const document = documents.find((d) => d.path === flaw.path.normalize('NFC'))
    const seen = document ? `${document.status} ${document.reason}` : 'not there'
    if (seen !== `${flaw.status} ${flaw.reason}`) trouble.push(`flaw ${flaw.path}: ${seen}`)
    const { note } = flaw
    if (note !== undefined && !document?.notes.some((n) => fileNoteInWords(n).includes(note)))
      trouble.push(`flaw ${flaw.path}: no note "${note}"`)
  }
  const named = new Set(expected.flaws.map((flaw) => flaw.path.normalize('NFC')))
  for (const d of documents)
    if (d.status !== 'read' && !named.has(d.path)) trouble.push(`not in expected.yaml: ${d.path} (${d.status})`)
  return trouble
}

const [name = 'jd-v-starlite', flag, target] = process.argv.slice(2)
const matter = resolve(import.meta.dirname, '..', name)
const load = (file: string): unknown => parse(readFileSync(join(matter, file), 'utf8'))
const facts = FactsFile.parse(load('facts.yaml'))
const documents = await readEvidence(join(matter, 'evidence'), facts.matter.minorMatter)
if (flag === '--text' && target !== undefined) {
  const page = (d: ReadDocument): string =>
    d.pages.map((p) => `--- page ${p.page} (${p.source}) ${p.label ?? ''}\n${p.text}`).join('\n')
  writeFileSync(
    target,
    documents
      .map(
        (d) =>
          `\n===== ${d.path} [${d.format} ${d.status} ${d.reason ?? ''}] ${d.notes.map(fileNoteInWords).join(' | ')}\n${page(d)}`,
      )
      .join('\n'),
  )
}
const byPath = new Map(documents.map((d) => [d.path, d]))
const trouble = [...quoteTrouble(facts, byPath), ...flawTrouble(Expected.parse(load('expected.yaml')), documents)]
const formats = new Set(documents.map((d) => d.format))
process.stdout.write(`${documents.length} documents in ${formats.size} formats, ${facts.facts.length} facts\n`)
for (const line of trouble) process.stdout.write(`${line}\n`)
process.exit(trouble.length > 0 ? 1 : 0)
