import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { openMatter } from '../open-matter.ts'
import { compareDocuments } from '../search/find-duplicates.ts'
import { ingestFolder } from './ingest-folder.ts'
import { showTestimony } from './show-testimony.ts'

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.problem))
  return outcome.value
}

test('a transcript is cited by the reporter’s page and line, with question, answer, speaker and exhibits', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-testimony-'))
  const evidence = join(folder, 'evidence')
  mkdirSync(evidence)
  need(await makeCheapMatter(join(folder, 'm'), 'correct horse battery staple'))
  const matter = need(await openMatter(join(folder, 'm'), 'correct horse battery staple', { write: true }))
  t.after(async () => {
    await matter.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const sample = join(import.meta.dirname, '../../evidence/transcript/good/rusk-deposition.txt')
  writeFileSync(join(evidence, 'Rusk deposition.txt'), readFileSync(sample))
  writeFileSync(join(evidence, 'note.txt'), 'no transcript')
  need(
    await ingestFolder(matter, evidence, {
      minor: true,
      ocr: false,
      hashList: null,
      custodian: null,
      progress: () => undefined,
    }),
  )

  const cash = need(await showTestimony(matter, { document: 'Rusk deposition.txt', words: 'always cash' })).value
  assert.deepEqual(cash.exhibits, [{ name: '12', cites: ['7:17'] }])
  assert.deepEqual(
    cash.turns.map(({ cite, kind, text }) => [cite, kind, text]),
    [
      ['7:11', 'question', 'How?'],
      ['7:12-13', 'answer', 'Cash. Always cash.'],
    ],
  )
  const all = need(await showTestimony(matter, { document: 'RD-000001', words: null })).value
  assert.equal(all.turns.length, all.total)
  assert.ok(all.turns.some(({ cite, text }) => cite === '7:25-8:1' && text === 'You signed that card?'))
  const other = await showTestimony(matter, { document: 'note.txt', words: null })
  assert.ok(!other.ok && other.problem.code === 'document-not-found')
  assert.match(reportProblem(other.problem).message, /is in this matter and is no transcript/)
  const gone = await showTestimony(matter, { document: 'nowhere.txt', words: null })
  assert.ok(!gone.ok)
  assert.match(reportProblem(gone.problem).message, /There is no document nowhere\.txt in this matter/)
  assert.ok((await compareDocuments(matter, 'note.txt', 'rd-000001')).ok, 'named by the file, as by its number')
})
