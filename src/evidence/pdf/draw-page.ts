import { PNG } from 'pngjs'
import { openPdf } from './pdfium-engine.ts'

const dpi = 110
const mostPixels = 4_000_000

/** A page as a gray PNG, enough to read on a screen; null when there is no such page or it cannot be drawn. */
export async function drawPage(bytes: Uint8Array, number: number): Promise<Uint8Array | null> {
  const opened = await openPdf(bytes)
  if (opened.kind !== 'open') return null
  try {
    const page = opened.document.page(number - 1)
    if (page === null) return null
    const { width, height, pixels } = page.gray(dpi, mostPixels)
    page.close()
    const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8 })
    png.data = Buffer.from(pixels)
    return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false })
  } finally {
    opened.document.close()
  }
}
