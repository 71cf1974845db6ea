import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import Database from 'better-sqlite3-multiple-ciphers'
import { sql } from 'kysely'
import { vaultKeys } from './keys.ts'
import { createVault, openVault } from './open-vault.ts'
import { connect } from './sqlite/connect.ts'
import {
  codeOf,
  documentNumber,
  filesBelow,
  keepOriginal,
  must,
  passphrase,
  steppingClock,
  temporaryFolder,
  temporaryVault,
} from './vault.fixture.ts'
import { unlockRootKeys } from './vault-file.ts'

const clock = steppingClock()

test('a matter is made whole, for its owner alone', async (t) => {
  const vault = await temporaryVault(t)
  must(await keepOriginal(vault, 1, Buffer.from('any bytes')))
  const parent = join(vault.folder, '..')
  assert.deepEqual(readdirSync(parent), ['JD.redress'], 'nothing half made lies beside it')
  for (const name of ['', ...readdirSync(vault.folder, { recursive: true, encoding: 'utf8' })]) {
    const stat = statSync(join(vault.folder, name))
    assert.equal(stat.mode & 0o777, stat.isDirectory() ? 0o700 : 0o600, name)
  }
})

test('a wrong passphrase says so and touches nothing', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const times = (): readonly number[] =>
    [...filesBelow(vault.folder).keys()].map((f) => statSync(join(vault.folder, f)).mtimeMs)
  const [before, timesBefore] = [filesBelow(vault.folder), times()]
  for (const wrong of ['', 'lantern gravel orchid', passphrase.toUpperCase(), `${passphrase} `]) {
    assert.equal(codeOf(await openVault(vault.folder, wrong, { clock, write: true })), 'wrong-passphrase')
  }
  assert.deepEqual(filesBelow(vault.folder), before)
  assert.deepEqual(times(), timesBefore)
})

test('one passphrase in two spellings of Unicode opens the same matter', async (t) => {
  const folder = join(temporaryFolder(t), 'JD.redress')
  const spelled = 'gr\u00fcne \u00c4pfel im Korb'
  await must(await createVault(folder, spelled, { clock })).close()
  const vault = must(await openVault(folder, spelled.normalize('NFD'), { clock }))
  await vault.close()
})

test('where no matter can be made, nothing is made', async (t) => {
  const folder = temporaryFolder(t)
  const full = join(folder, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'notes.txt'), 'something of the user')
  const made = (path: string, words: string) => createVault(path, words, { clock })
  assert.equal(codeOf(await made(join(folder, 'short'), 'eleven char')), 'passphrase-too-short')
  assert.equal(codeOf(await made(full, passphrase)), 'matter-exists')
  assert.equal(codeOf(await made(join(full, 'notes.txt'), passphrase)), 'matter-exists')
  assert.equal(codeOf(await made(join(full, 'notes.txt', 'below'), passphrase)), 'folder-not-found')
  assert.deepEqual(readdirSync(folder), ['full'])
  assert.deepEqual(readdirSync(full), ['notes.txt'])
  mkdirSync(join(folder, 'empty'))
  await must(await made(join(folder, 'empty'), passphrase)).close()
})

test('a folder that is no matter, and a file that is no longer whole', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['A page of some length. '.repeat(2_000)])
  must(await vault.putDocument(record, pages))
  await vault.close()
  const open = () => openVault(vault.folder, passphrase, { clock })
  const file = join(vault.folder, 'vault.json')
  const whole = readFileSync(file, 'utf8')
  const rows: readonly (readonly [string, string, string])[] = [
    ['vault-file-refused', whole.slice(0, 100), 'cut off'],
    ['vault-file-refused', 'null', 'nothing in it'],
    ['vault-file-refused', `[${whole}]`, 'another shape'],
    ['vault-file-refused', whole.replace('"argon2id"', '"none"'), 'another way to a key'],
    ['vault-file-refused', whole.replace('"memoryKiB": 19456', '"memoryKiB": "19456"'), 'a number as text'],
    ['vault-file-refused', whole.replace('"memoryKiB": 19456', '"memoryKiB": 8'), 'cheap to guess'],
    ['vault-file-refused', whole.replace('"passes": 2', '"passes": 4000000000'), 'passes for hours'],
    ['vault-file-refused', whole.replace('"lanes": 1', '"lanes": 16777215'), 'lanes without end'],
    ['vault-file-refused', whole.replace(/"salt": "[^"]+"/, '"salt": "AA=="'), 'a salt of one byte'],
    ['vault-file-refused', whole.replace(/"salt": "[^"]+"/, `"salt": "${'A'.repeat(4_000)}"`), 'a salt of pages'],
    ['vault-file-refused', whole.replace(/"box": "[^"]+"/, '"box": ""'), 'no key in it'],
    ['vault-file-refused', `${whole}${' '.repeat(1_000_000)}`, 'a megabyte'],
    ['matter-newer', whole.replace('"format": 1', '"format": 2'), 'a later format'],
    [
      'vault-file-refused',
      whole.replace('"memoryKiB": 19456', '"memoryKiB": 2097152'),
      'a cost that would stop the machine',
    ],
    ['wrong-passphrase', whole.replace('"passes": 2', '"passes": 3'), 'another cost gives another key'],
  ]
  for (const [expected, content, why] of rows) {
    assert.notEqual(content, whole, why)
    writeFileSync(file, content)
    assert.equal(codeOf(await open()), expected, why)
  }
  writeFileSync(file, whole)
  await must(await open()).close()
})

test('a database that is not as it was written is refused by every way in, and none is made in its place', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['A page of some length. '.repeat(2_000)])
  must(await vault.putDocument(record, pages))
  await vault.close()
  const open = () => openVault(vault.folder, passphrase, { clock })
  const database = join(vault.folder, 'vault.db')
  const bytes = readFileSync(database)
  const changed = Buffer.from(bytes)
  for (let at = 4096 * 2 + 100; at < changed.length; at += 4096) changed[at] = (changed[at] ?? 0) ^ 1
  writeFileSync(database, changed)
  const opened = await open()
  const answer = opened.ok ? await opened.value.pagesOf(record.id) : opened
  assert.equal(codeOf(answer), 'vault-damaged', 'one bit in each page')
  if (opened.ok) await opened.value.close()
  const stranger = await temporaryVault(t)
  await stranger.close()
  const plain = join(temporaryFolder(t), 'plain.db')
  new Database(plain).exec('CREATE TABLE document (id text)').close()
  const rows: readonly (readonly [string, Buffer | null, string])[] = [
    ['database-missing', Buffer.alloc(bytes.length, 7), 'something else in its place'],
    ['database-missing', readFileSync(join(stranger.folder, 'vault.db')), 'the database of another matter'],
    ['database-missing', readFileSync(plain), 'a database without encryption'],
    ['database-missing', bytes.subarray(0, 100), 'cut off in its first page'],
    ['database-missing', Buffer.alloc(0), 'emptied'],
    ['database-missing', null, 'gone'],
  ]
  for (const [expected, content, why] of rows) {
    if (content === null) rmSync(database)
    else writeFileSync(database, content)
    for (const write of [false, true]) {
      assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock, write })), expected, why)
    }
    assert.deepEqual(content && readFileSync(database), content, `${why}: left as it is`)
  }
  assert.ok(!existsSync(database), 'none is made')
  const root = must(await unlockRootKeys(vault.folder, passphrase))
  const key = vaultKeys(root).database
  writeFileSync(database, '')
  const { db } = connect(vault.folder, key)
  await sql`CREATE TABLE anything (a integer)`.execute(db)
  await db.destroy()
  assert.equal(codeOf(await open()), 'database-missing', 'encrypted with its key, but no matter')
  assert.equal(codeOf(await openVault(temporaryFolder(t), passphrase, { clock })), 'matter-not-found')
})

test('a part of the folder that is a link, a pipe or a folder is refused at once', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const elsewhere = join(temporaryFolder(t), 'elsewhere')
  mkdirSync(elsewhere)
  for (const name of ['vault.json', 'vault.db', 'vault.db-wal', 'audit.anchor', 'writer.lock', 'blobs']) {
    const place = join(vault.folder, name)
    const kept = join(elsewhere, name)
    if (existsSync(place)) renameSync(place, kept)
    for (const make of [
      () => symlinkSync(kept, place),
      () => execFileSync('mkfifo', [place]),
      ...(name === 'blobs' ? [] : [() => mkdirSync(place)]),
    ]) {
      make()
      for (const write of [false, true]) {
        assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock, write })), 'matter-not-plain', name)
      }
      rmSync(place, { recursive: true })
    }
    if (existsSync(kept)) renameSync(kept, place)
  }
  for (const below of ['blobs/another', 'arriving/another']) {
    mkdirSync(join(vault.folder, below, '..'), { recursive: true })
    symlinkSync('/etc/hostname', join(vault.folder, below))
    assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock })), 'matter-not-plain', below)
    rmSync(join(vault.folder, below))
  }
  await must(await openVault(vault.folder, passphrase, { clock })).close()
})

test('a matter whose key file is lost is told from a folder that is no matter', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  rmSync(join(vault.folder, 'vault.json'))
  assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock })), 'key-file-missing')
  assert.equal(codeOf(await openVault(temporaryFolder(t), passphrase, { clock })), 'matter-not-found')
})

test('a refusal takes neither memory nor time', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const file = join(vault.folder, 'vault.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"memoryKiB": 19456', '"memoryKiB": 2097152'))
  const [before, began] = [process.resourceUsage().maxRSS, performance.now()]
  assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock })), 'vault-file-refused')
  assert.ok(performance.now() - began < 10_000, 'two gigabytes of key derivation take longer')
  assert.ok(process.resourceUsage().maxRSS - before < 64_000, 'kilobytes')
})

test('what an interrupted change of passphrase left opens nothing and is removed by the next writer', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const next = 'another four plain words'
  const copy = `${vault.folder}.copy`
  cpSync(vault.folder, copy, { recursive: true })
  const changed = must(await openVault(copy, passphrase, { clock, write: true }))
  must(await changed.changePassphrase(passphrase, next))
  await changed.close()
  const leftovers = ['vault.json.0123456789ab.part', 'audit.anchor.0123456789ab.part', 'blobs/x.part']
  for (const name of leftovers) cpSync(join(copy, 'vault.json'), join(vault.folder, name))
  assert.equal(codeOf(await openVault(vault.folder, next, { clock })), 'wrong-passphrase')
  await must(await openVault(vault.folder, passphrase, { clock })).close()
  assert.ok(existsSync(join(vault.folder, leftovers[0] ?? '')), 'a reader removes nothing: a change may be under way')
  await must(await openVault(vault.folder, passphrase, { clock, write: true })).close()
  for (const name of leftovers) assert.ok(!existsSync(join(vault.folder, name)), name)
})

test('a matter with a step that this program does not know is left alone', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const root = must(await unlockRootKeys(vault.folder, passphrase))
  const { db } = connect(vault.folder, vaultKeys(root).database)
  await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-of-the-future', '2030-01-01')`.execute(db)
  await db.destroy()
  assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock, write: true })), 'matter-newer')
})

test('one writer, any number of readers', async (t) => {
  const writer = await temporaryVault(t)
  const open = (write: boolean) => openVault(writer.folder, passphrase, { clock, write })
  assert.equal(codeOf(await open(true)), 'matter-in-use')
  const reader = must(await open(false))
  t.after(() => reader.close())
  const { record, pages } = documentNumber(1, ['Seen by both.'])
  await assert.rejects(reader.putDocument(record, pages), /read only/)
  must(await writer.putDocument(record, pages))
  assert.deepEqual(must(await reader.pagesOf(record.id)), pages)
  assert.equal(codeOf(await reader.beginWriting()), 'matter-in-use')
  await writer.endWriting()
  assert.equal(codeOf(await reader.beginWriting()), 'no problem')
  assert.equal(must(await reader.putDocument(record, [])).outcome, 'updated')
  assert.equal(codeOf(await writer.beginWriting()), 'matter-in-use')
  await reader.endWriting()
  await must(await open(true)).close()
})

test('the writer\u2019s place is free again after its holder was killed', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const program = `
    import { openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
    const opened = await openVault(${JSON.stringify(vault.folder)}, ${JSON.stringify(passphrase)}, { clock: () => Temporal.Now.instant(), write: true })
    process.stdout.write(opened.ok ? 'held' : opened.problem.code)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  assert.equal(String(said), 'held')
  assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock, write: true })), 'matter-in-use')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await must(await openVault(vault.folder, passphrase, { clock, write: true })).close()
})

test('a changed passphrase opens, the old one no more', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['Kept through the change.'])
  must(await vault.putDocument(record, pages))
  const next = 'another four plain words'
  assert.equal(codeOf(await vault.changePassphrase(passphrase, 'too short')), 'passphrase-too-short')
  assert.equal(codeOf(await vault.changePassphrase('not the passphrase', next)), 'wrong-passphrase')
  must(await vault.changePassphrase(passphrase, next))
  assert.equal(must(await vault.auditEntries()).at(-1)?.action, 'passphrase.changed')
  await vault.close()
  assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock })), 'wrong-passphrase')
  const again = must(await openVault(vault.folder, next, { clock }))
  t.after(() => again.close())
  assert.deepEqual(must(await again.pagesOf(record.id)), pages)
  assert.equal(codeOf(await again.verifyAudit()), 'no problem')
})
