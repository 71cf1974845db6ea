import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { codeOf, must } from '../vault/vault.fixture.ts'
import { matterWithFolio } from './evidence/matter-with-folio.fixture.ts'
import { verifyAudit } from './verify-audit.ts'

test('what was being typed is checked too: changed by another hand it is named, the rest stands', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const file = join(folder, 'jd.redress', 'drafts.sealed')
  must(await vault.keepDraft('note:new', { text: 'Ask for the folios.' }))
  must(await verifyAudit(matter))
  for (const text of ['garbage', '', 'A'.repeat(400)]) {
    writeFileSync(file, text)
    assert.equal(codeOf(await verifyAudit(matter)), 'drafts-changed', text)
  }
  rmSync(file)
  must(await verifyAudit(matter))
})
