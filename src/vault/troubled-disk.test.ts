import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { leastCost } from './keys.ts'
import { createVault, openVault } from './open-vault.ts'
import {
  codeOf,
  documentNumber,
  keepOriginal,
  must,
  passphrase,
  steppingClock,
  temporaryFolder,
  temporaryVault,
} from './vault.fixture.ts'

const clock = steppingClock()
const root = process.getuid?.() === 0
const canMount = root && spawnSync('unshare', ['--mount', 'true']).status === 0
/** An account that owns nothing on this machine. */
const nobody = 65_534

const bigPage = (n: number) => documentNumber(n, [`Paper ${n}. `.repeat(3_000)])

/** Runs a program as an account without rights and answers what it prints. */
function asNobody(program: string): string {
  const done = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program],
    {
      uid: nobody,
      gid: nobody,
      encoding: 'utf8',
    },
  )
  assert.equal(done.status, 0, done.stderr)
  return done.stdout.trim()
}

const opening = (folder: string, work: string): string => `
  import { createVault, openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
  const clock = () => Temporal.Now.instant()
  const [folder, passphrase] = ${JSON.stringify([folder, passphrase])}
  const code = (result) => result.ok ? 'ok' : result.problem.code
  ${work}`

const reading = `
  const opened = await openVault(folder, passphrase, { clock })
  if (!opened.ok) console.log(opened.problem.code)
  else {
    const vault = opened.value
    const found = await vault.search('registration')
    const verified = await vault.verifyAudit()
    console.log(JSON.stringify({
      found: found.ok && found.value.total,
      verified: verified.ok ? verified.value.index : verified.problem.code,
      look: code(await vault.readIdentities('show-name')),
      unlogged: code(await vault.readIdentitiesOfReadOnlyCopy()),
      note: code(await vault.note('casebook.made', [])),
      place: code(await vault.beginWriting()),
    }))
    await vault.close()
  }
  console.log(code(await openVault(folder, passphrase, { clock, write: true })))`

async function closedMatter(t: TestContext): Promise<string> {
  const vault = await temporaryVault(t)
  const original = Buffer.from('the card')
  const sha256 = createHash('sha256').update(original).digest('hex')
  const { record, pages } = documentNumber(1, ['A registration card.'], { sha256 })
  must(await vault.putDocument(record, pages, original))
  await vault.close()
  return vault.folder
}

/** A disk of three megabytes, taken away after the test. */
function smallDisk(t: TestContext): string {
  const disk = mkdtempSync(join(tmpdir(), 'redress-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'none', disk])
  t.after(() => {
    execFileSync('umount', ['-l', disk])
    rmdirSync(disk)
  })
  return disk
}

const readOnly =
  '{"found":1,"verified":"checked","look":"matter-read-only","unlogged":"ok","note":"matter-read-only","place":"matter-read-only"}'

test('a closed matter holds nothing beside the database that a read-only disk could not give', async (t) => {
  const folder = await closedMatter(t)
  assert.deepEqual(readdirSync(folder).sort(), ['audit.anchor', 'blobs', 'vault.db', 'vault.json', 'writer.lock'])
})

test('a copy that may be read and not written opens, is verified, and says what cannot be done', {
  skip: !root,
}, async (t) => {
  const folder = await closedMatter(t)
  chmodSync(join(folder, '..'), 0o755)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  for (const path of [folder, ...files]) {
    chownSync(path, nobody, nobody)
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
  }
  assert.equal(asNobody(opening(folder, reading)), `${readOnly}\nmatter-read-only`)
  assert.deepEqual(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    files,
    'nothing is left in it',
  )
})

test('a matter of somebody else, and a place of somebody else', { skip: !root }, async (t) => {
  const folder = await closedMatter(t)
  assert.equal(asNobody(opening(folder, reading)), 'no-permission\nno-permission')
  const place = join(temporaryFolder(t), 'new.redress')
  assert.equal(
    asNobody(opening(place, 'console.log(code(await createVault(folder, passphrase, { clock })))')),
    'no-permission',
  )
})

test('a read-only disk', { skip: !canMount }, async (t) => {
  const folder = await closedMatter(t)
  const program = opening(
    folder,
    `${reading}
    console.log(code(await createVault(folder + '/../another.redress', passphrase, { clock })))`,
  )
  const said = execFileSync(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" --disable-warning=ExperimentalWarning --input-type=module -e "$3"',
      'sh',
      join(folder, '..'),
      process.execPath,
      program,
    ],
    { encoding: 'utf8' },
  )
  assert.equal(said.trim(), `${readOnly}\nmatter-read-only\nmatter-read-only`)
})

test('a full disk is said to be full; what was stored before is whole, and it goes on when there is room', {
  skip: !canMount,
}, async (t) => {
  const disk = smallDisk(t)
  const folder = join(disk, 'full.redress')
  const vault = must(await createVault(folder, passphrase, { clock }))
  let stored = 0
  for (;;) {
    const { record, pages } = bigPage(stored + 1)
    const put = await vault.putDocument(record, pages)
    if (!put.ok) {
      assert.equal(put.problem.code, 'disk-full')
      break
    }
    stored += 1
  }
  assert.ok(stored > 3)
  const blob = Buffer.alloc(4_000_000, 1)
  assert.equal(codeOf(await keepOriginal(vault, 999, blob)), 'disk-full')
  assert.equal(must(await vault.listDocuments()).length, stored)
  await vault.close()
  assert.equal(codeOf(await createVault(join(disk, 'another.redress'), passphrase, { clock })), 'disk-full')
  assert.deepEqual(readdirSync(disk), ['full.redress'], 'what could not be made is taken away')

  execFileSync('mount', ['-o', 'remount,size=30m', disk])
  const again = must(await openVault(folder, passphrase, { clock, write: true }))
  assert.equal(codeOf(await again.verifyAudit()), 'no problem')
  const { record, pages } = bigPage(stored + 1)
  assert.equal(Number(must(await again.putDocument(record, pages)).record.bates.slice(3)), stored + 1)
  must(await keepOriginal(again, 999, blob))
  assert.equal(codeOf(await again.verifyAudit()), 'no problem')
  await again.close()
})

test('wherever the room ends while a passphrase is changed: changed and told so, or not changed and told so', {
  skip: !canMount,
}, async (t) => {
  const disk = smallDisk(t)
  const folder = join(disk, 'full.redress')
  await must(await createVault(folder, passphrase, { clock, cost: leastCost })).close()
  const words = [passphrase, 'another four plain words']
  const opens = async (one: string): Promise<string> => {
    const opened = await openVault(folder, one, { clock })
    if (opened.ok) await opened.value.close()
    return codeOf(opened)
  }
  const seen = new Set<string>()
  for (const pages of [0, 1, 2, 3, 5, 8, 13, 21]) {
    const [from = '', to = ''] = words
    const vault = must(await openVault(folder, from, { clock, write: true }))
    // What a running program has at hand is there before the room ends.
    must(await vault.note('matter.looked-at', []))
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), Buffer.alloc((bavail - pages) * bsize))
    const changed = codeOf(await vault.changePassphrase(from, to))
    seen.add(changed)
    await vault.close()
    const [opening, refused] = changed === 'no problem' ? [to, from] : [from, to]
    assert.equal(await opens(opening), 'no problem', `${pages} pages: ${changed}`)
    assert.equal(await opens(refused), 'wrong-passphrase', `${pages} pages: ${changed}`)
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
      `${pages} pages: nothing half written stays`,
    )
    if (changed === 'no problem') words.reverse()
    rmSync(join(disk, 'filler'))
  }
  assert.deepEqual([...seen].sort(), ['disk-full', 'no problem'])
  const vault = must(await openVault(folder, words[0] ?? '', { clock, write: true }))
  assert.equal(codeOf(await vault.verifyAudit()), 'no problem')
  await vault.close()
})

test('a matter that was not closed and cannot be written is not read as if it were whole', {
  skip: !root,
}, async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['Not folded in yet.'])
  must(await vault.putDocument(record, pages))
  const copy = join(temporaryFolder(t), 'copy.redress')
  cpSync(vault.folder, copy, { recursive: true })
  chmodSync(join(copy, '..'), 0o755)
  for (const name of ['', ...readdirSync(copy, { recursive: true, encoding: 'utf8' })]) {
    const path = join(copy, name)
    chownSync(path, nobody, nobody)
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
  }
  assert.equal(asNobody(opening(copy, reading)), 'matter-read-only\nmatter-read-only')
})
