import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { latin1, utf8, utf16le } from '../sample-files.fixture.ts'
import { compareProduction } from './compare-production.ts'
import { parseDat } from './parse-dat.ts'

const dat = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((field) => `\u00fe${field}\u00fe`).join('\u0014')).join('\r\n')}\r\n`
const rows = [
  ['BEGDOC', 'ENDDOC', 'BEGATTACH', 'ENDATTACH', 'SUBJECT', 'NATIVELINK', 'TEXTLINK'],
  [
    'SMI0001',
    'SMI0002',
    'SMI0001',
    'SMI0004',
    'Room 118\u00aesecond line, “cash”',
    '.\\NATIVES\\SMI0001.msg',
    'TEXT\\SMI0001.txt',
  ],
  ['SMI0003', 'SMI0004', 'SMI0001', 'SMI0004', 'Folio', 'NATIVES\\SMI0003.xlsx', 'TEXT\\SMI0003.txt'],
  ['SMI0005', 'SMI0005', 'SMI0009', '', 'caf\u00e9', '', 'TEXT\\SMI0005.txt'],
]

for (const [encoding, bytes] of [
  ['UTF-8', utf8(`\ufeff${dat(rows)}`)],
  ['UTF-16', utf16le(dat(rows))],
  ['Windows-1252', latin1(dat(rows).replaceAll(/[“”]/g, '"'))],
] as const) {
  test(`a Concordance load file in ${encoding}: every field in its column`, async () => {
    const read = await readFile(bytes, 'VOL001.dat')
    assert.ok(read.kind === 'read', JSON.stringify(read))
    assert.equal(read.format, 'load-file')
    const lines = read.pages[0]?.text.split('\n') ?? []
    assert.equal(lines.length, 4)
    assert.deepEqual(lines[0]?.split('\t'), rows[0])
    assert.match(lines[1] ?? '', /Room 118 second line, .cash.\t\.\\NATIVES\\SMI0001\.msg/)
    assert.match(lines[3] ?? '', /café/)
    assert.equal(read.pages[0]?.label, 'SMI0001 to SMI0005')
  })
}

test('page images: Opticon and IPRO', async () => {
  const opt = await readFile(
    utf8('SMI0001,VOL001,IMAGES\\001\\SMI0001.tif,Y,,,2\r\nSMI0002,VOL001,IMAGES\\001\\SMI0002.tif,,,,\r\n'),
    'VOL001.opt',
  )
  assert.ok(opt.kind === 'read' && opt.format === 'load-file')
  assert.deepEqual(opt.pages[0]?.text.split('\n')[1]?.split('\t'), [
    'SMI0001',
    'VOL001',
    'IMAGES\\001\\SMI0001.tif',
    'yes',
    '2',
  ])
  const lfp = await readFile(
    utf8('IM,SMI0001,D,0,@VOL001;IMAGES\\001;SMI0001.tif;2\r\nIM,SMI0002, ,0,@VOL001;IMAGES\\001;SMI0002.tif;2\r\n'),
    'VOL001.lfp',
  )
  assert.ok(lfp.kind === 'read' && lfp.format === 'load-file')
  assert.deepEqual(lfp.pages[0]?.text.split('\n')[2]?.split('\t'), [
    'SMI0002',
    'VOL001',
    'IMAGES\\001\\SMI0002.tif',
    '',
    '',
  ])
})

test('what the load files and the folder disagree on is listed, from either side', () => {
  const table = rows.map((row) => row.map((field) => field.replace('\u00ae', ' ')).join('\t')).join('\n')
  const images =
    'Image key\tVolume\tImage path\tBegins a document\tPages\nSMI0001\tVOL001\tIMAGES\\SMI0001.tif\tyes\t2\nSMI0002\tVOL001\tIMAGES\\SMI0002.tif\t\t'
  const files = [
    'NATIVES/SMI0001.msg',
    'TEXT/SMI0001.txt',
    'TEXT/SMI0003.TXT',
    'TEXT/SMI0005.txt',
    'IMAGES/SMI0001.tif',
    'stray.pdf',
  ].map((path, i) => ({
    bates: `RD-00000${i + 1}`,
    path: `production 1/${path}`,
  }))
  const found = compareProduction([[table], [images]], files)
  assert.deepEqual(
    found?.documents.map(({ number, end, familyBegin, file }) => [number, end, familyBegin, file]),
    [
      ['SMI0001', 'SMI0002', 'SMI0001', 'RD-000001'],
      ['SMI0003', 'SMI0004', 'SMI0001', null],
      ['SMI0005', 'SMI0005', 'SMI0009', null],
    ],
  )
  assert.deepEqual(found?.differences, [
    { what: 'native-missing', number: 'SMI0003', path: 'NATIVES\\SMI0003.xlsx' },
    { what: 'image-missing', number: 'SMI0002', path: 'IMAGES\\SMI0002.tif' },
    { what: 'family-missing', number: 'SMI0005', path: 'SMI0009' },
    { what: 'not-listed', number: null, path: 'production 1/stray.pdf' },
  ])
  assert.equal(compareProduction([['towel\tsoap\n1\t2']], files), null)
})

test('a load file that breaks off keeps its whole rows and is failed as damaged', async () => {
  const read = await readFile(utf8(dat(rows).slice(0, -20)), 'VOL001.dat')
  assert.ok(read.kind === 'failed' && read.reason === 'damaged')
  assert.match(read.recovered[0]?.text ?? '', /SMI0003/)
})

test('fields come back as they were written, whatever stands in them', () => {
  const field = fc.string({ maxLength: 20 }).map((text) =>
    text
      .split('')
      .filter((sign) => !'\u0014\u00fe\u00ae\r\n'.includes(sign))
      .join(''),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), field, field), { minLength: 1, maxLength: 12 }),
      (written) => {
        assert.deepEqual(parseDat(dat(written)), { rows: written, whole: true })
      },
    ),
  )
})
