import assert from 'node:assert/strict'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileNoteInWords } from '../words/evidence/file-note-words.ts'
import { whyNotReadInWords } from '../words/evidence/reason-words.ts'
import { readFile } from './read-file.ts'

const here = import.meta.dirname
const renew = process.env.REDRESS_GOLDEN === 'renew'

/** A sample may stand beside its text as it should be stored: `name.ext.golden.txt`. */
async function check(file: string, written: string): Promise<void> {
  const golden = join(here, `${file}.golden.txt`)
  if (renew) writeFileSync(golden, written)
  assert.equal(written, readFileSync(golden, 'utf8'))
}

const samples = (kind: 'good' | 'bad'): readonly string[] =>
  globSync(`*/${kind}/*`, { cwd: here })
    .filter((file) => !file.endsWith('.golden.txt'))
    .sort()

for (const file of samples('good')) {
  test(`reads ${file}`, async () => {
    const read = await readFile(new Uint8Array(readFileSync(join(here, file))), file)
    assert.equal(read.kind, 'read')
    if (read.kind !== 'read') return
    const pages = read.pages.map((page) => `== page ${page.page}${page.label ? ` (${page.label})` : ''}\n${page.text}`)
    const children = read.children.map((child) => `child ${child.name}, ${child.bytes.length} bytes`)
    await check(
      file,
      `${[`format ${read.format}`, ...read.notes.map((note) => `note ${fileNoteInWords(note)}`), ...children, ...pages].join('\n')}\n`,
    )
  })
}

for (const file of samples('bad')) {
  test(`refuses ${file} in a lawyer's words`, async () => {
    const read = await readFile(new Uint8Array(readFileSync(join(here, file))), file)
    assert.equal(read.kind, 'failed')
    if (read.kind !== 'failed') return
    await check(
      file,
      `format ${read.format}\n${whyNotReadInWords({ status: 'failed', reason: read.reason })}\n${read.notes.map((note) => `note ${fileNoteInWords(note)}\n`).join('')}`,
    )
  })
}
