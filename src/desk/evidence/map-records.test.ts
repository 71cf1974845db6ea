import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { listSuggestions } from '../facts/review-suggestions.ts'
import { openMatter } from '../open-matter.ts'
import { ingestFolder } from './ingest-folder.ts'
import { mapRecords } from './map-records.ts'

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.problem))
  return outcome.value
}

const ledger = `Guest,Room,In,Out,Amount,Tender
Dale Rusk,118,2020-06-12,2020-06-13,59.00,CASH
Dale Rusk,118,2020-06-13,2020-06-14,59.00,CASH
Dale Rusk,118,2020-06-14,2020-06-15,59.00,CASH
`
const mapping = `records:
  - record: stay
    document: ledger.csv
    columns: { who: Guest, room: Room, from: In, to: Out, amount: Amount, tender: Tender }
  - record: call
    document: calls.csv
    columns: { at: received, nature: type, address: location }
    address: 3120 Lakeview
    natures: [prostitution]
`

test('a mapping is tried without storing anything, then its proposals can be reviewed; a second run adds none', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-records-'))
  const evidence = join(folder, 'evidence')
  mkdirSync(join(evidence, 'hotel'), { recursive: true })
  need(await makeCheapMatter(join(folder, 'm'), 'correct horse battery staple'))
  const matter = need(await openMatter(join(folder, 'm'), 'correct horse battery staple', { write: true }))
  t.after(async () => {
    await matter.close()
    rmSync(folder, { recursive: true, force: true })
  })
  writeFileSync(join(evidence, 'hotel', 'ledger.csv'), ledger)
  writeFileSync(
    join(evidence, 'calls.csv'),
    'received,type,location\n2020-06-13 02:10,Prostitution complaint,"3120 Lakeview Drive, Tarrow"\n',
  )
  const file = join(folder, 'map.yaml')
  writeFileSync(file, mapping)
  need(
    await ingestFolder(matter, evidence, {
      minor: true,
      ocr: false,
      hashList: null,
      custodian: null,
      progress: () => undefined,
    }),
  )
  const reviewed = async (): Promise<number> =>
    need(await listSuggestions(matter, { kind: 'factor', status: 'proposed', limit: 200, offset: 0 })).value.total

  const before = await reviewed()
  const tried = need(await mapRecords(matter, { mapping: file, document: null, dryRun: true })).value
  assert.equal(tried.stored, null)
  assert.equal(await reviewed(), before)
  assert.deepEqual(
    tried.tables.map(({ record, rows, records, refused }) => [record, rows, records, refused.length]),
    [
      ['stay', 3, 3, 0],
      ['call', 1, 1, 0],
    ],
  )
  const [guest] = tried.guests
  assert.deepEqual(
    [guest?.stays, guest?.nights, guest?.cashCents, guest?.callsOfInterestDuringStays],
    [3, 3, 17_700, 1],
  )

  const done = need(await mapRecords(matter, { mapping: file, document: null, dryRun: false })).value
  assert.deepEqual(
    done.proposals.map(({ factor }) => String(factor)),
    ['cash-payment', 'cash-payment', 'cash-payment', 'repeated-stays', 'day-by-day-extension', 'police-calls'],
  )
  assert.equal(done.stored, 6)
  assert.equal(await reviewed(), before + 6)
  assert.equal(need(await mapRecords(matter, { mapping: file, document: null, dryRun: false })).value.stored, 0)

  writeFileSync(file, mapping.replace('who: Guest', 'who: Gast'))
  const wrong = await mapRecords(matter, { mapping: file, document: null, dryRun: true })
  assert.ok(!wrong.ok && wrong.problem.code === 'input-not-valid')
  writeFileSync(file, mapping.replace('document: calls.csv', 'document: nowhere.csv'))
  const absent = await mapRecords(matter, { mapping: file, document: null, dryRun: true })
  assert.ok(!absent.ok && absent.problem.code === 'document-not-found')
})
