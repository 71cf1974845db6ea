import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import { openPdf } from '../pdf/pdfium-engine.ts'
import { decodePicture } from '../picture/decode-picture.ts'
import type { ReadPage } from '../read-outcome.ts'
import { type QuarterTurns, turned } from './gray-picture.ts'
import { readWell, recognisePage } from './recognise-page.ts'
import type { Recognised, Recogniser } from './recognise-picture.ts'

/** Enough for ten-point print; more costs time without finding more words. */
const dpi = 200
/** An A3 page at 200 dpi; larger sheets are drawn smaller. */
const mostPixels = 8_000_000

const ocrPage = (page: number, label: string | null, { text, confidence }: Recognised): ReadPage => ({
  page,
  label,
  text,
  source: 'ocr',
  confidence,
})

/** Nothing could be seen of the page, which is something else than a page without words. */
const unseenPage = (page: number, label: string | null): ReadPage => ({
  page,
  label,
  text: '',
  source: 'ocr',
  confidence: null,
})

/** Recognises the given pages one by one, giving each as it is done. A page that cannot be drawn gives no text. */
export async function recognisePages(
  bytes: Uint8Array,
  format: string,
  pages: readonly number[],
  recogniser: Recogniser,
  done: (page: ReadPage) => void,
): Promise<void> {
  if (format === 'picture') return recognisePicture(bytes, pages, recogniser, done)
  const opened = await openPdf(bytes)
  if (opened.kind !== 'open') return
  try {
    for (const number of pages) {
      const page = opened.document.page(number - 1)
      if (page === null) {
        done(unseenPage(number, null))
        continue
      }
      const gray = page.gray(dpi, mostPixels)
      page.close()
      done(ocrPage(number, null, await recognisePage(gray, recogniser)))
    }
  } finally {
    opened.document.close()
  }
}

/** How cameras say that they were held on their side (Exif, orientation); mirrored pictures are not made. */
const turnsOf: ReadonlyMap<unknown, QuarterTurns> = new Map<unknown, QuarterTurns>([
  [3, 2],
  [6, 1],
  [8, 3],
])

async function recognisePicture(
  bytes: Uint8Array,
  pages: readonly number[],
  recogniser: Recogniser,
  done: (page: ReadPage) => void,
): Promise<void> {
  const kind = (await fileTypeFromBuffer(bytes))?.ext ?? ''
  const picture = await decodePicture(bytes, kind).catch(() => null)
  // libheif turns the picture itself.
  const held = kind === 'jpg' ? await exifr.orientation(Buffer.from(bytes)).catch(() => undefined) : undefined
  for (const number of pages) {
    const label = pages.length === 1 ? 'words in the picture' : `page ${number} of the picture`
    const gray = picture === null ? null : await picture.gray(number).catch(() => null)
    if (gray !== null)
      done(ocrPage(number, label, await recognisePage(turned(gray, turnsOf.get(held) ?? 0), recogniser)))
    else done(kind === 'bmp' ? await recogniseBitmap(bytes, number, label, recogniser) : unseenPage(number, label))
  }
}

/** A bitmap is known to the engine itself. */
async function recogniseBitmap(
  bytes: Uint8Array,
  number: number,
  label: string,
  recogniser: Recogniser,
): Promise<ReadPage> {
  try {
    return ocrPage(number, label, await recogniser.recognise(bytes, dpi))
  } catch {
    return unseenPage(number, label)
  }
}

/**
 * Pages that were recognised too uncertainly to count as read, and pages of which nothing could be seen. A page without
 * any word is no doubt: it is a picture of something else.
 */
export const notReadWell = (recognised: readonly ReadPage[]): readonly ReadPage[] =>
  recognised.filter(
    ({ source, text, confidence }) =>
      source === 'ocr' && (confidence === null || (text.trim() !== '' && confidence < readWell)),
  )

/**
 * Puts recognised pages in the place of thin ones. Where the file's own text says more than the recognition, it stays:
 * nothing is ever doubled.
 */
export function mergeRecognised(pages: readonly ReadPage[], recognised: readonly ReadPage[]): readonly ReadPage[] {
  const found = new Map(recognised.map((page) => [page.page, page]))
  const letters = (text: string): number => text.replace(/\s+/g, '').length
  return pages.map((page) => {
    const better = found.get(page.page)
    return better && (letters(better.text) > letters(page.text) || (page.source === 'ocr' && page.text === ''))
      ? { ...better, label: page.label ?? better.label }
      : page
  })
}
