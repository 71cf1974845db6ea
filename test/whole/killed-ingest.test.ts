import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeCheapMatter } from '../../src/desk/cheap-matter.fixture.ts'
import { openMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { listDocuments } from '../../src/desk/show-matter.ts'
import { verifyAudit } from '../../src/desk/verify-audit.ts'
import { exampleFolder, need, passphrase, temporaryFolder } from './made-matter.fixture.ts'

const evidence = join(exampleFolder('estate-of-mr'), 'evidence')
const command = [join(programFolder, 'src/cli/main.ts'), 'ingest']

async function finalState(folder: string): Promise<unknown> {
  const matter = need(await openMatter(folder, passphrase, { write: false }))
  const { documents } = need(await listDocuments(matter)).value
  const pages = await Promise.all(documents.map(async (d) => need(await vaultOf(matter).pagesOf(d.id))))
  const suggestions = need(await vaultOf(matter).listSuggestions({ limit: 1 })).total
  need(await verifyAudit(matter))
  await matter.close()
  return { documents: documents.map(({ ingestedAt: _, ...record }) => record), pages, suggestions }
}

test('kill -9 at any moment of an ingest, then again: the same state as an undisturbed run', async () => {
  const place = temporaryFolder()
  const key = join(place, 'passphrase')
  writeFileSync(key, `${passphrase}\n`)
  const run = (folder: string) => [...command, folder, evidence, '--passphrase-file', key, '--adult']

  const calm = join(place, 'calm.redress')
  await need(await makeCheapMatter(calm, passphrase))
  const done = spawnSync(process.execPath, run(calm), { encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)

  const struck = join(place, 'struck.redress')
  await need(await makeCheapMatter(struck, passphrase))
  let killed = 0
  for (const after of [700, 1100, 1800, 3000]) {
    const child = spawn(process.execPath, run(struck), { stdio: 'ignore' })
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    if ((await ended) === 'SIGKILL') killed++
    clearTimeout(timer)
  }
  assert.ok(killed > 0, 'no run was struck: the moments must be moved')
  const again = spawnSync(process.execPath, run(struck), { encoding: 'utf8' })
  assert.equal(again.status, 0, again.stderr)
  assert.deepEqual(await finalState(struck), await finalState(calm))
})
