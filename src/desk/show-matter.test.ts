import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { makeCheapMatter } from './cheap-matter.fixture.ts'
import { ingestFolder } from './evidence/ingest-folder.ts'
import { loadFacts } from './facts/load-facts.ts'
import { openMatter } from './open-matter.ts'
import { listDocuments, overview, viewPage } from './show-matter.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-show-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}

const text = 'Alma Winterbourne came at nine. Room 12 was let to Alma Winterbourne for cash, day by day. Alma left.'

const fact = (id: string, quote: string) => ({
  id,
  when: '2021-03-04',
  statement: 'Room 12 was let for cash.',
  about: ['inn'],
  place: 'Harlan Falls',
  factors: ['cash-payment'],
  passages: [{ document: 'note.txt', page: 1, quote }],
  confirmedBy: 'counsel',
  confirmedOn: '2026-11-01',
})

const facts = {
  matter: {
    id: 'aw-v-inn',
    caption: 'A.W. v. Inn',
    court: 'S.D. Ohio',
    asOf: '2026-11-23',
    minorMatter: false,
    summary: 'Invented.',
  },
  identities: [{ id: 'aw', kind: 'person', pseudonym: 'A.W.', forms: ['Alma Winterbourne', 'Alma', 'Winterbourne'] }],
  claimants: [{ id: 'aw', pseudonym: 'A.W.', kind: 'survivor', born: '1999-04-05', sex: 'female' }],
  parties: [
    {
      id: 'inn',
      name: 'Inn Lodging LLC',
      kind: 'organisation',
      role: 'operator',
      states: ['OH'],
      description: 'operator',
      conduct: { from: '2021-03-04', to: '2021-03-04' },
    },
  ],
  // The second begins in the middle of a name, the third lies within the first.
  facts: [
    fact('whole', 'Room 12 was let to Alma Winterbourne for cash'),
    fact('cut', 'Winterbourne for cash, day by day'),
    fact('inner', 'let to Alma'),
  ],
}

test('pages and overview: pseudonyms alone, quotes where they stand on the covered page, one assessment', async () => {
  mkdirSync(join(place, 'evidence'))
  writeFileSync(join(place, 'evidence', 'note.txt'), text)
  writeFileSync(join(place, 'facts.yaml'), JSON.stringify(facts))
  const folder = join(place, 'm.redress')
  const passphrase = 'five unrelated words here'
  need(await makeCheapMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  const quiet = { minor: false, ocr: false, hashList: null, custodian: null, progress: () => undefined }
  need(await ingestFolder(matter, join(place, 'evidence'), quiet))
  assert.equal(need(await overview(matter)).value.analysis, null)
  await matter.close()

  const writer = need(await openMatter(folder, passphrase, { write: true }))
  need(await loadFacts(writer, join(place, 'facts.yaml')))
  const document = need(await listDocuments(writer)).value.documents[0]
  assert.ok(document)
  const page = need(await viewPage(writer, document.id, 1)).value
  assert.doesNotMatch(JSON.stringify(page), /Alma|Winterbourne/)
  const shown = Object.fromEntries(page.quotes.map((q) => [q.fact, page.text.slice(q.start, q.end)]))
  assert.match(shown.whole ?? '', /^Room 12 was let to \[A\.W\.\].* for cash$/)
  assert.match(shown.cut ?? '', /^\[A\.W\.\] for cash, day by day$/)
  assert.match(shown.inner ?? '', /^let to \[A\.W\.\]$/)
  assert.equal(page.quotes.find((q) => q.fact === 'whole')?.at, text.indexOf('Room 12'))

  const [first, second] = await Promise.all([overview(writer), overview(writer)])
  assert.equal(first, second)
  const made = need(first).value
  assert.doesNotMatch(JSON.stringify(made), /Alma|Winterbourne|1999-04-05/)
  assert.equal(made.analysis?.claimants[0]?.born, '1999')
  assert.deepEqual(made.numbers, { [document.id]: 'RD-000001' })
  await writer.close()
})
