import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { readFile } from '../read-file.ts'
import type { ReadOutcome, ReadSuccess } from '../read-outcome.ts'
import { docxOf, jpegStart, utf8, zipOf } from '../sample-files.fixture.ts'

function success(outcome: ReadOutcome): ReadSuccess {
  assert.ok(outcome.kind === 'read', JSON.stringify(outcome))
  return outcome
}

const spaces = ['office', 'text', 'table', 'draw', 'presentation', 'style', 'dc', 'xlink']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')
const odf = (
  kind: 'text' | 'spreadsheet' | 'presentation' | 'graphics',
  body: string,
  styles = '',
  more: { name: string; content: Uint8Array | string }[] = [],
): Uint8Array =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind === 'graphics' ? 'drawing' : kind}>${body}</office:${kind === 'graphics' ? 'drawing' : kind}></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...more,
  ])

test('odt: notes and comments in place, tracked changes marked, tables, pictures as parts', async () => {
  const body = [
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>old rate</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:p>Paid<text:s text:c="2"/>in cash &amp; late<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See folio.</text:p></text:note-body></text:note>.',
    '<text:change text:change-id="c1"/><office:annotation><dc:creator>Counsel</dc:creator><text:p>ask why</text:p></office:annotation></text:p>',
    '<table:table><table:table-row><table:table-cell><text:p>Room</text:p></table:table-cell><table:table-cell><text:p>214</text:p></table:table-cell></table:table-row></table:table>',
  ].join('')
  const read = success(await readFile(odf('text', body, '', [{ name: 'Pictures/1.jpg', content: jpegStart }]), 'a.odt'))
  assert.deepEqual(
    read.pages.map((page) => page.text),
    ['Paid  in cash & late [footnote: See folio.].[deleted: old rate] [comment: Counsel: ask why]\nRoom\t214'],
  )
  assert.deepEqual(
    read.children.map((child) => child.name),
    ['1.jpg'],
  )
  assert.equal(read.notes.length, 2)
})

test('ods: columns kept where cells repeat, stored values, hidden rows, columns and sheets told', async () => {
  const cell = (type: string, value: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`
  const styles = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
  const body = [
    '<table:table table:name="Folio"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="1022"/>',
    `<table:table-row>${cell('date', 'office:date-value="2020-06-14"', '14 June')}${cell('string', '', 'cash')}<table:table-cell table:number-columns-repeated="2"/>${cell('float', 'office:value="64.985"', '64.99')}</table:table-row>`,
    `<table:table-row table:visibility="collapse" table:number-rows-repeated="2">${cell('currency', 'office:value="70"', '$70.00')}</table:table-row>`,
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>',
    `<table:table table:name="Rates" table:style-name="h"><table:table-row>${cell('string', '', 'weekly')}</table:table-row></table:table>`,
  ].join('')
  const read = success(await readFile(odf('spreadsheet', body, styles), 'a.ods'))
  assert.deepEqual(
    read.pages.map((page) => [page.label, page.text]),
    [
      ['Folio', '2020-06-14\tcash\t\t\t64.985\n$70.00\n$70.00'],
      ['Rates', 'weekly'],
    ],
  )
  assert.match(
    read.notes.map(fileNoteInWords).join(' '),
    /“Folio” has 2 hidden row.*“Folio” has 1 hidden column\(s\) \(B\).*“Rates” is hidden/,
  )
})

test('ods as LibreOffice writes it', async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'samples/register.ods')))
  assert.deepEqual(
    success(await readFile(bytes, 'register.ods')).pages.map((page) => page.text),
    ['Date\tRoom\tPaid\n2020-06-14\t214\t64.99\n2020-06-15\t215\t70'],
  )
})

test('odp: a page a slide with its notes; a locked file says so', async () => {
  const body =
    '<draw:page draw:name="1"><draw:frame><draw:text-box><text:p>Night shift</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><text:p>tell the manager</text:p></draw:frame></presentation:notes></draw:page><draw:page><text:p>two</text:p></draw:page>'
  assert.deepEqual(
    success(await readFile(odf('presentation', body), 'a.odp')).pages.map((page) => page.text),
    ['Night shift\n[notes] tell the manager', 'two'],
  )
  const locked = zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
    { name: 'content.xml', content: 'noise' },
  ])
  const read = await readFile(locked, 'a.odt')
  assert.deepEqual(read.kind === 'failed' && [read.format, read.reason], ['odt', 'password-protected'])
})

test('odg: a page a page of the drawing, by its name', async () => {
  const box = (words: string): string => `<draw:custom-shape><text:p>${words}</text:p></draw:custom-shape>`
  const body = `<draw:page draw:name="Floor plan">${box('Room 118')}<draw:g>${box('side door')}</draw:g></draw:page><draw:page>${box('camera')}</draw:page>`
  const read = success(await readFile(odf('graphics', body), 'plan.odg'))
  assert.equal(read.format, 'odg')
  assert.deepEqual(
    read.pages.map((page) => [page.label, page.text]),
    [
      ['Floor plan', 'Room 118\nside door'],
      [null, 'camera'],
    ],
  )
})

test('rtf: letters of every font, notes, deleted and hidden words, pictures; a cut text is damaged but kept', async () => {
  const text = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 MS Gothic;}}{\info{\author nobody}}\f0 Se\'f1ora N\u250?\'f1ez saw \{three\} men\par {\f1\'cf\'f0\'e8\'e2\'e5\'f2} {\f2\'96\'e9}\page Room\cell 214\cell\row {\deleted gone }x{\footnote of the register}{\v  secret}{\*\annotation why}{\*\shppict{\pict\pngblip 89504e47}}\u8211 -end}`
  const read = success(await readFile(utf8(text), 'a.rtf'))
  assert.deepEqual(
    read.pages.map((page) => page.text),
    [
      'Señora Núñez saw {three} men\nПривет 夜',
      'Room\t214\n[deleted: gone ]x [footnote: of the register] secret [comment: why]–end',
    ],
  )
  assert.deepEqual(
    read.children.map((child) => [child.name, [...child.bytes]]),
    [['picture 1.png', [0x89, 0x50, 0x4e, 0x47]]],
  )
  assert.equal(read.notes.length, 2)
  const cut = await readFile(utf8(text.slice(0, 260)), 'a.rtf')
  assert.ok(cut.kind === 'failed' && cut.reason === 'damaged' && cut.recovered[0]?.text.startsWith('Señora'))
})

test('xlsx: the days of both systems, in every spelling of a truth', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Nights')
  sheet.addRow([new Date(Date.UTC(2020, 5, 14)), 'x', 'y'])
  sheet.getColumn(2).hidden = true
  const whole = new Uint8Array(await book.xlsx.writeBuffer())
  const { unzipSync, zipSync } = await import('fflate')
  for (const [spelling, day] of [
    ['', '2020-06-14'],
    ['date1904="0"', '2020-06-14'],
    ['date1904="1"', '2024-06-15'],
    ['date1904="true"', '2024-06-15'],
    ['date1904=" true "', '2024-06-15'],
    ['date1904="false"', '2020-06-14'],
  ] as const) {
    const parts = unzipSync(whole)
    const main = new TextDecoder()
      .decode(parts['xl/workbook.xml'])
      .replace(/<workbookPr[^>]*>/, `<workbookPr ${spelling}/>`)
    const read = success(await readFile(zipSync({ ...parts, 'xl/workbook.xml': utf8(main) }), 'a.xlsx'))
    assert.equal(read.pages[0]?.text, `${day}\tx\ty`, spelling)
    assert.match(read.notes.map(fileNoteInWords).join(' '), /hidden column\(s\) \(B\)/)
  }
})

test('docx: a picture within is a part of its own', async () => {
  const read = success(
    await readFile(docxOf({ body: '<w:p/>', media: [{ name: 'image1.jpg', content: jpegStart }] }), 'a.docx'),
  )
  assert.deepEqual(
    read.children.map((child) => child.name),
    ['image1.jpg'],
  )
})
