import { openPdf } from '../pdf/pdfium-engine.ts'
import type { ReadPage } from '../read-outcome.ts'
import { asPgm, type Recogniser } from './recognise-picture.ts'

/** Enough for ten-point print; more costs time without finding more words. */
const dpi = 200
/** An A3 page at 200 dpi; larger sheets are drawn smaller. */
const mostPixels = 8_000_000

const ocrPage = (page: number, label: string | null, text: string, confidence: number): ReadPage => ({
  page,
  label,
  text,
  source: 'ocr',
  confidence,
})

/** Recognises the given pages one by one, giving each as it is done. A page that cannot be drawn gives no text. */
export async function recognisePages(
  bytes: Uint8Array,
  format: string,
  pages: readonly number[],
  recogniser: Recogniser,
  done: (page: ReadPage) => void,
): Promise<void> {
  if (format === 'picture') {
    const { text, confidence } = await recogniser.recognise(bytes, dpi)
    done(ocrPage(1, 'words in the picture', text, confidence))
    return
  }
  const opened = await openPdf(bytes)
  if (opened.kind !== 'open') return
  try {
    for (const number of pages) {
      const page = opened.document.page(number - 1)
      if (page === null) {
        done(ocrPage(number, null, '', 0))
        continue
      }
      const { width, height, pixels } = page.gray(dpi, mostPixels)
      page.close()
      const { text, confidence } = await recogniser.recognise(asPgm(width, height, pixels), dpi)
      done(ocrPage(number, null, text, confidence))
    }
  } finally {
    opened.document.close()
  }
}

/**
 * Puts recognised pages in the place of thin ones. Where the file's own text says more than the recognition, it stays:
 * nothing is ever doubled.
 */
export function mergeRecognised(pages: readonly ReadPage[], recognised: readonly ReadPage[]): readonly ReadPage[] {
  const found = new Map(recognised.map((page) => [page.page, page]))
  const letters = (text: string): number => text.replace(/\s+/g, '').length
  return pages.map((page) => {
    const better = found.get(page.page)
    return better && letters(better.text) > letters(page.text) ? { ...better, label: page.label } : page
  })
}
