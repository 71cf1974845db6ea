import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolders } from './make-folders.ts'

test('folders are made with all above them, and those that were made are told', () => {
  const place = mkdtempSync(join(tmpdir(), 'redress-folders-'))
  try {
    const [a, b] = [join(place, 'a'), join(place, 'a', 'b')]
    assert.deepEqual(makeFolders(b, 0o700), [a, b])
    assert.equal(statSync(b).mode & 0o777, 0o700)
    assert.deepEqual(makeFolders(b), [])
    writeFileSync(join(place, 'file'), '')
    assert.throws(() => makeFolders(join(place, 'file', 'c')), /ENOTDIR|EEXIST/)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test('where the system makes no folders it ends and says so', {
  skip: !existsSync('/proc/self') && 'no /proc here',
}, () => {
  assert.throws(() => makeFolders('/proc/redress/papers'), /ENOENT|EPERM|EACCES/)
})
