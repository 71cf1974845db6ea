import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { told } from '../casefile/told.fixture.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import { entryHash } from './audit-chain.ts'
import type { AuditHead } from './contract/audit.ts'
import { peopleIn } from './contract/suites/identities.suite.ts'
import { vaultKeys } from './keys.ts'
import { openVault } from './open-vault.ts'
import { connect } from './sqlite/connect.ts'
import type { VaultTables } from './sqlite/tables.ts'
import { codeOf, documentNumber, must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

import { unlockRootKeys } from './vault-file.ts'

const clock = steppingClock()

/** A closed matter whose log has seven entries: it was made, and six documents came in. */
async function matterWithLog(t: TestContext): Promise<{ readonly folder: string; readonly head: AuditHead }> {
  const vault = await temporaryVault(t)
  for (let n = 1; n <= 6; n += 1) {
    const { record, pages } = documentNumber(n, [`Page of paper ${n}.`])
    must(await vault.putDocument(record, pages))
  }
  const head = must(await vault.auditHead())
  await vault.close()
  return { folder: vault.folder, head }
}

/** Changes the log past Redress, as someone would who has the key and a database program. */
async function tamper(folder: string, work: (db: Kysely<VaultTables>, auditKey: Buffer) => Promise<unknown>) {
  const keys = vaultKeys(must(await unlockRootKeys(folder, passphrase)))
  const { db } = connect(folder, keys.database)
  await sql`DROP TRIGGER audit_no_update`.execute(db)
  await sql`DROP TRIGGER audit_no_delete`.execute(db)
  await work(db, keys.audit)
  await db.destroy()
}

async function verified(folder: string, noted?: AuditHead): Promise<string> {
  const vault = must(await openVault(folder, passphrase, { clock }))
  const result = await vault.verifyAudit(noted ? { noted } : {})
  await vault.close()
  return result.ok ? `whole, ${result.value.entries} entries` : `${result.problem.code} ${told(result.problem).entry}`
}

test('a log that was left alone is whole', async (t) => {
  const { folder, head } = await matterWithLog(t)
  assert.equal(await verified(folder), 'whole, 7 entries')
  assert.equal(await verified(folder, head), 'whole, 7 entries')
})

type Tampering = (db: Kysely<VaultTables>, auditKey: Buffer) => Promise<unknown>
const entry = (db: Kysely<VaultTables>, seq: number) => db.updateTable('audit').where('seq', '=', seq)
const tamperings: readonly (readonly [string, Tampering, string])[] = [
  ['who did it', (db) => entry(db, 3).set({ actor: 'someone else' }).execute(), 'audit-broken 3'],
  ['when', (db) => entry(db, 4).set({ at: '2020-01-01T00:00:00Z' }).execute(), 'audit-broken 4'],
  ['to what', (db) => entry(db, 2).set({ objects_json: '["doc-ffffffffffffffff"]' }).execute(), 'audit-broken 2'],
  ['not even a list', (db) => entry(db, 2).set({ objects_json: '[' }).execute(), 'audit-broken 2'],
  ['one taken out', (db) => db.deleteFrom('audit').where('seq', '=', 5).execute(), 'audit-broken 5'],
  ['the first taken out', (db) => db.deleteFrom('audit').where('seq', '=', 1).execute(), 'audit-broken 1'],
  ['the end cut off', (db) => db.deleteFrom('audit').where('seq', '>', 4).execute(), 'audit-broken 5'],
  ['all of it gone', (db) => db.deleteFrom('audit').execute(), 'audit-broken 1'],
  [
    'one put before the first',
    (db) =>
      sql`INSERT INTO audit SELECT 0, at, actor, action, objects_json, prev_hash, hash, content FROM audit WHERE seq = 1`.execute(
        db,
      ),
    'audit-broken 0',
  ],
  [
    'the last written anew with the right key',
    async (db, key) => {
      const before = await db.selectFrom('audit').selectAll().where('seq', '=', 6).executeTakeFirstOrThrow()
      const forged = {
        seq: 7,
        at: '2020-01-01T00:00:00Z',
        actor: 'x',
        action: 'y',
        objects: [],
        prevHash: before.hash,
        content: before.content,
      }
      await entry(db, 7)
        .set({ at: forged.at, actor: 'x', action: 'y', objects_json: '[]', hash: entryHash(key, forged) })
        .execute()
    },
    'audit-broken 7',
  ],
]
for (const [what, work, expected] of tamperings) {
  test(`a change to the log is found: ${what}`, async (t) => {
    const { folder } = await matterWithLog(t)
    await tamper(folder, work)
    assert.equal(await verified(folder), expected)
  })
}

test('the log cannot be changed by our own statements', async (t) => {
  const { folder } = await matterWithLog(t)
  const { db } = connect(folder, vaultKeys(must(await unlockRootKeys(folder, passphrase))).database)
  t.after(() => db.destroy())
  await assert.rejects(db.updateTable('audit').set({ actor: 'x' }).execute(), /append-only/)
  await assert.rejects(db.deleteFrom('audit').execute(), /append-only/)
})

test('an anchor that is gone or forged is found, also after more was written', async (t) => {
  for (const content of [null, '{}', '{"seq":7,"hash":"00","mac":"00"}']) {
    const { folder } = await matterWithLog(t)
    const anchor = join(folder, 'audit.anchor')
    const before = readFileSync(anchor)
    if (content === null) rmSync(anchor)
    else writeFileSync(anchor, content)
    assert.equal(await verified(folder), 'audit-broken 7')
    writeFileSync(anchor, before)
    assert.equal(await verified(folder), 'whole, 7 entries')
    rmSync(anchor)
    const vault = must(await openVault(folder, passphrase, { clock, write: true }))
    must(await vault.putDocument(documentNumber(7, []).record, []))
    await vault.close()
    assert.equal(await verified(folder), 'audit-broken 8', 'the loss is written into the log itself')
  }
})

test('a cut end stays found after more was written', async (t) => {
  const { folder } = await matterWithLog(t)
  await tamper(folder, (db) => db.deleteFrom('audit').where('seq', '>', 4).execute())
  const vault = must(await openVault(folder, passphrase, { clock, write: true }))
  for (let n = 7; n <= 10; n += 1) must(await vault.putDocument(documentNumber(n, []).record, []))
  await vault.close()
  assert.equal(await verified(folder), 'audit-broken 5')
})

test('a folder put back to an earlier day is found by a head noted elsewhere, and only by it', async (t) => {
  const { folder } = await matterWithLog(t)
  const copy = `${folder}.copy`
  cpSync(folder, copy, { recursive: true })
  const vault = must(await openVault(folder, passphrase, { clock, write: true }))
  must(await vault.putDocument(documentNumber(7, []).record, []))
  const noted = must(await vault.auditHead())
  await vault.close()
  assert.equal(await verified(folder, noted), 'whole, 8 entries')
  assert.equal(await verified(copy), 'whole, 7 entries')
  assert.equal(await verified(copy, noted), 'audit-broken 8')
})

test('the problem names the entry in words', async (t) => {
  const { folder } = await matterWithLog(t)
  await tamper(folder, (db) => entry(db, 3).set({ actor: 'someone else' }).execute())
  const vault = must(await openVault(folder, passphrase, { clock }))
  const result = await vault.verifyAudit()
  await vault.close()
  assert.match(result.ok ? '' : reportProblem(result.problem).message, /entry 3 does not follow/)
})

test('a reader\u2019s look is logged as well, beside a writer at work', async (t) => {
  const writer = await temporaryVault(t)
  const people = await peopleIn(writer)
  const reader = must(await openVault(writer.folder, passphrase, { clock, actor: 'reader' }))
  assert.deepEqual(must(await reader.readIdentities('show-name')), people)
  must(await writer.putDocument(documentNumber(1, []).record, []))
  await reader.close()
  const last = must(await writer.auditEntries()).slice(-2)
  assert.deepEqual(
    last.map(({ actor, action }) => [actor, action]),
    [
      ['reader', 'identities.read'],
      ['tester', 'document.added'],
    ],
  )
  assert.equal(codeOf(await writer.verifyAudit()), 'no problem')
})

test('identities are encrypted once more inside the database, each bound to its id', async (t) => {
  const vault = await temporaryVault(t)
  await peopleIn(vault)
  await vault.close()
  await tamper(vault.folder, async (db) => {
    const rows = await db.selectFrom('identity').selectAll().orderBy('id').execute()
    assert.deepEqual(
      rows.filter((row) => Buffer.from(row.box).includes('Juni')),
      [],
    )
    const [one, other] = rows
    assert.ok(one && other)
    await db.updateTable('identity').set({ nonce: other.nonce, box: other.box }).where('id', '=', one.id).execute()
  })
  const again = must(await openVault(vault.folder, passphrase, { clock, write: true }))
  t.after(() => again.close())
  assert.equal(codeOf(await again.readIdentities('show-name')), 'vault-damaged')
  const removal = { kind: 'identity', id: 'protected-1', basedOn: 1, content: null } as const
  assert.equal(codeOf(await again.change('identity.removed', [removal])), 'vault-damaged', 'and is not written over')
})

test('what is not whole is told by its kind, and what is whole up to which instant', async (t) => {
  const broken = async (folder: string) => {
    const vault = must(await openVault(folder, passphrase, { clock, write: false }))
    const found = await vault.verifyAudit()
    await vault.close()
    return found
  }
  const gone = await matterWithLog(t)
  const whole = must(await broken(gone.folder))
  assert.match(whole.until ?? '', /^\d{4}-\d\d-\d\dT/)
  const database = readFileSync(join(gone.folder, 'vault.db'))
  const vault = must(await openVault(gone.folder, passphrase, { clock, write: true }))
  must(await vault.putDocument(documentNumber(8, []).record, []))
  await vault.close()
  writeFileSync(join(gone.folder, 'vault.db'), database)
  const older = await broken(gone.folder)
  assert.ok(!older.ok && older.problem.code === 'audit-broken')
  assert.equal(older.problem.params.why, 'older')
  rmSync(join(gone.folder, 'audit.anchor'))
  const lost = await broken(gone.folder)
  assert.ok(!lost.ok && lost.problem.code === 'audit-broken')
  assert.equal(lost.problem.params.why, 'anchor-gone')
  assert.match(reportProblem(lost.problem).message, /audit\.anchor/)
})
