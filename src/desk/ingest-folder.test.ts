import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { DocumentRecord } from '../casefile/records.ts'
import type { Result } from '../casefile/result.ts'
import { type IngestOptions, ingestFolder } from './ingest-folder.ts'
import { makeMatter } from './make-matter.ts'
import { type OpenMatter, openMatter, vaultOf } from './open-matter.ts'

const passphrase = 'correct horse battery staple'

function need<T>(outcome: Result<T>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}

const options: IngestOptions = { minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined }

interface Place {
  readonly evidence: string
  readonly matter: OpenMatter
}

async function emptyMatter(t: TestContext): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-ingest-'))
  const evidence = join(folder, 'evidence')
  mkdirSync(evidence)
  need(await makeMatter(join(folder, 'm'), passphrase))
  const matter = need(await openMatter(join(folder, 'm'), passphrase, { write: true }))
  t.after(async () => {
    await matter.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { evidence, matter }
}

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

test('asked to stop, it ends after the file at work, says what was kept, and goes on from there', async (t) => {
  const { evidence, matter } = await emptyMatter(t)
  for (let i = 0; i < 30; i++)
    writeFileSync(join(evidence, `${String(i).padStart(2, '0')}.txt`), `note ${i}, 3 May 2020`)
  const stop = new AbortController()
  const answer = need(
    await ingestFolder(matter, evidence, {
      ...options,
      stop: stop.signal,
      progress: ({ done }) => {
        if (done === 7) stop.abort()
      },
    }),
  ).value
  assert.deepEqual(answer.stopped, { done: 7, left: 23 })
  assert.equal(answer.in, 7)
  const whole = need(await ingestFolder(matter, evidence, options)).value
  assert.deepEqual([whole.in, whole.read, whole.stopped], [30, 30, null])
  assert.equal(need(await vaultOf(matter).listSuggestions({ kind: 'date' })).total, 30)
})
