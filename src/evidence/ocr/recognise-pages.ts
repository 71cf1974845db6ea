import { createHash } from 'node:crypto'
import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import { whatToLookAt } from '../pdf/look-at.ts'
import type { GrayPicture } from '../pdf/page-pictures.ts'
import { openPdf, type PdfPage } from '../pdf/pdfium-engine.ts'
import { decodePicture } from '../picture/decode-picture.ts'
import type { ReadPage } from '../read-outcome.ts'
import { partOf, type QuarterTurns, turned } from './gray-picture.ts'
import { isReadWell } from './read-well.ts'
import { recognisePage } from './recognise-page.ts'
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
  const known = new Map<string, Recognised>()
  try {
    for (const number of pages) {
      const page = opened.document.page(number - 1)
      const seen = page === null ? null : pictureAndParts(page)
      page?.close()
      done(
        seen === null ? unseenPage(number, null) : ocrPage(number, null, await recogniseParts(seen, recogniser, known)),
      )
    }
  } finally {
    opened.document.close()
  }
}

interface Seen {
  readonly gray: GrayPicture
  /** Null where the whole page is looked at. */
  readonly parts: readonly GrayPicture[] | null
}

function pictureAndParts(page: PdfPage): Seen {
  const lookAt = whatToLookAt(page.characters(), page.drawn(), page.width * page.height)
  const gray = page.gray(dpi, mostPixels)
  if (lookAt?.kind !== 'parts') return { gray, parts: null }
  const parts = lookAt.parts.map((box) => {
    const { left, top, across, along } = page.placeOn(gray, box)
    return partOf(gray, left, top, across, along)
  })
  return { gray, parts }
}

/** Fewer sure letters than this, among few letters in all, are the grain of a picture without words. */
const fewestLetters = 4
const mostScraps = 40

/** What pictures on a page say, from the top down; a letterhead that comes again is recognised once. */
async function recogniseParts(
  { gray, parts }: Seen,
  recogniser: Recogniser,
  known: Map<string, Recognised>,
): Promise<Recognised> {
  if (parts === null) return recognisePage(gray, recogniser)
  const said: Recognised[] = []
  for (const part of parts) {
    const key = createHash('sha256').update(`${part.width}x${part.height}`).update(part.pixels).digest('hex')
    const read = known.get(key) ?? (await recognisePage(part, recogniser))
    known.set(key, read)
    const letters = read.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (read.sure >= fewestLetters || letters >= mostScraps) said.push(read)
  }
  return {
    text: said.map(({ text }) => text).join('\n\n'),
    confidence: said.length === 0 ? 0 : Math.min(...said.map(({ confidence }) => confidence)),
    sure: said.reduce((sum, { sure }) => sum + sure, 0),
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
  recognised.filter((page) => !isReadWell(page) && (page.confidence === null || page.text.trim() !== ''))

/**
 * Joins what was recognised to the pages. A page's own words stay as they are; lines that hold a word which they do not
 * are put below them, marked. Joining again changes nothing.
 */
export function mergeRecognised(pages: readonly ReadPage[], recognised: readonly ReadPage[]): readonly ReadPage[] {
  const found = new Map(recognised.map((page) => [page.page, page]))
  return pages.map((page) => {
    const seen = found.get(page.page)
    if (seen === undefined || (page.source === 'ocr' && page.text !== '')) return page
    if (page.text.trim() === '') return { ...seen, label: page.label ?? seen.label }
    const more = linesSayingMore(page.text, seen.text)
    return more === ''
      ? page
      : { ...page, text: `${page.text}\n${recognisedMark}\n${more}`, source: 'ocr', confidence: seen.confidence }
  })
}

/** Stands between the words that a file stores and those recognised from its picture. */
export const recognisedMark = '[recognised from the picture of the page:]'

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Lines of the second text that hold a word more often than the first does, each word counted once. */
function linesSayingMore(own: string, other: string): string {
  const left = new Map<string, number>()
  for (const word of wordsOf(own)) left.set(word, (left.get(word) ?? 0) + 1)
  return other
    .split('\n')
    .filter((line) => {
      let more = false
      for (const word of wordsOf(line)) {
        const count = left.get(word) ?? 0
        if (count === 0) more = true
        else left.set(word, count - 1)
      }
      return more
    })
    .join('\n')
}
