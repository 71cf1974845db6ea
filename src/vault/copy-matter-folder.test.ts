import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyMatterFolder } from './copy-matter-folder.ts'
import { openVault } from './open-vault.ts'
import { documentNumber, findingOf, must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

/** Another program that looks at the identities, and folds the log of the database in as far as it may. */
const looks = (folder: string): string => `
  import { openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
  import { unlockRootKeys } from ${JSON.stringify(join(import.meta.dirname, 'vault-file.ts'))}
  import { vaultKeys } from ${JSON.stringify(join(import.meta.dirname, 'keys.ts'))}
  import { connect } from ${JSON.stringify(join(import.meta.dirname, 'sqlite', 'connect.ts'))}
  const [folder, passphrase] = ${JSON.stringify([folder, passphrase])}
  const opened = await openVault(folder, passphrase, { clock: () => Temporal.Now.instant() })
  const looked = await opened.value.readIdentities('show-matter')
  await opened.value.close()
  const root = await unlockRootKeys(folder, passphrase)
  const { database } = connect(folder, vaultKeys(root.value).database)
  database.pragma('busy_timeout = 0')
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  process.stdout.write(looked.ok ? 'looked' : looked.problem.code)`

test('a copy made while others look at identities agrees with itself, wherever between two files they look', async (t) => {
  const vault = await temporaryVault(t)
  for (let n = 1; n <= 3; n++) {
    const { record, pages } = documentNumber(n, [`Paper ${n}. `.repeat(3_000)])
    must(await vault.putDocument(record, pages))
  }
  must(await vault.keepDraft('fact:f-1', { statement: 'half a sen' }))
  // What another program makes ready at this moment is none of the copy.
  writeFileSync(join(vault.folder, 'audit.anchor.1-0000aaaaaaaa.part'), '')
  const said: string[] = []
  const others = (): void => {
    rmSync(join(vault.folder, 'audit.anchor.1-0000aaaaaaaa.part'), { force: true })
    rmSync(join(vault.folder, 'drafts.sealed'), { force: true })
    said.push(
      execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', looks(vault.folder)], {
        encoding: 'utf8',
      }),
    )
  }
  const to = `${vault.folder}.copy`
  const before = must(await vault.auditHead()).seq
  must(await vault.heldStill(() => copyMatterFolder(vault.folder, to, others)))
  assert.ok(said.length > 3 && said.every((one) => one === 'looked'), JSON.stringify(said))
  const copy = must(await openVault(to, passphrase, { clock: steppingClock() }))
  t.after(() => copy.close())
  assert.equal(findingOf(await copy.verifyAudit()), 'whole')
  assert.ok(must(await copy.auditHead()).seq >= before)
  assert.equal(must(await copy.listDocuments()).length, 3)
})
