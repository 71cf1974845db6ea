import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'

test('ics: a page an entry, folded lines whole, times as written', async () => {
  const text =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Check-in\\, room 214\r\nDTSTART;TZID=America/Chicago:20200614T220000\r\nDESCRIPTION:paid in ca\r\n sh\\nby the clerk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  const read = await readFile(utf8(text), 'a.ics')
  assert.ok(read.kind === 'read' && read.format === 'ics')
  assert.deepEqual(
    read.pages.map((page) => [page.label, page.text]),
    [
      [null, 'VERSION: 2.0'],
      [
        'Check-in, room 214',
        'SUMMARY: Check-in, room 214\nDTSTART;TZID=America/Chicago: 20200614T220000\nDESCRIPTION: paid in cash\nby the clerk',
      ],
    ],
  )
  const cut = await readFile(utf8(text.slice(0, 150)), 'a.ics')
  assert.ok(cut.kind === 'failed' && cut.reason === 'damaged' && cut.recovered.length > 0)
})

test('vcf: quoted letters decoded, the photograph is a part of its own', async () => {
  const text =
    'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 =\nDelgado\nTEL;CELL:+1 937 555 0142\nPHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/\n 4AAQ\n\nEND:VCARD\nBEGIN:VCARD\nFN:Two\nEND:VCARD\n'
  const read = await readFile(utf8(text), 'contacts.vcf')
  assert.ok(read.kind === 'read' && read.format === 'vcf')
  assert.deepEqual(
    read.pages.map((page) => page.label),
    ['René Delgado', 'Two'],
  )
  assert.match(read.pages[0]?.text ?? '', /TEL;CELL: \+1 937 555 0142/)
  assert.deepEqual(
    read.children.map((child) => [child.name, child.bytes.length]),
    [['photo.jpeg', 6]],
  )
})
