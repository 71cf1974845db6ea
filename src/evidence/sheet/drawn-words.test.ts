import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile } from '../read-file.ts'
import { zipOf } from '../sample-files.fixture.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...list: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const drawing = {
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Ask the night clerk </a:t></a:r><a:r><a:t>about &amp; towels</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relations(['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml':
    '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><a:p><a:r><a:t>Nights by room</a:t></a:r></a:p></c:title><c:cat><c:pt><c:v>room 214</c:v></c:pt></c:cat></c:chartSpace>',
}
const drawn = ['[text box] Ask the night clerk about & towels', '[chart] Nights by room', '[chart] room 214']

const fileOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipOf(Object.entries(parts).map(([name, content]) => ({ name, content })))

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly (readonly [string | null, string])[]> {
  const read = await readFile(bytes, name)
  assert.ok(read.kind === 'read', JSON.stringify(read))
  return read.pages.map(({ label, text }) => [label, text] as const)
}

test('text boxes and charts of a workbook are read with their sheet, a chart that is a sheet as a page', async () => {
  const sheet = (inner: string): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">${inner}</worksheet>`
  const bytes = fileOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Nights" sheetId="1" r:id="rId1"/><sheet name="Picture" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>room 214</t></is></c></row></sheetData><drawing r:id="rId1"/>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['drawing', '../drawings/drawing1.xml']),
    'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    'xl/chartsheets/_rels/sheet1.xml.rels': relations(['drawing', '../drawings/drawing1.xml']),
    ...drawing,
  })
  assert.deepEqual(await pagesOf(bytes, 'nights.xlsx'), [
    ['Nights', ['room 214', ...drawn].join('\n')],
    ['Picture', drawn.join('\n')],
  ])
})

test('so are those of a binary workbook', async () => {
  const long = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
  const text = (value: string): Buffer => Buffer.concat([long(value.length), Buffer.from(value, 'utf16le')])
  const record = (type: number, ...body: readonly Buffer[]): Buffer => {
    const whole = Buffer.concat(body)
    const head = type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7]
    return Buffer.concat([Buffer.from([...head, whole.length]), whole])
  }
  const bytes = fileOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.bin': record(156, long(0), long(1), text('rId1'), text('Nights')),
    'xl/_rels/workbook.bin.rels': relations(['worksheet', 'worksheets/sheet1.bin']),
    'xl/worksheets/sheet1.bin': Buffer.concat([
      record(0, long(0), Buffer.alloc(13)),
      record(6, long(0), long(0), text('room 214')),
    ]),
    'xl/worksheets/_rels/sheet1.bin.rels': relations(['drawing', '../drawings/drawing1.xml']),
    ...drawing,
  })
  assert.deepEqual(await pagesOf(bytes, 'nights.xlsb'), [['Nights', ['room 214', ...drawn].join('\n')]])
})
