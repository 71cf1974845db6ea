import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Sha256 } from '../../../casefile/ids.ts'
import type { ProblemCode } from '../../../casefile/problems.ts'
import type { Result } from '../../../casefile/result.ts'
import { jpegStart } from '../../../evidence/sample-files.fixture.ts'
import { makeCheapMatter } from '../../cheap-matter.fixture.ts'
import { type OpenMatter, openMatter, vaultOf } from '../../open-matter.ts'
import { listHeld } from '../decide-held.ts'
import { announceFiles, receivePiece } from './receive-files.ts'
import { sentPath } from './sent-path.ts'
import { showReading, steerReading } from './steer-reading.ts'

const passphrase = 'correct horse battery staple'

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.problem))
  return outcome.value
}

async function emptyMatter(
  t: TestContext,
): Promise<{ readonly folder: string; readonly open: () => Promise<OpenMatter> }> {
  const place = mkdtempSync(join(tmpdir(), 'redress-arriving-'))
  const folder = join(place, 'm')
  need(await makeCheapMatter(folder, passphrase))
  const opened: OpenMatter[] = []
  t.after(async () => {
    for (const one of opened) await one.close()
    rmSync(place, { recursive: true, force: true })
  })
  return {
    folder,
    open: async () => {
      const matter = need(await openMatter(folder, passphrase, { write: false }))
      opened.push(matter)
      return matter
    },
  }
}

interface Sent {
  readonly path: string
  readonly bytes: Buffer
}

const announce = (matter: OpenMatter, files: readonly Sent[], adult = false) =>
  announceFiles(matter, {
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, modified: 1_700_000_000_000 })),
    ...{ custodian: 'records office', adult },
  }).then((done) => need(done).value.files)

async function send(matter: OpenMatter, files: readonly Sent[], adult = false): Promise<void> {
  for (const [at, { id, received }] of (await announce(matter, files, adult)).entries()) {
    const bytes = files[at]?.bytes ?? Buffer.alloc(0)
    if (id === null) continue
    for (let from = received; from < bytes.length; from += 1_000)
      need(await receivePiece(matter, id, from, bytes.subarray(from, from + 1_000)))
  }
}

async function untilRead(matter: OpenMatter): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const { state, trouble, arrived } = need(await showReading(matter))
    assert.equal(trouble, null)
    if (state === 'nothing' && arrived.whole === 0) return
    await new Promise((resume) => setTimeout(resume, 100))
  }
  assert.fail('nothing is read')
}

const documentsOf = async (matter: OpenMatter) => need(await vaultOf(matter).listDocuments())
const arriving = (folder: string): readonly string[] => readdirSync(join(folder, 'arriving'))

const letter = { path: 'intake/letter.txt', bytes: Buffer.from('The clerk took cash at the desk. '.repeat(100)) }
const folio = { path: 'intake/2020/folio.csv', bytes: Buffer.from('room,paid\n118,cash\n'.repeat(80)) }

test('files that are sent in pieces are read, and nothing of them stays on its way', async (t) => {
  const { folder, open } = await emptyMatter(t)
  const matter = await open()
  await send(matter, [letter, folio])
  await untilRead(matter)
  assert.deepEqual(
    (await documentsOf(matter)).map(({ path, status, custodian }) => [path, status, custodian]),
    [
      ['intake/2020/folio.csv', 'read', 'records office'],
      ['intake/letter.txt', 'read', 'records office'],
    ],
  )
  assert.deepEqual(arriving(folder), [])
  assert.equal(vaultOf(matter).isWriting(), false, 'the writer’s place is given back')

  assert.deepEqual(
    (await announce(matter, [letter, folio])).map(({ id }) => id),
    [null, null],
    'the same files are known',
  )
  const [changed] = await announceFiles(matter, {
    files: [{ path: letter.path, bytes: 12, modified: 1_700_000_000_001 }],
    ...{ custodian: null, adult: false },
  }).then((done) => need(done).value.files)
  assert.notEqual(changed?.id, null, 'one that was changed is sent')
})

test('what arrived before the program ended is gone on with, by the same files given again', async (t) => {
  const { folder, open } = await emptyMatter(t)
  const first = await open()
  const [one] = await announce(first, [letter])
  need(await receivePiece(first, one?.id ?? '', 0, letter.bytes.subarray(0, 1_234)))
  await first.close()

  const matter = await open()
  assert.deepEqual(need(await showReading(matter)).arrived, { whole: 0, partly: 1 })
  assert.deepEqual(await announce(matter, [letter]), [{ id: one?.id, shown: letter.path, received: 1_234 }])
  await send(matter, [letter])
  await untilRead(matter)
  const [read] = await documentsOf(matter)
  const kept = need(await vaultOf(matter).getBlob(read?.sha256 ?? assert.fail()))
  assert.ok(kept !== null && letter.bytes.equals(kept))

  const [other] = await announce(matter, [folio])
  need(await receivePiece(matter, other?.id ?? '', 0, folio.bytes.subarray(0, 5)))
  need(await steerReading(matter, { do: 'give-up' }))
  assert.deepEqual(arriving(folder), [])
})

test('a picture of a minor’s matter is hashed as it comes, and not one byte of it is kept, sealed neither', async (t) => {
  const { folder, open } = await emptyMatter(t)
  const matter = await open()
  const picture = { path: 'phone/IMG_0001.jpg', bytes: Buffer.concat([Buffer.from(jpegStart), Buffer.alloc(5_000, 7)]) }
  const [one] = await announce(matter, [picture])
  need(await steerReading(matter, { do: 'pause' }))
  need(await receivePiece(matter, one?.id ?? '', 0, picture.bytes.subarray(0, 1_000)))
  need(await receivePiece(matter, one?.id ?? '', 1_000, picture.bytes.subarray(1_000)))
  const [stub] = arriving(folder)
  assert.ok(readFileSync(join(folder, 'arriving', stub ?? '')).length < 600, 'only its announcement is there')
  assert.deepEqual(need(await showReading(matter)).arrived, { whole: 1, partly: 0 })
  need(await steerReading(matter, { do: 'go-on' }))
  await untilRead(matter)
  const held = need(await listHeld(matter)).value.files
  assert.deepEqual(
    held.map(({ path, reason, bytes }) => [path, reason, bytes]),
    [['phone/IMG_0001.jpg', 'picture-held', picture.bytes.length]],
  )
  assert.equal(need(await vaultOf(matter).getBlob(Sha256.parse(held[0]?.sha256))), null)
  assert.deepEqual(arriving(folder), [])
})

test('names of any sort are names, never places', () => {
  for (const [given, kept] of [
    ['/intake/letter.txt', 'intake/letter.txt'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['a\\b.txt', 'a/b.txt'],
    ['./x//y', 'x/y'],
    ['bad\0name', 'bad\uFFFDname'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
    ['\uD800.txt', '\uFFFD.txt'],
    ['/', 'without a name'],
  ] as const)
    assert.equal(sentPath(given), kept)
})
