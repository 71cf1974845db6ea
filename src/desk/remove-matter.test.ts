import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { need, passphrase, temporaryFolder } from '../../test/whole/made-matter.fixture.ts'
import { makeCheapMatter } from './cheap-matter.fixture.ts'
import { openMatter, vaultOf } from './open-matter.ts'
import { removeMatter } from './remove-matter.ts'

const folder = join(temporaryFolder(), '2026-014.redress')

test('a matter goes only with its own name and passphrase, while nobody writes, and then for good', async () => {
  need(await makeCheapMatter(folder, passphrase))
  const code = async (name: string, words: string): Promise<string | null> => {
    const removed = await removeMatter(folder, name, words)
    return removed.ok ? null : removed.problem.code
  }
  assert.equal(await code('2026-015', passphrase), 'another-matter-meant')
  assert.equal(await code('2026-014', 'not the words of it'), 'wrong-passphrase')
  const writer = need(await openMatter(folder, passphrase, { write: true }))
  assert.equal(await code('2026-014', passphrase), 'matter-in-use')
  await writer.close()
  assert.ok(existsSync(join(folder, 'vault.json')))
  assert.deepEqual(need(await removeMatter(folder, '2026-014', passphrase)).value, { removed: true, left: [] })
  assert.equal(existsSync(folder), false)
})

test('what was on its way into the matter goes with it, and what a killed change left', async () => {
  need(await makeCheapMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  const vault = vaultOf(matter)
  const announced = { path: 'a/letter.txt', bytes: 9, stamp: '2026-11-23', custodian: null, adult: false }
  const { id } = need(await vault.beginArrival(announced))
  need(await vault.takePiece(id, 0, Buffer.from('some ')))
  need(await vault.keepDraft('fact:f-1', { statement: 'half a sen' }))
  await matter.close()
  writeFileSync(join(folder, 'vault.json.0123456789ab.part'), 'left')
  assert.deepEqual(need(await removeMatter(folder, '2026-014', passphrase)).value, { removed: true, left: [] })
  assert.equal(existsSync(folder), false)
})

test('what somebody else put into the folder stays, and nothing of the matter does', async () => {
  need(await makeCheapMatter(folder, passphrase))
  writeFileSync(join(folder, 'notes of counsel.txt'), 'kept')
  assert.deepEqual(need(await removeMatter(folder, '2026-014', passphrase)).value.left, ['notes of counsel.txt'])
  assert.deepEqual(readdirSync(folder), ['notes of counsel.txt'])
})
