import { once } from 'node:events'
import { crc32, createDeflate, gzipSync } from 'node:zlib'
import { msgOf, multipart, signedOf, tnefOf } from '../../../evidence/mail/mail-samples.fixture.ts'
import { docxOf, paragraph, utf8, zipOf } from '../../../evidence/sample-files.fixture.ts'

export type Sample = readonly [name: string, bytes: Uint8Array]

const deep = (open: string, close: string, levels: number, core = ''): string =>
  open.repeat(levels) + core + close.repeat(levels)

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><smses count="1"><sms body="&m;"/></smses>`

const mailHead = 'From: a@b.example\nTo: c@d.example\nMessage-ID: <1@b>\nMIME-Version: 1.0\n'

function nestedMail(levels: number): string {
  const heads = Array.from(
    { length: levels },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
  ).join('')
  return `${mailHead}${heads}Content-Type: text/plain\n\nword\n`
}

function manyParts(count: number): string {
  return `${mailHead}Content-Type: multipart/mixed; boundary=q\n\n${'--q\nContent-Type: text/plain\n\nx\n'.repeat(count)}--q--\n`
}

const zipInZip = (levels: number): Uint8Array => {
  let inner = zipOf([{ name: 'a.txt', content: 'x'.repeat(1000) }])
  for (let i = 0; i < levels; i++) inner = zipOf([{ name: `${i}.zip`, content: inner }])
  return inner
}

const message = msgOf({ properties: [[0x1000, 'words '.repeat(2000)]], recipients: [], attachments: [] })

/** The table of sectors of a compound file, each sector pointing to the first: a circle. */
function circle(file: Uint8Array): Uint8Array {
  const out = Buffer.from(file)
  const start = (out.readUInt32LE(76) + 1) * 512
  for (let at = start; at < Math.min(start + 512, out.length); at += 4) out.writeUInt32LE(1, at)
  return out
}

const tnefLie = (): Uint8Array => {
  const out = Buffer.from(tnefOf({ properties: [[0x1000, 'x']], attachments: [] }))
  out.writeUInt32LE(0xffff_fff0, 15)
  return out
}

const pdf = (body: string): Uint8Array => Buffer.from(`%PDF-1.7\n${body}\ntrailer<</Root 1 0 R/Size 9>>\n%%EOF`)

/** Small files made to cost much: nesting, counts that lie, circles, lines without end. Each with the name it comes under. */
export const hostile: readonly Sample[] = [
  ['laughs.xml', utf8(laughs)],
  ['deep.json', utf8(deep('[', ']', 400_000))],
  ['deep-objects.json', utf8(deep('{"a":', '}', 300_000, '1'))],
  ['deep.html', utf8(`<html>${deep('<div>', '</div>', 100_000, 'x')}`)],
  ['tables.html', utf8(`<html>${'<table><tr><td>'.repeat(30_000)}`)],
  ['misnested.html', utf8(`<html>${'<b><i><p>'.repeat(20_000)}`)],
  ['attributes.html', utf8(`<html><p ${Array.from({ length: 60_000 }, (_, i) => `a${i}=1`).join(' ')}>x`)],
  ['deep.xml', utf8(`<?xml version="1.0"?><smses>${deep('<a>', '</a>', 200_000)}</smses>`)],
  ['unclosed.xml', utf8(`<?xml version="1.0"?><smses>${'<sms '.repeat(100_000)}`)],
  ['deep.rtf', utf8(`{\\rtf1 ${deep('{\\b ', '}', 200_000, 'x')}}`)],
  ['unclosed.rtf', utf8(`{\\rtf1 ${'{\\*\\a '.repeat(200_000)}`)],
  ['quotes.csv', utf8(`a,b,c\n${'"'.repeat(2_000_001)}`)],
  ['columns.csv', utf8(`${'a,'.repeat(1_000_000)}\n${'b,'.repeat(1_000_000)}\n`)],
  ['rows.csv', utf8('a,b,c\n'.repeat(1_500_000))],
  ['one-line.txt', utf8('a'.repeat(8_000_000))],
  ['empty-lines.txt', utf8('\n'.repeat(4_000_000))],
  ['feeds.txt', utf8('\f'.repeat(300_000))],
  ['digits.txt', utf8('9375550142 '.repeat(200_000))],
  ['dashes.txt', utf8('9-3-7-5-'.repeat(200_000))],
  ['names.txt', utf8('Maria Elena Garcia '.repeat(100_000))],
  ['money.txt', utf8('$1,'.repeat(400_000))],
  ['dates.txt', utf8('1/2/2020 to '.repeat(100_000))],
  ['chat.txt', utf8(`[1/2/19, 9:10:11 PM] A: x\n${'[1/2/19, '.repeat(200_000)}`)],
  ['chat-lines.txt', utf8('[1/2/19, 9:10:11 PM] A: x\n'.repeat(100_000))],
  ['parts.eml', utf8(manyParts(60_000))],
  ['nested.eml', utf8(nestedMail(5000))],
  ['headers.eml', utf8(`${'X-A: b\n'.repeat(300_000)}${mailHead}\nword\n`)],
  ['long-header.eml', utf8(`${mailHead}Subject: ${'a '.repeat(1_000_000)}\n\nword\n`)],
  ['folded.eml', utf8(`${mailHead}Subject: a\n${' b\n'.repeat(300_000)}\nword\n`)],
  ['encoded.eml', utf8(`${mailHead}Subject: ${'=?utf-8?q?=41?= '.repeat(60_000)}\n\nword\n`)],
  ['addresses.eml', utf8(`${mailHead}Cc: ${'"a, b" <c@d.example>, '.repeat(50_000)}\n\nword\n`)],
  ['comments.eml', utf8(`${mailHead}Cc: ${'('.repeat(200_000)}\n\nword\n`)],
  ['references.eml', utf8(`${mailHead}References: ${'<a@b> '.repeat(200_000)}\n\nword\n`)],
  ['dates.eml', utf8(`${mailHead}Date: ${'Wed, 24 Jul '.repeat(50_000)}\n\nword\n`)],
  ['html.eml', utf8(`${mailHead}Content-Type: text/html\n\n${deep('<div>', '</div>', 60_000, 'x')}`)],
  [
    'from.mbox',
    utf8(`From a@b Wed Jul 24 03:05:23 2019\n${mailHead}\n${'\nFrom a@b Wed Jul 24 03:05:23 2019\n'.repeat(60_000)}`),
  ],
  ['messages.mbox', utf8(`From a@b Wed Jul 24 03:05:23 2019\n${mailHead}\nx\n\n`.repeat(20_000))],
  ['counted.emlx', utf8(`999999999999\n${mailHead}\nword\n`)],
  ['circle.msg', circle(message)],
  ['cut.msg', message.subarray(0, 2000)],
  ['lie.dat', tnefLie()],
  [
    'many.dat',
    tnefOf({ properties: [], attachments: Array.from({ length: 20_000 }, (_, i) => [`${i}`, utf8('x')] as const) }),
  ],
  [
    'deep.p7m',
    Buffer.concat([
      Buffer.from([0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]),
      Buffer.alloc(200_000, Buffer.from([0xa0, 0x80])),
    ]),
  ],
  ['in-itself.p7m', signedOf(signedOf(signedOf(multipart([]))))],
  ['head.pst', Buffer.concat([Buffer.from('!BDN'), Buffer.alloc(100_000, 0x17)])],
  ['nested.zip', zipInZip(30)],
  ['zeros.zip', zipOf([{ name: 'zeros', content: new Uint8Array(250_000_000) }])],
  ['entries.zip', zipOf(Array.from({ length: 25_000 }, (_, i) => ({ name: `${i}`, content: '' })))],
  ['zeros.gz', gzipSync(new Uint8Array(300_000_000))],
  [
    'negative.tar',
    Buffer.concat([
      Buffer.from('a.txt'.padEnd(124, '\0')),
      Buffer.from('-7777777777\0'),
      Buffer.alloc(121),
      Buffer.from('ustar\0'),
      Buffer.alloc(2000),
    ]),
  ],
  ['deep.docx', docxOf({ body: deep('<w:p>', '</w:p>', 100_000) })],
  ['long.docx', docxOf({ body: paragraph('word ').repeat(100_000) })],
  [
    'circle.pdf',
    pdf('1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj'),
  ],
  [
    'pages.pdf',
    pdf(
      `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 2000000000>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj`,
    ),
  ],
  ['deep.pdf', pdf(`1 0 obj${'['.repeat(500_000)}`)],
]

/** As many equal bytes, deflated without ever lying in memory. */
async function deflated(byte: number, megabytes: number): Promise<Buffer> {
  const stream = createDeflate()
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  const block = Buffer.alloc(1024 ** 2, byte)
  for (let n = 0; n < megabytes; n++) if (!stream.write(block)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'end')
  return Buffer.concat(parts)
}

const crc = (bytes: Buffer): Buffer => {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return sum
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const typed = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([length, typed, crc(typed)])
}

function vastPng(pixels: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

function drawnPdf(stream: Buffer): Buffer {
  const head = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj
4 0 obj<</Filter/FlateDecode/Length ${stream.length}>>stream\n`
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head}`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ])
}

/** What grows fast once it is taken apart. */
export const fastGrowing = async (): Promise<readonly Sample[]> => [
  ['vast.png', vastPng(await deflated(0, 800))],
  ['drawn.pdf', drawnPdf(await deflated(0x71, 800))],
  ['rows-of-one-letter.csv', utf8('a,b,c\n'.repeat(2_500_000))],
]
