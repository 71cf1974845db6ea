import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { PNG } from 'pngjs'
import { drawnPage } from '../ocr/bad-pages.fixture.ts'
import { partOf } from '../ocr/gray-picture.ts'
import { mergeRecognised, notReadWell, recognisedMark, recognisePages } from '../ocr/recognise-pages.ts'
import { makeRecogniser } from '../ocr/recognise-picture.ts'
import { readFile } from '../read-file.ts'
import type { ReadPage, ReadSuccess } from '../read-outcome.ts'
import type { GrayPicture } from './page-pictures.ts'
import { helvetica, rawPdf } from './raw-pdf.fixture.ts'

async function readOf(bytes: Uint8Array): Promise<ReadSuccess> {
  const read = await readFile(bytes, 'a.pdf')
  assert.ok(read.kind === 'read', JSON.stringify(read))
  return read
}

const textOf = ({ pages }: ReadSuccess): string => pages.map((page) => page.text).join('\n')

const drawing = 'BT /F1 12 Tf 60 700 Td (Registration card) Tj ET'
const field = (rest: string): string => `<< /Type /Annot /Subtype /Widget /Rect [60 500 200 520] /P 3 0 R ${rest} >>`

test('the value of a form field is read in whatever way it is stored', async () => {
  const fields: readonly (string | readonly [string, string])[] = [
    field('/FT /Tx /T (plain) /V (Dale Rusk)'),
    field('/FT /Tx /T (utf16) /V <FEFF0052006F006D00E1006E>'),
    field('/FT /Tx /T (utf8) /V <EFBBBF53C3A16E6368657A>'),
    field('/FT /Tx /T (document) /V (room 214 \\204 twice)'),
    field('/FT /Tx /T (stream) /V 18 0 R'),
    '<< /FT /Tx /T (group) /V (from above) /Kids [11 0 R] >>',
    field('/Parent 10 0 R'),
    field('/FT /Btn /T (cash) /V /Yes /AS /Yes'),
    field('/FT /Btn /T (state alone) /AS /On'),
    field('/FT /Btn /T (by place) /V /1 /Opt [(one night) (a week)]'),
    field('/FT /Ch /T (list) /V [(a) (c)] /Opt [[(a) (towels)] [(b) (keys)] [(c) (linen)]]'),
    field('/FT /Ch /T (by index) /I [1] /Opt [(king) (two beds)]'),
    field('/FT /Sig /T (clerk) /V << /Type /Sig /Name (R. Ames) /Reason (night audit) /M (D:20200615030500Z) >>'),
    ['', 'kept as a stream'],
    '<< /FT /Tx /T (unseen) /V (never on a page) >>',
    field('/FT /Tx /T (rich) /RV (<body><p>paid <b>late</b></p></body>)'),
    field('/FT /Btn /T (off) /V /Off /AS /Off'),
    field('/FT /Tx /T (reference) /V 23 0 R'),
    '(behind a reference)',
  ]
  const numbers = fields.map((_, i) => i + 5)
  const isField = (i: number): boolean => ![9, 10, 18, 23].includes(i) || i === 10
  const shown = numbers.filter((n) => ![10, 18, 19, 23].includes(n))
  const bytes = rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${numbers
      .filter((n) => ![11, 18, 23].includes(n) && isField(n + 0))
      .concat([9])
      .map((n) => `${n} 0 R`)
      .join(' ')}] /DR << /Font << /F1 4 0 R >> >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 24 0 R /Annots [${shown.map((n) => `${n} 0 R`).join(' ')}] >>`,
    helvetica,
    ...fields,
    ['', drawing],
  ])
  const read = await readOf(bytes)
  const text = textOf(read)
  for (const line of [
    '[form field plain: Dale Rusk]',
    '[form field utf16: Román]',
    '[form field utf8: Sánchez]',
    '[form field document: room 214 — twice]',
    '[form field stream: kept as a stream]',
    '[form field group: from above]',
    '[form field cash: checked]',
    '[form field state alone: checked]',
    '[form field by place: a week]',
    '[form field list: towels (a); linen (c)]',
    '[form field by index: two beds]',
    '[form field clerk: signed by R. Ames, reason night audit, time D:20200615030500Z]',
    '[form field rich: paid late]',
    '[form field reference: behind a reference]',
  ])
    assert.ok(text.includes(line), `${line}\n${text}`)
  assert.doesNotMatch(text, /field off/)
  assert.deepEqual(read.pages[1]?.label, 'form fields that no page shows')
  assert.equal(read.pages[1]?.text, '[form field unseen: never on a page]')
})

test('stamps and signatures by what they show, notes with who wrote them, files pinned to a page', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([612, 792])
  page.drawText('Guest folio 4417', { x: 60, y: 700, size: 12, font })
  await pdf.attach(Buffer.from('late checkout'), 'note.txt')
  const bytes = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
  assert.ok(bytes.includes('note.txt'))
  const shows = (text: string): readonly [string, string] => [
    '/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F1 4 0 R >> >>',
    `BT /F1 12 Tf 5 10 Td (${text}) Tj ET`,
  ]
  const read = await readOf(
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R /Annots [6 0 R 8 0 R 10 0 R 11 0 R 14 0 R] >>',
      helvetica,
      ['', drawing],
      '<< /Type /Annot /Subtype /Stamp /Rect [300 600 500 640] /F 4 /AP << /N 7 0 R >> >>',
      shows('RECEIVED JUN 15 2020'),
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (sign) /Rect [60 100 260 140] /F 4 /AP << /N 9 0 R >> >>',
      shows('Digitally signed by R. Ames'),
      '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (night desk) /Contents (asked for towels twice) >>',
      '<< /Type /Annot /Subtype /FileAttachment /Rect [40 10 60 30] /FS 12 0 R >>',
      '<< /Type /Filespec /F (keys.csv) /UF (keys.csv) /EF << /F 13 0 R >> >>',
      ['/Type /EmbeddedFile', 'room,key\n214,A-17\n'],
      '<< /Type /Annot /Subtype /Link /Rect [40 40 60 60] /A << /S /URI /URI (tel:+19375550142) >> >>',
    ]),
  )
  const text = textOf(read)
  for (const line of [
    'Registration card',
    '[shown: RECEIVED JUN 15 2020]',
    '[shown: Digitally signed by R. Ames]',
    '[note by night desk: asked for towels twice]',
    '[link: tel:+19375550142]',
  ])
    assert.ok(text.includes(line), `${line}\n${text}`)
  assert.deepEqual(
    read.children.map(({ name, bytes: inside }) => [name, Buffer.from(inside).toString()]),
    [['keys.csv', 'room,key\n214,A-17\n']],
  )
})

test('a ligature that is a sign of its own, from another font, stays within its word', async () => {
  const ligatures =
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /fi /fl] >> >>'
  for (const gap of [0, 1.2]) {
    const read = await readOf(
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>',
        helvetica,
        ligatures,
        [
          '',
          `BT /F1 12 Tf 60 700 Td (She lived in Spring) Tj ET BT /F2 12 Tf ${160.1 + gap} 700 Td (\\001) Tj ET BT /F1 12 Tf ${166.2 + 2 * gap} 700 Td (eld for a year.) Tj ET`,
        ],
      ]),
    )
    assert.equal(textOf(read), 'She lived in Springfield for a year.', `gap ${gap}`)
  }
})

const rgba = ({ pixels }: GrayPicture): Buffer =>
  Buffer.from(Uint8Array.from({ length: pixels.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : (pixels[i >> 2] ?? 255))))

function pngOf(picture: GrayPicture): Uint8Array {
  const png = new PNG({ width: picture.width, height: picture.height })
  png.data = rgba(picture)
  return PNG.sync.write(png)
}

async function recognised(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const read = await readOf(bytes)
  const recogniser = await makeRecogniser()
  const pages: ReadPage[] = []
  try {
    await recognisePages(bytes, 'pdf', read.needsOcr, recogniser, (page) => pages.push(page))
  } finally {
    await recogniser.close()
  }
  assert.deepEqual(notReadWell(pages), [])
  return mergeRecognised(read.pages, pages)
}

const ownWords = 'Exhibit 7: the door of room 214 as photographed on the fifteenth of June'

test('words that lie on a photograph stay beside what is recognised in it; nothing is taken twice', {
  timeout: 120_000,
}, async () => {
  const whole = await drawnPage(['VACANCY WEEKLY RATES', 'CASH ONLY AT THIS DESK'], 100)
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([612, 792])
  page.drawImage(await pdf.embedPng(pngOf(whole)), { x: 0, y: 0, width: 612, height: 792 })
  page.drawText(ownWords, { x: 60, y: 60, size: 12, font })
  const [found] = await recognised(await pdf.save())
  assert.ok(found?.text.startsWith(`${ownWords}\n${recognisedMark}\n`), found?.text ?? '')
  assert.ok(found?.text.includes('CASH ONLY AT THIS DESK'), found?.text ?? '')
  assert.equal(found?.text.match(/photographed/g)?.length, 1)
})

test('a picture with words on a page full of its own is looked at, however the page is turned', {
  timeout: 120_000,
}, async () => {
  const drawn = await drawnPage(['The clerk wrote: towels again, room 214'], 150)
  const strip = partOf(drawn, 90, 90, 700, 80)
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([612, 792])
  for (let i = 0; i < 30; i += 1)
    page.drawText(`Line ${i} of a long printed page about the weekly rates`, { x: 60, y: 740 - i * 14, size: 10, font })
  const picture = await pdf.embedPng(pngOf(strip))
  page.drawImage(picture, { x: 80, y: 120, width: 336, height: 38 })
  page.setRotation({ type: 'degrees' as never, angle: 180 })
  const [found] = await recognised(await pdf.save())
  assert.ok(found?.text.includes('Line 29 of a long printed page'), found?.text ?? '')
  assert.match(found?.text.split(recognisedMark)[1] ?? '', /The clerk wrote: towels again, room 214/)
})
