import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { HashList } from './hash-list.ts'
import { openFile } from './open-file.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-open-'))
after(() => rmSync(place, { recursive: true, force: true }))
const open = (path: string) =>
  openFile(Buffer.from(path), 64 * 1024 ** 2, HashList.empty, BigInt(Date.now()) * 1_000_000n)
/** Several pieces, so that other work has its turn while it is read. */
const large = Buffer.alloc(13 * 1024 ** 2, 'line of a mailbox\n')
const unix = { skip: process.platform === 'win32', timeout: 20_000 }

test(
  'a file that became a pipe or a link since it was found is not opened, and nothing waits for it',
  unix,
  async () => {
    const pipe = join(place, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    assert.deepEqual(await open(pipe), { kind: 'not-opened', reason: 'no-plain-file' })
    const [link, secret] = [join(place, 'link.txt'), join(place, 'secret.txt')]
    writeFileSync(secret, 'elsewhere')
    symlinkSync(secret, link)
    assert.deepEqual(await open(link), { kind: 'not-opened', reason: 'cannot-open' })
  },
)

test('a pipe put in the place of a file while it is read changes nothing of what was read', unix, async () => {
  const [file, pipe] = [join(place, 'mail.mbox'), join(place, 'other')]
  writeFileSync(file, large)
  execFileSync('mkfifo', [pipe])
  const reading = open(file)
  renameSync(pipe, file)
  const read = await reading
  assert.ok(read.kind === 'opened')
  assert.equal(read.sha256, createHash('sha256').update(large).digest('hex'))
  assert.deepEqual(await open(file), { kind: 'not-opened', reason: 'no-plain-file' })
})

test('a file that grows each time it is read is not taken in; one that grew once is read again, whole', async () => {
  const file = join(place, 'growing.log')
  writeFileSync(file, large)
  let grow = true
  const growing = (): void => {
    if (!grow) return
    appendFileSync(file, 'more\n')
    setImmediate(growing)
  }
  setImmediate(growing)
  assert.deepEqual(await open(file), { kind: 'not-opened', reason: 'changed-while-read' })
  grow = false

  writeFileSync(file, large)
  const reading = open(file)
  setImmediate(() => appendFileSync(file, 'one more\n'))
  const read = await reading
  assert.ok(read.kind === 'opened')
  assert.equal(read.size, large.length + 'one more\n'.length)
  assert.equal(read.sha256, createHash('sha256').update(large).update('one more\n').digest('hex'))
})
