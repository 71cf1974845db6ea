import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { openVault } from './open-vault.ts'
import { must, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

/** Writes two notes in each step, and takes every third step back, without end; says the number of each step once it stands. */
const program = (folder: string, after: number): string => `
  import { openVault } from ${JSON.stringify(join(import.meta.dirname, 'open-vault.ts'))}
  import { must } from ${JSON.stringify(join(import.meta.dirname, 'vault.fixture.ts'))}
  const clock = () => Temporal.Now.instant()
  const vault = must(await openVault(${JSON.stringify(folder)}, ${JSON.stringify(passphrase)}, { clock, write: true }))
  for (let n = 1; ; n += 1) {
    const notes = []
    for (const id of ['left', 'right'])
      notes.push({ kind: 'note', id, basedOn: must(await vault.versionOf('note', id)), content: { id, text: 'turn ' + n + ' after ${after}' } })
    const done = n % 3 === 0 ? must(await vault.undo()) : must(await vault.change('note.changed', notes))
    process.stdout.write(done.change + '\\n')
  }`

test('kill -9 between changes: the records, the history and the log stand at the same step', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  let last = 0
  for (const wait of [1, 15, 40, 90]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(vault.folder, last)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await once(child.stdout, 'data')
    await new Promise((done) => setTimeout(done, wait))
    child.kill('SIGKILL')
    await once(child, 'close')
    const stood = Number(said.trimEnd().split('\n').at(-1))
    assert.ok(stood > last)

    const again = must(await openVault(vault.folder, passphrase, { clock: steppingClock(), write: true }))
    const { total, steps } = must(await again.history({ limit: 100_000 }))
    // One step more may stand than was said: it was killed between the two.
    assert.ok([stood, stood + 1].includes(total), `${total} of ${stood}`)
    const kept = new Map<string, unknown>()
    for (const { records } of steps.toReversed())
      for (const { id, before, after } of records) {
        assert.deepEqual(kept.get(id) ?? null, before, 'each step begins where the one before ended')
        kept.set(id, after)
      }
    const notes = must(await again.listRecords('note'))
    assert.deepEqual(
      new Map(notes.map(({ id, content }) => [id, content])),
      new Map([...kept].filter(([, content]) => content !== null)),
    )
    assert.equal(new Set(notes.map(({ content }) => content.text)).size, 1, 'both notes of a step, or none')
    assert.equal(must(await again.verifyAudit()).entries, total + 1, 'one entry for each step, and the first')
    await again.close()
    last = total
  }
})
