import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { AccountShown } from '../../casefile/evidence/account-view.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { DocumentId } from '../../casefile/ids.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { jpegStart, zipOf } from '../../evidence/sample-files.fixture.ts'
import { accountedInWords } from '../../words/evidence/reason-words.ts'
import { type OpenMatter, vaultOf } from '../open-matter.ts'
import { accountByReason } from './account-by-reason.ts'
import { decideHeld, type HeldDecision, listHeld } from './decide-held.ts'
import { emptyMatter } from './empty-matter.fixture.ts'
import { exportAccount } from './export-account.ts'
import { type IngestOptions, ingestFolder } from './ingest-folder.ts'
import { type RetryOptions, retryDocuments } from './retry-documents.ts'

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}
const codeOf = (outcome: Result<unknown, ProblemCode>): string => (outcome.ok ? 'ok' : outcome.problem.code)

const options: IngestOptions = { minor: true, ocr: false, hashList: null, custodian: 'desk', progress: () => undefined }
const again = (what: string): RetryOptions => ({ what, ocr: false, minor: true, progress: () => undefined })

const byPath = async (matter: OpenMatter): Promise<ReadonlyMap<string, DocumentRecord>> =>
  new Map(need(await vaultOf(matter).listDocuments()).map((d) => [d.path, d]))

const accountAfter = async (matter: OpenMatter, evidence: string): Promise<AccountShown> => {
  need(await ingestFolder(matter, evidence, options)).value
  return need(await accountByReason(matter)).value
}

const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])

test('the account groups like failures, says what to do once, and its counts sum', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  for (const i of [1, 2, 3]) writeFileSync(join(evidence, `empty-copy-${i}.pdf`), '')
  writeFileSync(join(evidence, 'broken.pdf'), '%PDF-1.7 cut')
  writeFileSync(join(evidence, 'unlike.pdf'), '%PDF-1.4 cut short')
  writeFileSync(join(evidence, 'a.txt'), 'read')
  writeFileSync(join(evidence, 'b.txt'), 'read')
  const account = await accountAfter(matter, evidence)
  assert.equal(account.in, 7)
  assert.equal(account.in, account.read + account.duplicate + account.failed + account.held + account.waiting)
  assert.equal(account.in, account.read + account.groups.reduce((sum, group) => sum + group.count, 0))
  const damaged = account.groups.find((group) => group.reason === 'damaged')
  assert.deepEqual([damaged?.count, damaged?.format], [2, 'pdf'])
  for (const group of account.groups) assert.ok(accountedInWords(group) !== null, group.reason ?? group.status)
})

test('the table of the account holds every file and nothing that a table program would run', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, '=cmd(1),"x".txt'), 'read')
  writeFileSync(join(evidence, 'empty.pdf'), '')
  need(await ingestFolder(matter, evidence, options)).value
  const file = join(evidence, '..', 'files.csv')
  assert.deepEqual(need(await exportAccount(matter, file)).value.files, [file])
  const rows = readFileSync(file, 'utf8').replace('\ufeff', '').trimEnd().split('\r\n')
  assert.equal(rows.length, 3)
  assert.match(rows[1] ?? '', /^RD-000001,"'=cmd\(1\),""x""\.txt",txt,read,/)
  assert.match(rows[2] ?? '', /empty\.pdf,empty,failed,The file is empty/)
})

test('only what failed is read again, from the copy that was kept; numbers and custodian stay', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(
    join(evidence, 'mail.txt'),
    'From: a@b.example\nTo: c@d.example\nMessage-ID: <1@b>\nSubject: x\n\nRoom 214.\n',
  )
  writeFileSync(join(evidence, 'note.txt'), 'read before')
  need(await ingestFolder(matter, evidence, options)).value
  const before = (await byPath(matter)).get('mail.txt')
  assert.ok(before)
  // As an older version would have left it.
  need(
    await vaultOf(matter).putDocument(
      { ...before, status: 'failed', reason: 'reader-stopped', format: 'unknown', pages: 0 },
      [],
    ),
  )
  rmSync(evidence, { recursive: true })
  const answer = need(await retryDocuments(matter, again('failed'))).value
  assert.deepEqual(answer, { tried: 1, read: 1, failed: 0, leftForFacts: [], withoutCopy: [] })
  const after = (await byPath(matter)).get('mail.txt')
  assert.deepEqual(
    [after?.bates, after?.custodian, after?.status, after?.format],
    [before.bates, 'desk', 'read', 'eml'],
  )
  assert.equal(need(await vaultOf(matter).search('214')).total, 1)
  assert.equal(need(await retryDocuments(matter, again('failed'))).value.tried, 0)
  assert.equal(need(await retryDocuments(matter, again('txt'))).value.tried, 1)
  assert.equal(need(await retryDocuments(matter, again(before.bates))).value.tried, 1)
  assert.equal(codeOf(await retryDocuments(matter, again('RD-999999'))), 'document-not-found')
})

test('a file of which no copy is kept is named, not forgotten', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'old.bin'), new Uint8Array([0, 1, 2, 3, 0, 1, 2]))
  writeFileSync(join(evidence, 'old.xls'), old)
  need(await ingestFolder(matter, evidence, options)).value
  const answer = need(await retryDocuments(matter, again('failed'))).value
  assert.deepEqual(answer.withoutCopy, ['RD-000001', 'RD-000002'])
})

const decision = (files: readonly string[], more: Partial<HeldDecision> = {}): HeldDecision => ({
  decide: 'open',
  files,
  who: 'A. Lawyer',
  why: 'lobby camera, adults only',
  althoughMinor: true,
  ...more,
})

test('a held file has a way out: a decision with who, why and when, kept with it, and the next ingest opens it', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'lobby.jpg'), jpegStart)
  writeFileSync(
    join(evidence, 'letters.zip'),
    zipOf([
      { name: 'a.txt', content: 'words' },
      { name: 'in.jpg', content: new Uint8Array([...jpegStart, 0]) },
    ]),
  )
  need(await ingestFolder(matter, evidence, options)).value
  const held = need(await listHeld(matter)).value.files
  assert.deepEqual(held.map((f) => f.path).sort(), ['letters.zip!/in.jpg', 'lobby.jpg'])
  const numbers = held.map((f) => f.bates)
  assert.equal(codeOf(await decideHeld(matter, decision(numbers, { althoughMinor: false }))), 'held-stays-held')
  assert.equal(codeOf(await decideHeld(matter, decision(numbers, { why: ' ' }))), 'usage')
  assert.equal(codeOf(await decideHeld(matter, decision(['RD-000777']))), 'document-not-found')
  assert.equal(need(await listHeld(matter)).value.files.length, 2, 'nothing was decided so far')

  assert.deepEqual(need(await decideHeld(matter, decision(numbers))).value, { decided: 2, decision: 'open' })
  const answer = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([answer.in, answer.held], [4, 0])
  const documents = await byPath(matter)
  for (const path of ['lobby.jpg', 'letters.zip!/in.jpg']) {
    const record = documents.get(path)
    assert.ok(record && record.status !== 'held' && record.reason !== 'picture-held', path)
    const decided = record.notes.find((note) => note.is === 'decided')
    assert.deepEqual([decided?.decision, decided?.who], ['open', 'A. Lawyer'])
    assert.match(decided?.reason ?? '', /^lobby camera/)
    assert.match(decided?.at ?? '', /^\d{4}-\d\d-\d\dT[\d:]+Z$/)
    assert.equal(need(await vaultOf(matter).getBlob(record.sha256)) !== null, true)
  }
  assert.equal(documents.get('letters.zip')?.status, 'read')
  const actions = need(await vaultOf(matter).auditEntries()).filter((e) => e.action === 'held.opened')
  assert.deepEqual(
    actions.map((e) => e.objects.length),
    [2],
  )
})

test('a decision to leave it held is kept; what is on the list of illegal material can never be opened', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'a.jpg'), jpegStart)
  need(await ingestFolder(matter, evidence, options)).value
  const [file] = need(await listHeld(matter)).value.files
  assert.ok(file)
  need(await decideHeld(matter, decision([file.id], { decide: 'leave' }))).value
  const [left] = need(await listHeld(matter)).value.files
  assert.equal(left?.reason, 'held-by-decision')
  assert.equal(need(await ingestFolder(matter, evidence, options)).value.held, 1)
  const record = need(await vaultOf(matter).document(DocumentId.parse(file.id)))
  assert.ok(record)
  need(await vaultOf(matter).putDocument({ ...record, reason: 'listed-contraband' }, []))
  assert.equal(codeOf(await decideHeld(matter, decision([file.id]))), 'held-stays-held')
})
