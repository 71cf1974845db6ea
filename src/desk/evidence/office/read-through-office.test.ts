import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { readFile } from '../../../evidence/read-file.ts'
import { zipOf } from '../../../evidence/sample-files.fixture.ts'
import { must } from '../../../vault/vault.fixture.ts'
import { vaultOf } from '../../open-matter.ts'
import { emptyMatter } from '../empty-matter.fixture.ts'
import { ingestFolder } from '../ingest-folder.ts'
import { convertByOffice } from './libre-office.ts'
import { visioOf, wordPerfectOf } from './office-samples.fixture.ts'
import { readThroughOffice } from './read-through-office.ts'
import { apartLimits, canRunApart, runApart } from './run-apart.ts'

const isApart = await canRunApart()
const skipApart = isApart ? false : 'this computer cannot run a program apart'
const tried = await convertByOffice(new Uint8Array(), { ending: 'wpd', filter: 'WordPerfect', target: 'odt' })
const isHere = tried.kind === 'converted' || tried.why === 'not-opened'
const why = tried.kind === 'converted' ? '' : tried.why
const skipOffice = isHere ? false : `LibreOffice is not used here: ${why}`

const shell = (script: string, more: Parameters<typeof runApart>[1] = {}) =>
  runApart({ program: '/bin/sh', file: 'given', bytes: Buffer.from('room 118'), script }, more)
const said = async (script: string): Promise<string> => {
  const done = await shell(script)
  return done.kind === 'answered' ? Buffer.from(done.bytes).toString() : done.because
}

test('what runs apart has no network, sees no file of people, and leaves nothing behind', {
  skip: skipApart,
}, async (t) => {
  const mine = join(process.env.HOME ?? tmpdir(), `redress-apart-${process.pid}`)
  writeFileSync(mine, 'a file of this user')
  t.after(() => rmSync(mine))
  assert.equal(await said('cat /tmp/in/given > /tmp/out/answer'), 'room 118')
  assert.equal(await said(`test -e '${mine}' && echo seen > /tmp/out/answer`), 'trouble')
  assert.doesNotMatch(await said('ls / > /tmp/out/answer'), /home|root|var|mnt|srv|run/)
  assert.equal(await said('ls -A /dev/shm | wc -l > /tmp/out/answer'), '0\n')
  assert.equal(await said('touch /usr/redress /etc/redress && echo written > /tmp/out/answer'), 'trouble')
  assert.equal(await said('test -e /etc/passwd && echo seen > /tmp/out/answer'), 'seen\n')
  assert.match(await said('tail -n +2 /proc/net/route | wc -l > /tmp/out/answer'), /^0\n$/)
  assert.equal(await said('stat -c %a /tmp > /tmp/out/answer'), '700\n')
})

test('time, memory, files and the answer are bounded', { skip: skipApart }, async () => {
  const seconds = { ...apartLimits, seconds: 1 }
  const begun = performance.now()
  assert.deepEqual(await shell('sleep 30 & wait $!', { limits: seconds }), { kind: 'stopped', because: 'time' })
  assert.ok(performance.now() - begun < 10_000)
  const small = { ...apartLimits, filesMb: 4, answerMb: 1 }
  for (const script of ['head -c 8000000 /dev/zero > /tmp/out/answer', 'head -c 2000000 /dev/zero > /tmp/out/answer'])
    assert.equal((await shell(script, { limits: small })).kind, 'stopped')
  const gone = AbortSignal.timeout(300)
  assert.equal((await shell('sleep 30 & wait $!', { gone })).kind, 'stopped')
})

/** Processes whose command holds a word that no other has. */
const running = (word: string): number =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) return false
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(word)
    } catch {
      return false
    }
  }).length

test('where whoever asked is killed, at once or later, the program and all that it wrote are gone', {
  skip: skipApart,
}, async (t) => {
  for (const [i, milliseconds] of [0, 5, 20, 60, 200, 1000].entries()) {
    const word = `redress-asked-${process.pid}-${i}`
    const child = fork(join(import.meta.dirname, 'asks-and-waits.fixture.ts'), [word], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    t.after(() => child.kill('SIGKILL'))
    const wait = async (until: () => boolean): Promise<void> => {
      for (let n = 0; n < 500 && !until(); n += 1) await after(10)
    }
    // The test's own child is one; what it asked for are more.
    await wait(() => running(word) > 1)
    await after(milliseconds)
    if (milliseconds === 1000) assert.ok(running(word) > 1, 'it is under way')
    child.kill('SIGKILL')
    await wait(() => running(word) === 0)
    assert.equal(running(word), 0, `killed after ${milliseconds} ms`)
  }
  assert.ok(!existsSync('/tmp/in/given'), 'what it was given never lay where others look')
})

async function outcomeOf(bytes: Uint8Array, name: string) {
  const read = (inner: Uint8Array, file: string) => readFile(inner, file)
  return readThroughOffice(await read(bytes, name), bytes, read)
}

test('a drawing of Visio and a text of WordPerfect are read by LibreOffice, which is said', {
  skip: skipOffice,
}, async () => {
  const drawing = await outcomeOf(
    visioOf('Floor plan', ['Room 118, side door', 'Front desk &amp; camera']),
    'plan.vsdx',
  )
  assert.ok(drawing.kind === 'read')
  assert.deepEqual([drawing.format, drawing.pages.map(({ label }) => label)], ['visio', ['Floor plan']])
  assert.deepEqual((drawing.pages[0]?.text ?? '').split(/\n+/).sort(), ['Front desk & camera', 'Room 118, side door'])
  assert.match(drawing.reader, /^visio\/1 \(LibreOffice [\d.]+, odg\/\d\)$/)
  assert.deepEqual(
    drawing.notes.map(({ is }) => is),
    ['read-by-office'],
  )
  const text = await outcomeOf(wordPerfectOf('Guest of room 118 paid in cash.\nNo receipt.\n'), 'letter.wpd')
  assert.ok(text.kind === 'read')
  assert.match(text.pages[0]?.text ?? '', /Guest of room 118 paid in cash\.\s+No receipt\./)
})

test('what LibreOffice cannot open stays failed by name and is never read as letters', {
  skip: skipOffice,
}, async () => {
  const whole = visioOf('Floor plan', ['Room 118'])
  for (const [bytes, name] of [
    [whole.slice(0, whole.length - 400), 'cut.vsdx'],
    [wordPerfectOf('x').slice(0, 5), 'cut.wpd'],
  ] as const) {
    const outcome = await outcomeOf(bytes, name)
    assert.equal(outcome.kind, 'failed', name)
  }
})

test('other files, and those that a reader failed on, are not given to it', async () => {
  for (const [bytes, name] of [
    [Buffer.from('A text.'), 'a.txt'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'a.doc'],
  ] as const) {
    const outcome = await readFile(bytes, name)
    assert.equal(await readThroughOffice(outcome, bytes, () => assert.fail('nothing to read')), outcome)
  }
})

async function ingested(t: TestContext) {
  const { matter, evidence } = await emptyMatter(t)
  writeFileSync(join(evidence, 'plan.vsdx'), visioOf('Floor plan', ['Paid on June 14, 2020 by the side door']))
  const within = visioOf('Cellar', ['Keys of the cellar hang behind the desk'])
  writeFileSync(join(evidence, 'plans.zip'), zipOf([{ name: 'cellar.vsdx', content: within }]))
  must(
    await ingestFolder(matter, evidence, {
      ...{ minor: true, ocr: false, hashList: null, custodian: null, progress: () => undefined },
    }),
  )
  const vault = vaultOf(matter)
  const [record] = must(await vault.listDocuments({ format: 'visio' })).filter(({ path }) => path === 'plan.vsdx')
  assert.ok(record)
  return { vault, record }
}

test('a file that LibreOffice reads is stored, found and looked through; otherwise it is told what is missing', async (t) => {
  const { vault, record } = await ingested(t)
  assert.equal(record.format, 'visio')
  if (!isHere) {
    assert.deepEqual([record.status, record.reason], ['failed', 'type-not-supported'])
    assert.ok(record.notes.some(({ is }) => is === 'office-not-used'))
    assert.ok(
      must(await vault.getBlob(record.sha256)) !== null,
      'kept, so that it can be read once the program is there',
    )
    return
  }
  assert.equal(record.status, 'read')
  assert.equal(must(await vault.search('side door')).total, 1)
  assert.equal(must(await vault.search('cellar keys')).total, 1, 'also one within an archive')
  const { suggestions } = must(await vault.listSuggestions())
  assert.ok(suggestions.some(({ kind, value }) => kind === 'date' && value === '2020-06-14'))
  assert.ok(!existsSync('/tmp/out'))
})
