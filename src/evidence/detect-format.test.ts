import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './detect-format.ts'
import { docxOf, jpegStart, latin1, paragraph, pdfOf, utf8, utf16le, zipOf } from './sample-files.fixture.ts'

const formatOf = async (bytes: Uint8Array, name: string): Promise<string> => (await detectFormat(bytes, name)).format

test('the bytes decide, not the name', async () => {
  const pdf = await pdfOf([[{ text: 'folio', x: 50, y: 700 }]])
  const cases: readonly (readonly [Uint8Array, string, string])[] = [
    [pdf, 'folio.docx', 'pdf'],
    [docxOf({ body: paragraph('x') }), 'agreement.docx', 'docx'],
    [zipOf([{ name: 'a.txt', content: 'a' }]), 'all.zip', 'zip'],
    [jpegStart, 'photo.jpg', 'picture'],
    [new Uint8Array(), 'nothing.pdf', 'empty'],
    [utf8('{\\rtf1\\ansi hello}'), 'letter.doc', 'rtf'],
    [utf8('<!DOCTYPE html><html><body>x</body></html>'), 'ad.html', 'html'],
    [utf8('<?xml version="1.0"?><smses count="0"></smses>'), 'sms.xml', 'sms-xml'],
    [utf8('<?xml version="1.0"?><data/>'), 'data.xml', 'xml'],
    [utf8('{"a": 1}'), 'a.json', 'json'],
    [utf8('# Title\n\ntext'), 'notes.md', 'md'],
    [utf8('plain words'), 'notes.txt', 'txt'],
    [utf16le('plain words in another encoding'), 'notes.txt', 'txt'],
    [latin1('caf\xe9 at noon'), 'notes.txt', 'txt'],
    [utf8('a,b,c\n1,2,3\n4,5,6\n'), 'export.txt', 'csv'],
    [utf8('Date: not mail\nbut notes of a call'), 'notes.txt', 'txt'],
    [new Uint8Array([0, 1, 2, 3, 0, 9, 8, 7, 0, 0, 0, 1]), 'blob.bin', 'unknown'],
    [new Uint8Array([0, 5, 0x16, 7, 0, 2, 0, 0]), '._folio.pdf', 'system-file'],
  ]
  for (const [bytes, name, expected] of cases) assert.equal(await formatOf(bytes, name), expected, name)
})

test('a long text in an eastern script is text wherever its sample is cut', async () => {
  for (const pad of ['', 'a', 'ab', 'abc']) {
    assert.equal(await formatOf(utf8(pad + '夜のモーテル、二一四号室。\n'.repeat(4000)), 'メモ.txt'), 'txt')
  }
})

test('a lying ending is told, a fitting or silent one is not', async () => {
  const lying = await detectFormat(jpegStart, 'registration.pdf')
  assert.deepEqual(lying.notes, [{ is: 'ends-otherwise', ending: 'pdf', format: 'picture', exactly: 'jpg' }])
  for (const name of ['photo.jpg', 'photo.JPEG', 'photo', 'photo.bak'])
    assert.deepEqual((await detectFormat(jpegStart, name)).notes, [], name)
})

test('an Office file locked with a password is known by its container', async () => {
  const head = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const locked = Buffer.concat([head, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)])
  assert.equal(await formatOf(new Uint8Array(locked), 'plan.xlsx'), 'locked-office')
  const old = Buffer.concat([head, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(600)])
  assert.equal(await formatOf(new Uint8Array(old), 'letter.doc'), 'doc')
})
