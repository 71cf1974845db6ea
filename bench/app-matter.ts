/** A matter as large as a case gets: the invented example, further letters up to a number of documents, and facts on them. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { DocumentRecord, PageText } from '../src/casefile/evidence/records.ts'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import { loadFacts } from '../src/desk/facts/load-facts.ts'
import { takeInExample } from '../src/desk/make-example.ts'
import { openMatter, vaultOf } from '../src/desk/open-matter.ts'
import { programFolder } from '../src/desk/program-folder.ts'
import { readFactsFile } from '../src/shelf/read-facts.ts'
import { examplePassphrase } from '../src/words/own-files.ts'

export function must<T>(result: Result<T, ProblemCode>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem)}`.slice(0, 2_000))
  return result.value
}

const rng = xoroshiro128plus(20_261_129)
const draw = (below: number): number => (rng.next() >>> 0) % below
const pick = <T>(list: readonly T[]): T => {
  const one = list[draw(list.length)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}
const words = (
  'room key desk guest night cash card towel lot door car phone message clerk manager office morning stay booked paid asked ' +
  'said wrote called left came again two three same other later report page note list week week rate front back stairs'
).split(' ')
const people = ['M. Okafor', 'T. Brandt', 'L. Quist', 'R. Vega', 'P. Anders', 'S. Iwu']

/** About 1,200 letters, as a short mail has, with a sentence of its own by which a fact can cite it. */
function letter(number: number): { readonly path: string; readonly sentence: string; readonly text: string } {
  const sentence = `On visit ${number} the desk took ${40 + (number % 60)} dollars in cash for room ${100 + (number % 40)}.`
  const line = (): string => `${Array.from({ length: 11 }, () => pick(words)).join(' ')}.`
  const text = [
    `From: ${pick(people)}`,
    `Subject: ${pick(words)} ${number}`,
    '',
    ...Array.from({ length: 9 }, line),
    sentence,
    ...Array.from({ length: 9 }, line),
  ].join('\n')
  return { path: `20 Letters/${Math.floor(number / 1_000)}/letter ${number}.eml`, sentence, text }
}

function recordOf(
  path: string,
  text: string,
): { readonly record: Omit<DocumentRecord, 'bates'>; readonly pages: readonly PageText[] } {
  const sha256 = createHash('sha256').update(`${path} ${text}`).digest('hex')
  const record = DocumentRecord.omit({ bates: true }).parse({
    ...{ id: `doc-${sha256.slice(0, 16)}`, sha256, bytes: text.length, path, format: 'eml' },
    ...{ status: 'read', reason: null, notes: [], duplicateOf: null, parent: null, pages: 1, ocrPages: 0 },
    ...{ reader: 'eml/1', custodian: null, ingestedAt: '2026-11-23T09:00:00Z' },
  })
  const page = { document: record.id, page: 1, label: null, text, source: 'native', confidence: null }
  return { record, pages: [PageText.parse(page)] }
}

/** Makes it in `folder`; the facts copy who and what of the example's, each on a letter of its own, on a day of its own. */
export async function makeLargeMatter(
  folder: string,
  size: { readonly documents: number; readonly facts: number },
  say: (line: string) => void,
): Promise<void> {
  const { matter } = must(await takeInExample(folder, 'jd-v-starlite', () => undefined))
  await matter.close()
  const open = must(await openMatter(folder, examplePassphrase, { write: true }))
  const letters: { readonly path: string; readonly sentence: string }[] = []
  for (let from = 0; from < size.documents; from += 1_000) {
    const arriving = Array.from({ length: Math.min(1_000, size.documents - from) }, (_, i) => letter(from + i))
    must(await vaultOf(open).putDocuments(arriving.map(({ path, text }) => recordOf(path, text))))
    letters.push(...arriving.map(({ path, sentence }) => ({ path, sentence })))
    if (from % 10_000 === 0) say(`${from} documents`)
  }
  const example = must(readFactsFile(join(programFolder, 'examples', 'jd-v-starlite', 'facts.yaml')))
  const known = example.facts.filter(({ about }) => about.length > 0)
  const first = Temporal.PlainDate.from('2020-06-12')
  const more = Array.from({ length: Math.max(0, size.facts - example.facts.length) }, (_, i) => {
    const { sentence, path } = pick(letters)
    const like = pick(known)
    const when = first.add({ days: draw(1_000) }).toString()
    const passages = [{ document: path, page: 1, quote: sentence }]
    return { ...like, id: `visit-${i}`, when, statement: sentence, passages, differsFrom: [] }
  })
  const file = join(folder, '..', 'facts.json')
  writeFileSync(file, JSON.stringify({ ...example, facts: [...example.facts, ...more] }))
  say(`${example.facts.length + more.length} facts`)
  must(await loadFacts(open, file))
  await open.close()
}
