/**
 * How often does a question find the passage that answers it in other words, by words and by meaning, and what does a query
 * cost? Run: `node bench/meaning.ts [passages]`. An invented matter of hotel, police, clinic, bank and office papers and
 * messages, one passage a page, with one answer among them for each question. By words: the words of the question that are
 * no small ones, any of them (OR), ranked. Counted is the place of the answer in each list.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentRecord, PageText } from '../src/casefile/evidence/records.ts'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import { openMatter, vaultOf } from '../src/desk/open-matter.ts'
import { searchByMeaning } from '../src/desk/search/search-by-meaning.ts'
import { createVault } from '../src/vault/open-vault.ts'
import { makePapers } from './meaning-papers.ts'
import { heldOut, whileMaking } from './meaning-questions.ts'

const passages = Number(process.argv[2] ?? 3_300)
const passphrase = 'lantern gravel orchid tunnel'
const small = new Set(
  'a an and at by for from his her in of on or she he that the they to was were with it did'.split(' '),
)

const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`)
  return result.value
}
const cpu = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
const folder = join(place, 'm.redress')
/** With nobody in it, so that nothing waits to be written into its place. */
const size = (): number => statSync(join(folder, 'vault.db')).size
try {
  const made = must(await createVault(folder, passphrase, { clock: () => Temporal.Now.instant() }))
  const texts = [
    ...makePapers(passages, 7),
    ...whileMaking.map((one) => one.passage),
    ...heldOut.map((one) => one.passage),
  ]
  for (let from = 0; from < texts.length; from += 1_000)
    must(await made.putDocuments(texts.slice(from, from + 1_000).map((text, i) => arriving(text, from + i))))
  await made.close()
  const before = size()
  const first = must(await openMatter(folder, passphrase, { write: false }))
  const letters = texts.reduce((sum, text) => sum + text.length, 0)
  const began = process.cpuUsage()
  must(await searchByMeaning(first, { query: 'a first question' }, 10))
  const seconds = cpu(began) / 1000
  await first.close()
  process.stdout.write(
    `${texts.length} passages, ${letters} letters; first search, which makes the meanings: ${seconds.toFixed(2)} CPU-s; the vault grew by ${((size() - before) / letters).toFixed(2)} bytes a letter (from ${(before / letters).toFixed(2)})\n`,
  )
  const matter = must(await openMatter(folder, passphrase, { write: false }))
  const vault = vaultOf(matter)
  for (const [name, list] of [
    ['looked at while making', whileMaking],
    ['held out', heldOut],
  ] as const) {
    const ranks: { words: number | null; meaning: number | null }[] = []
    const took = { words: 0, meaning: 0 }
    for (const { asked, passage } of list) {
      const query = asked
        .split(/\W+/)
        .filter((word) => word !== '' && !small.has(word.toLowerCase()))
        .join(' OR ')
      let from = process.cpuUsage()
      const { hits } = must(await vault.search(query, { limit: 100 }))
      took.words += cpu(from)
      from = process.cpuUsage()
      const { value } = must(await searchByMeaning(matter, { query: asked }, 100))
      took.meaning += cpu(from)
      const placeOf = (snippets: readonly string[]): number | null => {
        const at = snippets.findIndex((snippet) =>
          passage.includes(snippet.replaceAll('\u2026', '').trim().slice(0, 60)),
        )
        return at < 0 ? null : at + 1
      }
      ranks.push({
        words: placeOf(hits.map((hit) => hit.snippet)),
        meaning: placeOf(value.hits.map((hit) => hit.snippet)),
      })
    }
    const within = (by: 'words' | 'meaning', most: number): number =>
      ranks.filter((one) => (one[by] ?? Number.POSITIVE_INFINITY) <= most).length
    for (const by of ['words', 'meaning'] as const)
      process.stdout.write(
        `${name}, by ${by.padEnd(8)} first ${within(by, 1)}, in the first three ${within(by, 3)}, ten ${within(by, 10)}, fifty ${within(by, 50)} of ${list.length}; ${(took[by] / list.length).toFixed(1)} ms of processor a query\n`,
      )
  }
} finally {
  rmSync(place, { recursive: true })
}

function arriving(text: string, nth: number) {
  const sha256 = createHash('sha256').update(`${nth} ${text}`).digest('hex')
  const record = DocumentRecord.omit({ bates: true }).parse({
    ...{ id: `doc-${sha256.slice(0, 16)}`, sha256, bytes: text.length, path: `papers/${nth}.txt`, format: 'txt' },
    ...{ status: 'read', reason: null, notes: [], duplicateOf: null, parent: null, pages: 1, ocrPages: 0 },
    ...{ reader: 'txt/1', custodian: null, ingestedAt: '2026-11-23T09:00:00Z' },
  })
  const page = { document: record.id, page: 1, label: null, text, source: 'native', confidence: null }
  return { record, pages: [PageText.parse(page)] }
}
