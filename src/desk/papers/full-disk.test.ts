import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeExports } from './write-exports.ts'

const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0

test('a full disk of papers is named by its folder, and no empty folder stays', { skip: !canMount }, (t) => {
  const place = mkdtempSync(join(tmpdir(), 'redress-papers-'))
  const disk = join(place, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk])
  t.after(() => {
    execFileSync('umount', ['-l', disk])
    rmSync(place, { recursive: true, force: true })
  })
  const folder = join(disk, 'of the case', 'out')
  const files = ['a.html', 'b.html'].map((name) => ({ path: join(folder, name), content: new Uint8Array(700_000) }))
  assert.deepEqual(writeExports(files), { ok: false, problem: { code: 'disk-full', params: { place: folder } } })
  assert.deepEqual(readdirSync(disk), [])

  mkdirSync(join(disk, 'mine'))
  const into = files.map(({ content }, nth) => ({ path: join(disk, 'mine', `${nth}.html`), content }))
  assert.equal(writeExports(into).ok, false)
  assert.deepEqual(readdirSync(disk), ['mine'], 'a folder that was there stays')
})
