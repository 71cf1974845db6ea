import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { passphrase } from '../vault/vault.fixture.ts'
import { backUpMatter } from './back-up-matter.ts'
import { matterWithFolio } from './evidence/matter-with-folio.fixture.ts'
import { openMatter, vaultOf } from './open-matter.ts'
import { restoreMatter } from './restore-matter.ts'

function place(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-backup-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a copy is made beside, read from end to end, and put back under its own name with everything in it', async (t) => {
  const { matter } = await matterWithFolio(t)
  const [stick, matters] = [place(t), place(t)]
  const made = await backUpMatter(matter, stick, passphrase)
  assert.ok(made.ok, JSON.stringify(made))
  const { folder, entries, originals } = made.value.value
  assert.match(basename(folder), / \d{4}-\d{2}-\d{2} \d{6}\.redress$/)
  assert.ok(entries > 1 && originals >= 0)
  const back = await restoreMatter(folder, matters, null, passphrase)
  assert.ok(back.ok, JSON.stringify(back))
  const opened = await openMatter(back.value.value.folder, passphrase, { write: true })
  assert.ok(opened.ok)
  t.after(() => opened.value.close())
  const before = await vaultOf(matter).loadCasefile()
  const after = await vaultOf(opened.value).loadCasefile()
  assert.deepEqual(after, before)
  const again = await restoreMatter(folder, matters, null, passphrase)
  assert.equal(again.ok ? '' : again.problem.code, 'matter-exists')
  assert.ok((await restoreMatter(folder, matters, 'Another name', passphrase)).ok)
})

test('with a wrong passphrase nothing is copied; a copy that was changed is neither put back nor left half there', async (t) => {
  const { matter } = await matterWithFolio(t)
  const [stick, matters] = [place(t), place(t)]
  const refused = await backUpMatter(matter, stick, 'some other words than those')
  assert.equal(refused.ok ? '' : refused.problem.code, 'wrong-passphrase')
  assert.deepEqual(readdirSync(stick), [])
  const nowhere = await backUpMatter(matter, 'not/a/whole/path', passphrase)
  assert.equal(nowhere.ok ? '' : nowhere.problem.code, 'folder-not-found')
  const made = await backUpMatter(matter, stick, passphrase)
  assert.ok(made.ok)
  const file = join(made.value.value.folder, 'vault.db')
  const bytes = readFileSync(file)
  bytes.fill(7, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 9_000)
  writeFileSync(file, bytes)
  const back = await restoreMatter(made.value.value.folder, matters, null, passphrase)
  assert.equal(back.ok, false)
  assert.deepEqual(
    readdirSync(matters).filter((name) => existsSync(join(matters, name, 'vault.json'))),
    [],
  )
})
