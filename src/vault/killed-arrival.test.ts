import assert from 'node:assert/strict'
import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openVault } from './open-vault.ts'
import { must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

const about = { path: 'a/b.txt', bytes: 8, stamp: 'sent:8:1', custodian: null, adult: true }

test('what arrived before a kill is there after it: a piece cut short is taken off, the rest is gone on with', async (t) => {
  const vault = await temporaryVault(t)
  const { id } = must(await vault.beginArrival(about))
  must(await vault.takePiece(id, 0, Buffer.from('abcd')))
  must(await vault.takePiece(id, 4, Buffer.from('ef')))
  await vault.close()
  const file = openSync(join(vault.folder, 'arriving', `${id}.sealed`), 'r+')
  ftruncateSync(file, fstatSync(file).size - 3)
  closeSync(file)
  writeFileSync(join(vault.folder, 'arriving', `${'0'.repeat(24)}.sealed`), 'begun')

  const again = must(await openVault(vault.folder, passphrase, { clock: steppingClock(), actor: 'tester' }))
  assert.deepEqual(must(await again.arrivals()), [{ id, ...about, received: 4 }])
  assert.equal(must(await again.takePiece(id, 4, Buffer.from('efgh'))), 8)
  const pieces = must(await again.piecesOf(id))
  assert.equal(Buffer.concat([...(pieces ?? [])]).toString(), 'abcdefgh')
  await again.close()
})
