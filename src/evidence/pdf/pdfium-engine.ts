import { type Box, charactersOf, type PlacedCharacter } from './page-characters.ts'
import { type AttachedFile, attachmentsOf, notesOf, type PageNote, pinnedFiles, withAppearances } from './page-notes.ts'
import { type Drawn, drawnOn, type GrayPicture, grayOf, placeOn } from './page-pictures.ts'
import { type Engine, runningEngine } from './pdfium-calls.ts'

export interface PdfDocument {
  readonly pageCount: number
  /** Null when the page cannot be loaded. */
  readonly page: (index: number) => PdfPage | null
  readonly hasForm: boolean
  readonly attachments: () => readonly AttachedFile[]
  readonly close: () => void
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly characters: () => readonly PlacedCharacter[]
  readonly drawn: () => Drawn
  /** Notes, stamps and form fields, which are no part of the page's text. */
  readonly notes: () => readonly PageNote[]
  readonly pinnedFiles: () => readonly AttachedFile[]
  /** Characters of the page with what notes, stamps, fields and signatures show; null where nothing lies on it. Comes last. */
  readonly charactersWithNotes: () => readonly PlacedCharacter[] | null
  readonly gray: (dpi: number, mostPixels: number) => GrayPicture
  /** Where a box of the page lies on its picture, however the page is turned. */
  readonly placeOn: (picture: GrayPicture, box: Box) => ReturnType<typeof placeOn>
  readonly close: () => void
}

export type OpenedPdf =
  | { readonly kind: 'open'; readonly document: PdfDocument }
  | { readonly kind: 'password' }
  | { readonly kind: 'damaged' }

function pageOf(e: Engine, document: number, index: number, page: number): PdfPage {
  const width = e.call('FPDF_GetPageWidthF', page)
  const height = e.call('FPDF_GetPageHeightF', page)
  return {
    width,
    height,
    characters: () => charactersOf(e, page),
    drawn: () => drawnOn(e, page, width, height),
    notes: () => notesOf(e, document, page),
    pinnedFiles: () => pinnedFiles(e, page),
    charactersWithNotes: () => {
      const again = withAppearances(e, document, page, index)
      if (again === null) return null
      const characters = charactersOf(e, again)
      e.call('FPDF_ClosePage', again)
      return characters
    },
    gray: (dpi, mostPixels) => grayOf(e, page, width, height, dpi, mostPixels),
    placeOn: (picture, box) => placeOn(e, page, picture, box),
    close: () => void e.call('FPDF_ClosePage', page),
  }
}

const passwordNeeded = 4
const unknownLock = 5

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const e = await runningEngine()
  const at = e.call('malloc', Math.max(bytes.length, 1))
  if (at === 0) throw new Error('PDFium is out of memory')
  e.heap().set(bytes, at)
  const document = e.call('FPDF_LoadMemDocument', at, bytes.length, 0)
  if (document === 0) {
    const problem = e.call('FPDF_GetLastError')
    e.call('free', at)
    return { kind: problem === passwordNeeded || problem === unknownLock ? 'password' : 'damaged' }
  }
  return {
    kind: 'open',
    document: {
      pageCount: e.call('FPDF_GetPageCount', document),
      page: (index) => {
        const page = e.call('FPDF_LoadPage', document, index)
        return page === 0 ? null : pageOf(e, document, index, page)
      },
      hasForm: e.call('FPDF_GetFormType', document) !== 0,
      attachments: () => attachmentsOf(e, document),
      close: () => {
        e.call('FPDF_CloseDocument', document)
        e.call('free', at)
      },
    },
  }
}
