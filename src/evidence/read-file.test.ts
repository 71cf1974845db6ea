import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { makeNamer, safeChildName } from './child-names.ts'
import { readFile } from './read-file.ts'
import { defaultLimits, type ReadFailure, type ReadOutcome, type ReadSuccess } from './read-outcome.ts'
import { docxOf, jpegStart, type PlacedLine, paragraph, pdfOf, utf8, zipOf } from './sample-files.fixture.ts'

function success(outcome: ReadOutcome): ReadSuccess {
  assert.equal(outcome.kind, 'read', JSON.stringify(outcome))
  if (outcome.kind !== 'read') throw new Error('not read')
  return outcome
}

function failure(outcome: ReadOutcome): ReadFailure {
  assert.equal(outcome.kind, 'failed')
  if (outcome.kind !== 'failed') throw new Error('not failed')
  return outcome
}

const textOf = async (bytes: Uint8Array, name: string): Promise<string> =>
  success(await readFile(bytes, name))
    .pages.map((p) => p.text)
    .join('\n--\n')

test('pdf: pages, divided words joined, rows of a table kept together', async () => {
  const rows: PlacedLine[] = ['2020-06-12', '2020-06-13', '2020-06-14'].flatMap((day, i) =>
    [day, 'Room 214, cash', '$64.99'].map((text, j) => ({ text, x: 50 + j * 180, y: 700 - i * 16 })),
  )
  const bytes = await pdfOf([
    [
      { text: 'The clerk saw the traf-', x: 50, y: 700 },
      { text: 'ficking and called 555-', x: 50, y: 686 },
      { text: '0122 twice.', x: 50, y: 672 },
    ],
    rows,
  ])
  const { pages, needsOcr } = success(await readFile(bytes, 'folio.pdf'))
  assert.deepEqual(
    pages.map((p) => p.text),
    [
      'The clerk saw the trafficking and called 555-0122 twice.',
      '2020-06-12 Room 214, cash $64.99\n2020-06-13 Room 214, cash $64.99\n2020-06-14 Room 214, cash $64.99',
    ],
  )
  assert.deepEqual(needsOcr, [])
})

test('pdf: two columns written line by line are read one after the other', async () => {
  const lines: PlacedLine[] = [
    {
      text: 'HARLAN FALLS POLICE DEPARTMENT - INCIDENT REPORT AND NARRATIVE OF THE REPORTING OFFICER IN FULL',
      x: 50,
      y: 740,
    },
  ]
  for (let i = 0; i < 12; i += 1) {
    lines.push({ text: `left line ${i} tells what the clerk said`, x: 50, y: 700 - i * 14 })
    lines.push({ text: `right line ${i} tells what was found there`, x: 330, y: 700 - i * 14 })
  }
  const text = await textOf(await pdfOf([lines]), 'report.pdf')
  assert.ok(text.startsWith('HARLAN FALLS'))
  assert.ok(text.indexOf('left line 11') < text.indexOf('right line 0'), text)
  assert.ok(text.indexOf('right line 0') < text.indexOf('right line 11'))
})

test('pdf: a password, a cut and a blank page are told apart', async () => {
  const lines = Array.from({ length: 40 }, (_, i) => ({ text: `entry ${i}`, x: 50, y: 750 - i * 15 }))
  assert.equal(failure(await readFile(await pdfOf([lines], 'secret'), 'a.pdf')).reason, 'password-protected')
  const whole = await pdfOf([lines, lines, lines])
  assert.equal(failure(await readFile(whole.slice(0, Math.floor(whole.length * 0.7)), 'a.pdf')).reason, 'damaged')
  const blank = success(await readFile(await pdfOf([[]]), 'a.pdf'))
  assert.deepEqual([blank.pages[0]?.text, blank.needsOcr], ['', []])
})

test('docx: footnotes in place, page breaks, tracked changes, comments, tables', async () => {
  const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Of room revenue &amp; fees.</w:t></w:r></w:p></w:footnote>'
  const body = [
    '<w:p><w:r><w:t>Rent is a share</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText> old</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Brand standard</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Inspection</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t></w:r></w:p>',
  ].join('')
  const bytes = docxOf({
    body,
    footnotes: note,
    comments: '<w:comment w:id="0" w:author="Counsel"><w:p><w:r><w:t>ask why</w:t></w:r></w:p></w:comment>',
    header: paragraph('DRAFT'),
  })
  const read = success(await readFile(bytes, 'agreement.docx'))
  assert.deepEqual(
    read.pages.map((p) => p.text),
    [
      '[header] DRAFT\nRent is a share [footnote: Of room revenue & fees.][deleted: old][inserted: new] [comment: Counsel: ask why]\nBrand standard\tInspection',
      'Second page',
    ].map((t) => t.replace('[deleted: old]', '[deleted:  old]').replace('[inserted: new]', '[inserted:  new]')),
  )
  assert.equal(read.notes.length, 3)
})

test('docx: deep nesting does not exhaust the stack', async () => {
  const depth = 20_000
  const read = await readFile(
    docxOf({ body: `${'<w:sdt>'.repeat(depth)}${paragraph('deep')}${'</w:sdt>'.repeat(depth)}` }),
    'deep.docx',
  )
  assert.ok(read.kind === 'failed' || (read.kind === 'read' && read.pages[0]?.text === 'deep'))
})

test('xlsx: a page a sheet, dates in ISO form, money as shown, formulas by result, hidden sheets told', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Arrests')
  sheet.addRow(['date', 'unit', 'fine'])
  sheet.addRow([new Date(Date.UTC(2020, 5, 14)), 'P12', 1250.5])
  sheet.getCell('C2').numFmt = '"$"#,##0.00'
  sheet.getCell('A3').value = new Date(Date.UTC(2020, 5, 14, 21, 41))
  sheet.getCell('C3').value = { formula: 'C2*2', result: 2501 }
  sheet.mergeCells('A5:C5')
  sheet.getCell('A5').value = 'note across'
  const hidden = book.addWorksheet('Rates')
  hidden.addRow(['x'])
  hidden.state = 'hidden'
  const read = success(await readFile(new Uint8Array(await book.xlsx.writeBuffer()), 'list.xlsx'))
  assert.deepEqual(
    read.pages.map((p) => [p.label, p.text]),
    [
      ['Arrests', 'date\tunit\tfine\n2020-06-14\tP12\t$1,250.50\n2020-06-14 21:41\t\t2501\nnote across'],
      ['Rates', 'x'],
    ],
  )
  assert.deepEqual(read.notes, [{ is: 'sheet-hidden', sheet: 'Rates' }])
})

test('zip: names stay below it, letters of every script stay, links and locked entries are counted', async () => {
  const bytes = zipOf([
    { name: '../../etc/passwd', content: 'a' },
    { name: 'C:\\temp\\a.txt', content: 'b' },
    { name: 'записка — 夜.txt', content: 'c' },
    { name: 'записка без пометки.txt', content: 'd', flags: 0 },
    { name: new Uint8Array([0x63, 0x61, 0x66, 0x82, 0x2e, 0x74, 0x78, 0x74]), content: 'e', flags: 0 },
    { name: 'link', content: '/etc/passwd', unixMode: 0o120777 },
    { name: 'locked.txt', content: 'f', flags: 1 },
    { name: 'folder/', content: '' },
  ])
  const read = success(await readFile(bytes, 'all.zip'))
  assert.deepEqual(
    read.children.map((c) => c.name),
    ['_/_/etc/passwd', 'C_/temp/a.txt', 'записка — 夜.txt', 'записка без пометки.txt', 'café.txt'],
  )
  assert.deepEqual(
    read.unreadChildren.map((c) => [c.name, c.reason]),
    [
      ['link', 'no-plain-file'],
      ['locked.txt', 'password-protected'],
    ],
  )
})

test('zip: bombs, lying sizes and nesting are refused', async () => {
  const small = { ...defaultLimits, ratioFromBytes: 100_000, ratio: 50, entries: 10, depth: 2 }
  const bomb = zipOf([{ name: 'zeros', content: new Uint8Array(5_000_000) }])
  assert.equal(failure(await readFile(bomb, 'a.zip', { limits: small })).reason, 'archive-too-big')
  assert.equal(
    failure(
      await readFile(zipOf(Array.from({ length: 11 }, (_, i) => ({ name: `${i}`, content: 'x' }))), 'a.zip', {
        limits: small,
      }),
    ).reason,
    'archive-too-big',
  )
  assert.equal(
    failure(await readFile(zipOf([{ name: 'a', content: 'x' }]), 'a.zip', { limits: small, depth: 2 })).reason,
    'archive-too-deep',
  )
  const lying = success(await readFile(zipOf([{ name: 'a', content: 'x'.repeat(1000), statedSize: 10 }]), 'a.zip'))
  assert.deepEqual(
    lying.unreadChildren.map((c) => c.reason),
    ['damaged'],
  )
  assert.equal(
    failure(await readFile(gzipSync(new Uint8Array(5_000_000)), 'a.gz', { limits: small })).reason,
    'archive-too-big',
  )
  const wordBomb = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: ' '.repeat(5_000_000) },
  ])
  assert.equal(failure(await readFile(wordBomb, 'a.docx', { limits: small })).reason, 'archive-too-big')
})

test('gzip and tar give their files', async () => {
  const header = Buffer.alloc(512)
  header.write('записка.txt', 0)
  header.write('00000000005\0', 124)
  header.write('ustar\0', 257)
  header[156] = 48
  const sum = header.reduce((total, byte) => total + byte, 0) + 8 * 32
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const tar = Buffer.concat([header, Buffer.concat([Buffer.from('hello'), Buffer.alloc(507)]), Buffer.alloc(1024)])
  const outer = success(await readFile(new Uint8Array(gzipSync(tar)), 'backup.tgz'))
  assert.deepEqual(
    outer.children.map((c) => c.name),
    ['backup.tar'],
  )
  const inner = success(await readFile(outer.children[0]?.bytes ?? new Uint8Array(), 'backup.tar'))
  assert.deepEqual(
    inner.children.map((c) => [c.name, Buffer.from(c.bytes).toString()]),
    [['записка.txt', 'hello']],
  )
})

test('pictures are held in a minor’s matter, under any name; video and sound in every matter', async () => {
  for (const name of ['photo.jpg', 'scan.pdf', 'noname']) {
    const read = await readFile(jpegStart, name, { minor: true })
    assert.deepEqual([read.kind, read.kind === 'held' && read.reason], ['held', 'picture-held'], name)
  }
  assert.deepEqual(success(await readFile(jpegStart, 'photo.jpg', { minor: false })).needsOcr, [1])
  const mp4 = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypisom'),
    Buffer.from([0, 0, 2, 0]),
    Buffer.from('isomiso2'),
  ])
  for (const minor of [true, false]) {
    const read = await readFile(new Uint8Array(mp4), 'clip.mp4', { minor })
    assert.deepEqual([read.kind, read.kind === 'held' && read.reason], ['held', 'video-held'])
  }
})

test('what is empty, too large or unknown says so', async () => {
  assert.equal(failure(await readFile(new Uint8Array(), 'a.pdf')).reason, 'empty-file')
  assert.equal(
    failure(await readFile(utf8('abc'), 'a.txt', { limits: { ...defaultLimits, fileBytes: 2 } })).reason,
    'too-large',
  )
  assert.equal(failure(await readFile(new Uint8Array([0, 1, 2, 3, 0, 1, 2]), 'a.bin')).reason, 'type-not-supported')
})

test('names of children', () => {
  assert.equal(safeChildName('/abs/../x\u202Egpj.exe'), 'abs/_/xgpj.exe')
  assert.equal(safeChildName('..'), '_')
  assert.equal(safeChildName(''), 'unnamed')
  const name = makeNamer()
  assert.deepEqual(
    [name('a.txt'), name('a.txt'), name('a (2).txt'), name('a.txt')],
    ['a.txt', 'a (2).txt', 'a (2) (2).txt', 'a (3).txt'],
  )
})
