import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs, { cpSync, readdirSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import Database from 'better-sqlite3-multiple-ciphers'
import { openVault } from './open-vault.ts'
import {
  codeOf,
  documentNumber,
  findingOf,
  must,
  passphrase,
  steppingClock,
  temporaryFolder,
  temporaryVault,
} from './vault.fixture.ts'

const next = 'another four plain words'
const clock = steppingClock()

type Named = Record<string, (...given: readonly unknown[]) => unknown>

/** Calls `before` ahead of each call of these methods, with the name; what comes back puts them back. */
function heard(methods: Named, names: readonly string[], before: (name: string) => void): () => void {
  const kept = names.map((name) => [name, methods[name] ?? assert.fail(name)] as const)
  for (const [name, method] of kept)
    methods[name] = function (this: unknown, ...given: readonly unknown[]) {
      before(name)
      return method.apply(this, [...given])
    }
  return () => {
    for (const [name, method] of kept) methods[name] = method
  }
}

/**
 * Keeps the folder as it stands ahead of each step of `work` on the file system or in the database: what a program that is
 * killed there leaves behind.
 */
async function leftByKills(folder: string, into: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const steps: string[] = []
  let keeping = false
  const keep = (name: string): void => {
    if (keeping) return
    keeping = true
    cpSync(folder, join(into, `${steps.length}`), { recursive: true })
    steps.push(name)
    keeping = false
  }
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Named
  const files = ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync']
  const restored = [
    heard(fs as unknown as Named, files, keep),
    heard(Database.prototype as unknown as Named, ['exec', 'pragma'], keep),
    heard(statement, ['run', 'get', 'all'], keep),
  ]
  syncBuiltinESMExports()
  try {
    await work()
    keep('end')
  } finally {
    for (const restore of restored) restore()
    syncBuiltinESMExports()
  }
  return steps
}

const stateOf = (folder: string): string => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('-shm'))
  const hash = createHash('sha256')
  for (const name of files) hash.update(`${name}\0`).update(fs.readFileSync(join(folder, name)))
  return hash.digest('hex')
}

test('wherever a change of passphrase is killed, one of the two opens, all is there and nothing of it stays', async (t) => {
  const vault = await temporaryVault(t)
  const { record, pages } = documentNumber(1, ['Kept through every kill.'])
  must(await vault.putDocument(record, pages))
  const into = temporaryFolder(t)
  const steps = await leftByKills(vault.folder, into, async () => {
    must(await vault.changePassphrase(passphrase, next))
    await vault.close()
  })
  assert.ok(steps.length > 30 && steps.filter((name) => name === 'renameSync').length >= 2, steps.join(' '))
  const seen = new Set<string>()
  const opening: boolean[] = []
  for (const [at, step] of steps.entries()) {
    const folder = join(into, `${at}`)
    const state = stateOf(folder)
    if (seen.has(state)) continue
    seen.add(state)
    const told = `killed ahead of ${step}, step ${at} of ${steps.length}`
    const [byOld, byNew] = [
      await openVault(folder, passphrase, { clock, write: true }),
      await openVault(folder, next, { clock, write: true }),
    ]
    const opened = byOld.ok ? byOld : byNew
    assert.ok(opened.ok, `${told}: ${codeOf(byOld)}, ${codeOf(byNew)}`)
    assert.equal(codeOf(byOld.ok ? byNew : byOld), 'wrong-passphrase', told)
    opening.push(byNew.ok)
    assert.equal(findingOf(await opened.value.verifyAudit()), 'whole', told)
    assert.deepEqual(must(await opened.value.pagesOf(record.id)), pages, told)
    const logged = must(await opened.value.auditEntries()).map(({ action }) => action)
    assert.ok(!byNew.ok || logged.includes('passphrase.changed'), `${told}: changed, and not in the log`)
    const left = readdirSync(folder).filter((name) => name.endsWith('.part'))
    assert.deepEqual(left, [], told)
    await opened.value.close()
  }
  assert.deepEqual(opening, opening.toSorted(), 'the old one up to one step, the new one from there')
  assert.ok(opening.includes(false) && opening.includes(true))
  assert.ok(seen.size >= 8, `${seen.size} states`)
})
