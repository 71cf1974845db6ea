import { deflateRawSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** Small invented files for tests, made in memory. */
export interface ZipPart {
  readonly name: string | Uint8Array
  readonly content: Uint8Array | string
  /** Bit 0 marks an encrypted entry, bit 11 a UTF-8 name. */
  readonly flags?: number
  readonly unixMode?: number
  /** Written into the headers in place of the true size. */
  readonly statedSize?: number
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** A ZIP writer that can also write what an honest one would not. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const size = part.statedSize ?? content.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((part.unixMode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), common, rest, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export interface WordParts {
  readonly body: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  /** Pictures within. */
  readonly media?: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/** A Word file from the inner XML of its parts. */
export function docxOf({ body, footnotes, comments, header, media = [] }: WordParts): Uint8Array {
  const part = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${wordSpace}>${inner}</w:${root}>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    ...(footnotes === undefined ? [] : [{ name: 'word/footnotes.xml', content: part('footnotes', footnotes) }]),
    ...(comments === undefined ? [] : [{ name: 'word/comments.xml', content: part('comments', comments) }]),
    ...(header === undefined ? [] : [{ name: 'word/header1.xml', content: part('hdr', header) }]),
    ...media.map(({ name, content }) => ({ name: `word/media/${name}`, content })),
  ])
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** A PDF of placed lines, one list a page. */
export async function pdfOf(
  pages: readonly (readonly PlacedLine[])[],
  password: string | null = null,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = pdf.addPage([612, 792])
    for (const { text, x, y } of lines) page.drawText(text, { x, y, size: 10, font })
  }
  if (password !== null) pdf.encrypt({ userPassword: password, ownerPassword: `${password}-owner` })
  return await pdf.save({ useObjectStreams: false })
}

/** A page that is one picture, as a scanner makes it. */
export async function pdfOfPicture(png: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedPng(png)
  pdf.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 })
  return await pdf.save()
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** The first bytes of a JPEG, as far as a program that only names files looks. */
export const jpegStart = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
])
