import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import fc from '../casefile/property.fixture.ts'
import { rarOf } from './archive/rar-sample.fixture.ts'
import { blipOf, docOf, pptOf, xlsOf } from './compound/old-office-samples.fixture.ts'
import { readFile } from './read-file.ts'
import { docxOf, jpegStart, paragraph, pdfOf, utf8, zipOf } from './sample-files.fixture.ts'

const book = new ExcelJS.Workbook()
book.addWorksheet('Care plan').addRow(['item', 'cost', new Date(Date.UTC(2026, 0, 1))])
const written = globSync(['*/good/*', '*/samples/*'], { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.golden.txt'))
  .sort()
const files: readonly (readonly [string, Uint8Array])[] = [
  ...written.map((file) => [file, new Uint8Array(readFileSync(join(import.meta.dirname, file)))] as const),
  ['a.pdf', await pdfOf([[{ text: 'folio of room 214', x: 50, y: 700 }], [{ text: 'page two', x: 50, y: 700 }]])],
  [
    'a.doc',
    docOf({
      main: 'agreement\u0007cell\u0007\u0007',
      footnotes: 'note',
      others: [{ path: 'Data', bytes: blipOf(jpegStart) }],
    }),
  ],
  ['a.xls', xlsOf()],
  [
    'a.rar',
    rarOf([
      ['a.txt', 'words'],
      ['b/c.txt', 'x'],
    ]),
  ],
  ['a.rtf', utf8(String.raw`{\rtf1\ansi{\fonttbl{\f1\fcharset204 A;}}\f1\'cf x{\footnote n}{\pict\pngblip 8950}}`)],
  ['a.vcf', utf8('BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n')],
  ['a.ppt', pptOf()],
  ['a.docx', docxOf({ body: paragraph('agreement') })],
  ['a.xlsx', new Uint8Array(await book.xlsx.writeBuffer())],
  [
    'a.zip',
    zipOf([
      { name: 'a.txt', content: 'words '.repeat(200) },
      { name: 'b/c.txt', content: 'x' },
    ]),
  ],
]

const harm = fc.record({
  file: fc.integer({ min: 0, max: files.length - 1 }),
  keep: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.boolean(),
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.integer({ min: 0, max: 7 }) }), {
    maxLength: 12,
  }),
})

function harmed({
  file,
  keep,
  cut,
  flips,
}: {
  file: number
  keep: number
  cut: boolean
  flips: readonly { at: number; bit: number }[]
}): readonly [string, Uint8Array] {
  const [name, bytes] = files[file] ?? ['', new Uint8Array()]
  const out = bytes.slice(0, cut ? Math.floor(bytes.length * keep) : bytes.length)
  for (const { at, bit } of flips) {
    const index = Math.min(out.length - 1, Math.floor(at * out.length))
    if (index >= 0) out[index] = (out[index] ?? 0) ^ (1 << bit)
  }
  return [name, out]
}

test('cut and changed files of every format end as an outcome, soon and well formed', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(harm, async (h) => {
      const [name, bytes] = harmed(h)
      const read = await readFile(bytes, name, { minor: true })
      if (read.kind !== 'read') return
      for (const page of read.pages) assert.ok(page.text.isWellFormed())
      for (const child of read.children) assert.ok(!child.name.startsWith('/') && !child.name.split('/').includes('..'))
    }),
    { numRuns: 400 },
  )
})

test('the same bytes give the same outcome', async () => {
  for (const [name, bytes] of files) assert.deepEqual(await readFile(bytes, name), await readFile(bytes, name), name)
})
