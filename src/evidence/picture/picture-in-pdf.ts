import type { GrayPicture } from '../pdf/page-pictures.ts'
import { openPdf } from '../pdf/pdfium-engine.ts'

interface Size {
  readonly width: number
  readonly height: number
  readonly colours: number
}

/** Size and number of colours from the frame header of a JPEG. */
function jpegSize(bytes: Uint8Array): Size | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at += 1
      continue
    }
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7), colours: bytes[at + 9] ?? 3 }
    at += marker === 0xff ? 1 : marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + data.getUint16(at + 2)
  }
  return null
}

/** Size from the `ihdr` box of a JPEG 2000 file, or from the begin of its bare code stream. */
function jpeg2000Size(bytes: Uint8Array): Size | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const box = Buffer.from(bytes.subarray(0, 4096)).indexOf('ihdr', 0, 'latin1')
  if (box >= 0)
    return { height: data.getUint32(box + 4), width: data.getUint32(box + 8), colours: data.getUint16(box + 12) }
  const code = Buffer.from(bytes.subarray(0, 64)).indexOf(Buffer.from([0xff, 0x51]))
  if (code < 0) return null
  return {
    width: data.getUint32(code + 6) - data.getUint32(code + 14),
    height: data.getUint32(code + 10) - data.getUint32(code + 18),
    colours: 3,
  }
}

const colourSpaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }
const mostPoints = 60_000_000

/** A PDF whose one page is the picture as it is, so that PDFium's own decoders draw it. */
function pdfAround(bytes: Uint8Array, kind: 'jpg' | 'jp2', { width, height, colours }: Size): Uint8Array {
  const filter = kind === 'jpg' ? '/DCTDecode' : '/JPXDecode'
  const space = kind === 'jpg' ? `/ColorSpace ${colourSpaces[colours] ?? '/DeviceRGB'} /BitsPerComponent 8` : ''
  // A page may be at most 14,400 units wide.
  const unit = Math.min(1, 14_000 / Math.max(width, height))
  const drawing = `q ${width * unit} 0 0 ${height * unit} 0 0 cm /I Do Q`
  const objects: readonly (string | readonly [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width * unit} ${height * unit}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${space} /Filter ${filter} /Length ${bytes.length} >>\nstream\n`,
      bytes,
    ],
  ]
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  const put = (part: Uint8Array): void => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, i) => {
    places.push(at)
    put(Buffer.from(`${i + 1} 0 obj\n${typeof object === 'string' ? object : object[0]}`))
    if (typeof object !== 'string') {
      put(object[1])
      put(Buffer.from('\nendstream'))
    }
    put(Buffer.from('\nendobj\n'))
  })
  const start = at
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  put(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A JPEG or JPEG 2000 in gray, larger ones made smaller on the way; null when it cannot be drawn. */
export async function grayThroughPdf(bytes: Uint8Array, kind: 'jpg' | 'jp2'): Promise<GrayPicture | null> {
  const size = kind === 'jpg' ? jpegSize(bytes) : jpeg2000Size(bytes)
  if (size === null || size.width < 1 || size.height < 1 || size.width * size.height > mostPoints) return null
  const opened = await openPdf(pdfAround(bytes, kind, size))
  if (opened.kind !== 'open') return null
  try {
    const page = opened.document.page(0)
    if (page === null) return null
    const gray = page.gray((72 * size.width) / page.width, 12_000_000)
    page.close()
    return gray
  } finally {
    opened.document.close()
  }
}
