import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { readFile } from '../read-file.ts'
import { defaultLimits, type ReadOutcome } from '../read-outcome.ts'
import { rarOf } from './rar-sample.fixture.ts'

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)))
const childrenOf = (read: ReadOutcome): readonly string[] =>
  read.kind === 'read'
    ? read.children.map((child) => `${child.name}: ${Buffer.from(child.bytes).toString()}`)
    : [read.kind]
const reasonOf = (read: ReadOutcome): string => (read.kind === 'failed' ? `${read.format} ${read.reason}` : read.kind)
const note = 'room 214 paid in cash\n'.repeat(40)

test('7z, RAR, XZ and BZ2 give their files, each known by its bytes', async () => {
  assert.deepEqual(childrenOf(await readFile(sample('two.7z'), 'all.bin')), ['a/b.txt: Señora', `note.txt: ${note}`])
  assert.deepEqual(childrenOf(await readFile(rarOf([['notes/ключ.txt', 'room 214']]), 'all.rar')), [
    'notes/ключ.txt: room 214',
  ])
  assert.deepEqual(childrenOf(await readFile(sample('note.txt.xz'), 'note.txt.xz')), [`note.txt: ${note}`])
  assert.deepEqual(childrenOf(await readFile(sample('note.txt.bz2'), 'note.txt.bz2')), [`note.txt: ${note}`])
  const tar = await readFile(sample('folder.tar.xz'), 'folder.txz')
  assert.ok(tar.kind === 'read')
  assert.deepEqual(
    tar.children.map((child) => child.name),
    ['folder.tar'],
  )
})

test('names that point outside are changed and told', async () => {
  const read = await readFile(
    rarOf([
      ['../../etc/passwd', 'x'],
      ['C:\\a.txt', 'y'],
    ]),
    'a.rar',
  )
  assert.ok(read.kind === 'read')
  assert.deepEqual(
    read.children.map((child) => child.name),
    ['_/_/etc/passwd', 'C_/a.txt'],
  )
  assert.match(read.notes.map(fileNoteInWords).join(' '), /2 file name\(s\).*pointed outside/)
})

test('locked, cut, deep and swollen archives are refused with their reason', async () => {
  assert.equal(reasonOf(await readFile(sample('locked.7z'), 'a.7z')), '7z password-protected')
  assert.equal(reasonOf(await readFile(sample('locked-names.7z'), 'a.7z')), '7z password-protected')
  for (const [name, format] of [
    ['two.7z', '7z'],
    ['note.txt.xz', 'xz'],
    ['note.txt.bz2', 'bz2'],
  ] as const) {
    const whole = sample(name)
    assert.equal(reasonOf(await readFile(whole.slice(0, whole.length - 20), name)), `${format} damaged`, name)
    assert.equal(
      reasonOf(await readFile(whole, name, { depth: defaultLimits.depth })),
      `${format} archive-too-deep`,
      name,
    )
    const limits = { ...defaultLimits, unpackedBytes: 100 }
    assert.equal(reasonOf(await readFile(whole, name, { limits })), `${format} archive-too-big`, name)
  }
})
