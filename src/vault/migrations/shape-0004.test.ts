import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openVault } from '../open-vault.ts'
import { codeOf, must, passphrase, steppingClock, temporaryFolder } from '../vault.fixture.ts'

test('records from before there was a history are in their first version, and go on from there', async (t) => {
  const folder = join(temporaryFolder(t), 'older.redress')
  cpSync(join(import.meta.dirname, 'shape-0004.matter'), folder, { recursive: true })
  const vault = must(await openVault(folder, passphrase, { clock: steppingClock(), write: true }))
  t.after(() => vault.close())
  assert.deepEqual(must(await vault.turns()), { undo: null, redo: null })
  for (const [kind, id] of [
    ['matter', 'matter'],
    ['claimant', 'jd'],
    ['party', 'quill'],
    ['fact', 'f-2'],
    ['tolling', 'tolling'],
    ['excluded-claims', 'excluded-claims'],
    ['damages-input', '*'],
    ['suggestion', 's-1'],
  ] as const)
    assert.equal(must(await vault.readRecord(kind, id))?.version, 1, `${kind} ${id}`)
  assert.equal(must(await vault.versionOf('identity', 'jd')), 1)

  const before = must(await vault.loadCasefile())
  const fact = must(await vault.readRecord('fact', 'f-1'))?.content
  assert.ok(fact)
  const changed = { ...fact, statement: 'Said anew.' }
  must(
    await vault.change('suggestion.accepted', [
      { kind: 'fact', id: 'f-1', basedOn: 1, content: changed },
      { kind: 'suggestion', id: 's-1', basedOn: 1, content: { status: 'accepted' } },
    ]),
  )
  assert.equal(must(await vault.readRecord('fact', 'f-1'))?.version, 2)
  must(await vault.undo())
  assert.deepEqual(must(await vault.loadCasefile()), before)
  assert.equal(must(await vault.readRecord('suggestion', 's-1'))?.content.status, 'proposed')
  assert.equal(codeOf(await vault.verifyAudit()), 'no problem')
})
