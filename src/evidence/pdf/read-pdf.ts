import { makeNamer } from '../child-names.ts'
import type { ReadChild, Reader, ReadPage, UnreadChild } from '../read-outcome.ts'
import { cleanPdfText } from './clean-text.ts'
import { forgetEngine, openPdf, type PdfDocument, type PdfPage } from './pdfium-engine.ts'
import { textInReadingOrder } from './reading-order.ts'

interface PageReading {
  readonly text: string
  readonly thin: boolean
}

const lettersIn = (text: string): number => text.replace(/\s+/g, '').length

/** A stamp on a scan is text too: a page that a picture mostly covers needs more of it to count as read. */
function isThin(text: string, drawn: { readonly pictureShare: number; readonly objects: number }): boolean {
  const letters = lettersIn(text)
  if (drawn.objects === 0) return false
  const garbled = (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) > letters * 0.3
  if (garbled && letters > 0) return true
  return letters < 20 ? drawn.pictureShare > 0.02 || letters === 0 : letters < 200 && drawn.pictureShare > 0.5
}

function readPage(page: PdfPage): PageReading {
  const body = cleanPdfText(textInReadingOrder(page.characters(), page.width))
  const fields = page
    .fieldValues()
    .map(cleanPdfText)
    .filter((value) => !body.includes(value.replace(/^\[[^:]*: |\]$/g, '')))
  return { text: [body, ...fields].filter((part) => part !== '').join('\n'), thin: isThin(body, page.drawn()) }
}

/** A whole PDF ends with its marker; the last kilobytes of a cut one hold neither marker nor pointer to the index. */
function isCut(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1')
  return !tail.includes('%%EOF') && !tail.includes('startxref')
}

function attachments(
  document: PdfDocument,
  tooDeep: boolean,
): { readonly children: readonly ReadChild[]; readonly unread: readonly UnreadChild[] } {
  const namer = makeNamer()
  const found = document.attachments().map(({ name, bytes }) => ({ name: namer(name), bytes }))
  return tooDeep
    ? {
        children: [],
        unread: found.map(({ name, bytes }) => ({ name, reason: 'archive-too-deep', bytes: bytes.length })),
      }
    : { children: found, unread: [] }
}

export const readPdf: Reader = async (bytes, _name, options) => {
  try {
    const opened = await openPdf(bytes)
    if (opened.kind === 'password') return { kind: 'failed', reason: 'password-protected' }
    if (opened.kind === 'damaged') return { kind: 'failed', reason: 'damaged' }
    const { document } = opened
    try {
      const count = Math.min(document.pageCount, options.limits.pages)
      const pages: ReadPage[] = []
      const needsOcr: number[] = []
      const lost: number[] = []
      for (let i = 0; i < count; i += 1) {
        const page = document.page(i)
        if (page === null) {
          lost.push(i + 1)
          continue
        }
        const { text, thin } = readPage(page)
        page.close()
        pages.push({ page: i + 1, label: null, text, source: 'text-layer', confidence: null })
        if (thin) needsOcr.push(i + 1)
      }
      const notes = [
        ...(lost.length > 0
          ? [`Page(s) ${lost.slice(0, 20).join(', ')} could not be opened; the others were read.`]
          : []),
        ...(document.pageCount > count
          ? [
              `Only the first ${count.toLocaleString('en-US')} of ${document.pageCount.toLocaleString('en-US')} pages were read.`,
            ]
          : []),
      ]
      const holdsText = pages.some((page) => page.text !== '')
      if (pages.length === 0 || isCut(bytes)) {
        const saved = holdsText
          ? [
              `The end of the file is missing; the text of ${pages.length} page(s) could still be recovered and may be incomplete.`,
            ]
          : []
        return { kind: 'failed', reason: 'damaged', notes: [...saved, ...notes], recovered: holdsText ? pages : [] }
      }
      const { children, unread } = attachments(document, options.depth >= options.limits.depth)
      return { kind: 'read', pages, children, unreadChildren: unread, notes, needsOcr }
    } finally {
      document.close()
    }
  } catch (error) {
    forgetEngine()
    throw error
  }
}
