import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { DocumentId } from '../../casefile/ids.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { zipOf } from '../../evidence/sample-files.fixture.ts'
import { passphrase } from '../../vault/vault.fixture.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'
import { emptyMatter } from './empty-matter.fixture.ts'
import { type IngestOptions, ingestFolder } from './ingest-folder.ts'

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}

const options: IngestOptions = { minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined }

const documentsOf = async (matter: OpenMatter): Promise<readonly DocumentRecord[]> =>
  need(await vaultOf(matter).listDocuments())

const raw = (folder: string, bytes: readonly number[] | string): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)])

test('names in any bytes: each file counts once, a second run changes nothing', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(raw(evidence, [0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74]), 'one')
  writeFileSync(raw(evidence, 'caf\\xE9.txt'), 'one of its own')
  writeFileSync(raw(evidence, 'Ren\u00e9.txt'), 'same')
  writeFileSync(raw(evidence, 'Rene\u0301.txt'), 'same')
  writeFileSync(raw(evidence, 'a\u001b[2Jb\u202e.txt'), 'steering')
  const answer = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([answer.in, answer.read, answer.duplicate], [5, 4, 1])
  const documents = await documentsOf(matter)
  assert.equal(new Set(documents.map((d) => d.path)).size, 5)
  assert.ok(
    documents.some(({ path }) => path === 'a\u001b[2Jb\u202e.txt'),
    'a name is kept as it is; the doors make it harmless',
  )
  assert.deepEqual(
    documents
      .filter((d) => d.notes.length > 0)
      .map((d) => d.path)
      .sort(),
    ['Ren\u00e9.txt (name 2 that looks like this)', 'caf\\xE9.txt (name 2 that looks like this)'],
  )
  assert.equal(need(await ingestFolder(matter, evidence, options)).value.in, 5)
})

test('links, pipes, sockets and folders in a circle are named and never followed or waited for', {
  skip: process.platform !== 'linux',
  timeout: 20_000,
}, async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'a.txt'), 'plain')
  symlinkSync(evidence, join(evidence, 'circle'))
  symlinkSync('/etc/hostname', join(evidence, 'elsewhere.txt'))
  execFileSync('mkfifo', [join(evidence, 'pipe.txt')])
  const socket = createServer().listen(join(evidence, 'socket'))
  t.after(() => socket.close())
  await new Promise((resolve) => socket.once('listening', resolve))
  const answer = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([answer.in, answer.read, answer.failed], [5, 1, 4])
  assert.deepEqual(
    (await documentsOf(matter)).map((d) => [d.path, d.reason]),
    [
      ['a.txt', null],
      ['circle', 'no-plain-file'],
      ['elsewhere.txt', 'no-plain-file'],
      ['pipe.txt', 'no-plain-file'],
      ['socket', 'no-plain-file'],
    ],
  )
})

test('a listed file stops the import by MD5, SHA-1 or SHA-256, alone or inside an archive, before it is read', async (t) => {
  for (const kind of ['md5', 'sha1', 'sha256']) {
    const { evidence, matter } = await emptyMatter(t)
    writeFileSync(join(evidence, 'a.txt'), 'not listed')
    writeFileSync(join(evidence, 'b.txt'), 'listed words')
    writeFileSync(join(evidence, 'c.txt'), 'comes after')
    const list = join(evidence, '..', 'list.txt')
    writeFileSync(list, `# a list\r\n${createHash(kind).update('listed words').digest('hex').toUpperCase()}, note\r\n`)
    const outcome = await ingestFolder(matter, evidence, { ...options, hashList: list })
    assert.equal(outcome.ok ? 'ok' : outcome.problem.code, 'contraband-listed', kind)
    const documents = await documentsOf(matter)
    assert.deepEqual(
      documents.map((d) => [d.path, d.status, d.pages]),
      [
        ['a.txt', 'read', 1],
        ['b.txt', 'held', 0],
      ],
      kind,
    )
    const held = documents.find((d) => d.status === 'held')
    assert.ok(held && need(await vaultOf(matter).getBlob(held.sha256)) === null)
    assert.equal(need(await vaultOf(matter).search('listed')).total, 1, 'only the file that is not listed is found')
  }
})

test('asked to stop, it stores what it read, says what was kept, and goes on from there', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  const files = 1300
  for (let i = 0; i < files; i++)
    writeFileSync(join(evidence, `${String(i).padStart(4, '0')}.txt`), `note ${i}, 3 May 2020`)
  const stop = new AbortController()
  const answer = need(
    await ingestFolder(matter, evidence, {
      ...options,
      stop: stop.signal,
      progress: ({ done }) => {
        if (done > 0) stop.abort()
      },
    }),
  ).value
  assert.ok(answer.stopped && answer.stopped.done < files, 'it did not go on to the end')
  assert.equal(answer.stopped.done + answer.stopped.left, files)
  assert.equal(answer.in, answer.stopped.done)
  const whole = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([whole.in, whole.read, whole.stopped], [files, files, null])
  assert.equal(need(await vaultOf(matter).listSuggestions({ kind: 'date' })).total, files)
})

test('progress tells only of what is on disk: another connection finds it there', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  for (let i = 0; i < 700; i++) writeFileSync(join(evidence, `${i}.txt`), `paper ${i}`)
  const told: number[] = []
  const seen: Promise<number>[] = []
  const other = need(await openMatter(vaultOf(matter).folder, passphrase, { write: false }))
  t.after(() => other.close())
  need(
    await ingestFolder(matter, evidence, {
      ...options,
      progress: ({ done }) => {
        told.push(done)
        seen.push(
          vaultOf(other)
            .knownDocuments()
            .then((known) => need(known).length),
        )
      },
    }),
  )
  const found = await Promise.all(seen)
  assert.ok(told.length > 1)
  for (const [at, done] of told.entries()) assert.ok((found[at] ?? 0) >= done, `${done} told, ${found[at]} there`)
})

/** As a folder stands that nobody wrote to for a while. */
function settle(evidence: string): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3100)
  assert.ok(readdirSync(evidence).length > 0)
}

test('a second run opens no file that was not touched; one that was, in size or not, is read', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(evidence, `${name}.txt`), `room ${name}`)
  const { mtime } = statSync(join(evidence, 'b.txt'))
  settle(evidence)
  need(await ingestFolder(matter, evidence, options))
  const stamps = new Map(need(await vaultOf(matter).knownDocuments()).map((d) => [d.path, d.stamp]))
  assert.ok([...stamps.values()].every((stamp) => stamp !== null))
  // Bytes exchanged without a trace in size and time of writing: the time of change still moves.
  writeFileSync(join(evidence, 'b.txt'), 'boat b')
  utimesSync(join(evidence, 'b.txt'), mtime, mtime)
  const again = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([again.in, again.read], [4, 4])
  assert.equal(need(await vaultOf(matter).search('boat')).total, 1)
  const head = need(await vaultOf(matter).auditHead())
  need(await ingestFolder(matter, evidence, options))
  need(await ingestFolder(matter, evidence, { ...options, hashAgain: true }))
  const entries = need(await vaultOf(matter).auditEntries({ after: head.seq }))
  assert.deepEqual(
    [...new Set(entries.map((entry) => entry.action))].filter((action) => action.startsWith('document.')),
    [],
  )
})

test('files that were not touched are held against a hash list all the same', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'a.txt'), 'listed words')
  writeFileSync(join(evidence, 'b.zip'), zipOf([{ name: 'in.txt', content: 'listed inside' }]))
  settle(evidence)
  const list = join(evidence, '..', 'list.txt')
  writeFileSync(list, createHash('md5').update('listed inside').digest('hex'))
  const outcome = await ingestFolder(matter, evidence, { ...options, hashList: list })
  assert.equal(outcome.ok ? 'ok' : outcome.problem.code, 'contraband-listed')
  assert.equal(need(await vaultOf(matter).search('inside')).total, 0)
})

test('a run that was killed is known as such however long the log has grown since', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  writeFileSync(join(evidence, 'a.txt'), 'paid on 3 May 2020')
  need(await ingestFolder(matter, evidence, options))
  const [date] = need(await vaultOf(matter).listSuggestions({ kind: 'date' })).suggestions
  assert.ok(date)
  const [record] = await documentsOf(matter)
  assert.ok(record)
  // As an older program left it: read, and killed before anything was proposed.
  writeFileSync(join(evidence, 'b.txt'), 'paid on 4 May 2020')
  const b = { ...record, id: DocumentId.parse('doc-00000000000000bb'), path: 'older.txt' }
  const text = 'paid on 5 May 2020'
  need(
    await vaultOf(matter).putDocument(b, [
      { document: b.id, page: 1, label: null, text, source: 'native', confidence: null },
    ]),
  )
  need(await vaultOf(matter).note('ingest.begun', []))
  for (let i = 0; i < 1100; i++) need(await vaultOf(matter).note('casebook.made', []))
  need(await ingestFolder(matter, evidence, options))
  assert.equal(need(await vaultOf(matter).listSuggestions({ kind: 'date', document: b.id })).total, 1)
})
