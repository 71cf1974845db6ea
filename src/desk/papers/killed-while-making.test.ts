import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createVault, openVault } from '../../vault/open-vault.ts'
import { passingName, removeUnfinishedIn, unfinishedBeside } from '../../vault/unfinished.ts'
import { must, passphrase, steppingClock } from '../../vault/vault.fixture.ts'
import { writeEnterPage } from '../program-notes.ts'
import { writeExports } from './write-exports.ts'

const partsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.part'))

/** Runs a program and kills it as soon as something unfinished lies in the folder. */
async function killedAtWork(folder: string, program: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'close')
  while (partsIn(folder).length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 2))
  child.kill('SIGKILL')
  await ended
  assert.ok(partsIn(folder).length > 0, 'it was killed in the middle')
}

const vaultModule = JSON.stringify(join(import.meta.dirname, '../../vault/open-vault.ts'))
const exportModule = JSON.stringify(join(import.meta.dirname, 'write-exports.ts'))

function place(t: { after: (done: () => void) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-killed-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const making = (folder: string): string => `
  import { createVault } from ${vaultModule}
  await createVault(${JSON.stringify(folder)}, ${JSON.stringify(passphrase)}, { clock: () => Temporal.Now.instant() })
  setInterval(() => {}, 1000)`

test('what a killed `new` left is removed by the next one, and by opening a matter beside it', async (t) => {
  const folder = place(t)
  const [first, second] = [join(folder, 'a.redress'), join(folder, 'b.redress')]
  await killedAtWork(folder, making(first))
  const options = { clock: steppingClock(), actor: 'tester' }
  await must(await createVault(second, passphrase, options)).close()
  assert.deepEqual(readdirSync(folder), ['b.redress'])

  await killedAtWork(folder, making(first))
  await must(await openVault(second, passphrase, { ...options, write: false })).close()
  assert.deepEqual(readdirSync(folder), ['b.redress'])
})

test('what a killed export left is removed by the next one into that folder; a place it had taken is free again', async (t) => {
  const folder = place(t)
  const file = join(folder, 'casebook.html')
  await killedAtWork(
    folder,
    `import { writeExports } from ${exportModule}
     function* endless() { for (;;) yield 'covered text\\n'.repeat(1000) }
     writeExports([{ path: ${JSON.stringify(file)}, content: endless() }])`,
  )
  writeFileSync(file, '')
  const written = must(writeExports([{ path: file, content: Buffer.from('whole') }]))
  assert.deepEqual(written, { files: [file], kept: [], earlier: [] })
  assert.deepEqual(partsIn(folder), [])
})

test('what a running command makes stays, and so does what is not ours', (t) => {
  const folder = place(t)
  const dead = (name: string): string => name.replace(/\d+-(?=[0-9a-f]{12})/, '4194304-')
  const alive = unfinishedBeside(join(folder, 'alive.html'))
  writeFileSync(alive, 'x')
  writeFileSync(dead(unfinishedBeside(join(folder, 'gone.html'))), 'x')
  writeFileSync(join(folder, 'mine.part'), 'x')
  writeFileSync(join(folder, 'casebook.4194304-ffffffffffff.part'), 'of another machine')
  mkdirSync(dead(unfinishedBeside(join(folder, 'shown-folder'))))
  mkdirSync(join(folder, dead(passingName('redress-check-'))))
  removeUnfinishedIn(folder)
  assert.equal(readdirSync(folder).length, 5, 'all but the one that is gone')
  removeUnfinishedIn(folder, 'redress-check-')
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('redress-check-')))
  assert.ok(existsSync(alive))
})

test('the page with a token that a killed start left is removed by the next', (t) => {
  const folder = place(t)
  const left = passingName('Open Redress ', '.html').replace(/\d+-(?=[0-9a-f]{12})/, '4194304-')
  writeFileSync(join(folder, left), 'token')
  const page = writeEnterPage(folder, 'http://127.0.0.1:1/#enter=x')
  assert.equal(readdirSync(folder).length, 1)
  page.remove()
  assert.deepEqual(readdirSync(folder), [])
})
