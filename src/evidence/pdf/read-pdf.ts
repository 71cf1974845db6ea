import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type ReadPage, type UnreadChild } from '../read-outcome.ts'
import { cleanPdfText } from './clean-text.ts'
import type { FilledField } from './form-fields.ts'
import { whatToLookAt } from './look-at.ts'
import type { PlacedCharacter } from './page-characters.ts'
import type { AttachedFile, PageNote } from './page-notes.ts'
import { forgetEngine } from './pdfium-calls.ts'
import { openPdf, type PdfPage } from './pdfium-engine.ts'
import { runsOf, textInReadingOrder } from './reading-order.ts'

interface PageReading {
  readonly text: string
  readonly lookAt: boolean
  readonly pinned: readonly AttachedFile[]
}

function readPage(page: PdfPage, fields: readonly FilledField[] | null): PageReading {
  const characters = page.characters()
  const body = cleanPdfText(textInReadingOrder(characters, page.width))
  const lookAt = whatToLookAt(characters, page.drawn(), page.width * page.height) !== null
  const pinned = page.pinnedFiles()
  const beside = [...(fields ?? []).map(inWords), ...page.notes().flatMap((note) => noteInWords(note, fields !== null))]
  const told = beside.map(cleanPdfText).filter((line) => !bare(body).includes(bare(valueIn(line))))
  const shown = shownBesides(characters, page.charactersWithNotes(), [body, ...told].join('\n'))
  return { text: [body, ...told, ...shown].filter((part) => part !== '').join('\n'), lookAt, pinned }
}

const inWords = ({ name, value }: FilledField): string => `[form field ${name}: ${value}]`

function noteInWords({ kind, name, text }: PageNote, fieldsKnown: boolean): readonly string[] {
  if (kind === 'field') return fieldsKnown ? [] : [`[form field ${name}: ${text}]`]
  return [`[${[kind, ...(name === '' ? [] : ['by', name])].join(' ')}: ${text}]`]
}

const valueIn = (line: string): string => line.replace(/^\[[^:]*: |\]$/g, '')
const bare = (text: string): string => text.replace(/\s+/g, '')

/** What stamps, signatures and fields show that is not said otherwise. */
function shownBesides(
  own: readonly PlacedCharacter[],
  withNotes: readonly PlacedCharacter[] | null,
  known: string,
): readonly string[] {
  if (withNotes === null) return []
  const before = own.filter(({ code }) => code > 32)
  // What is shown is drawn after the page itself.
  let [same, from] = [0, 0]
  for (const [i, { code }] of withNotes.entries()) {
    if (code <= 32) continue
    if (same === before.length || before[same]?.code !== code) break
    same += 1
    from = i + 1
  }
  if (same < before.length) from = 0
  const knownBare = bare(known)
  return runsOf(withNotes.slice(from))
    .map(({ text }) => cleanPdfText(text))
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !knownBare.includes(bare(line)))
    .map((line) => `[shown: ${line}]`)
}

/** The fields of the form, by the page that shows them (null: none does); null where the form cannot be taken apart. */
async function fieldsByPage(
  bytes: Uint8Array,
  hasForm: boolean,
): Promise<ReadonlyMap<number | null, readonly FilledField[]> | null> {
  if (!hasForm) return new Map()
  try {
    const { filledFields } = await import('./form-fields.ts')
    return Map.groupBy(await filledFields(bytes), ({ page }) => page)
  } catch {
    return null
  }
}

/** A whole PDF ends with its marker; the last kilobytes of a cut one hold neither marker nor pointer to the index. */
function isCut(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1')
  return !tail.includes('%%EOF') && !tail.includes('startxref')
}

function attachments(
  files: readonly AttachedFile[],
  tooDeep: boolean,
): { readonly children: readonly ReadChild[]; readonly unread: readonly UnreadChild[] } {
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  for (const { name, bytes } of files) {
    const called = namer(name === '' ? 'attachment' : name)
    if (bytes === null) unread.push({ name: called, reason: 'damaged', bytes: 0 })
    else if (tooDeep) unread.push({ name: called, reason: 'archive-too-deep', bytes: bytes.length })
    else children.push({ name: called, bytes })
  }
  return { children, unread }
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
      const pinned: AttachedFile[] = []
      const fields = await fieldsByPage(bytes, document.hasForm)
      for (let i = 0; i < count; i += 1) {
        const page = document.page(i)
        if (page === null) {
          lost.push(i + 1)
          continue
        }
        const { text, lookAt, pinned: files } = readPage(page, fields === null ? null : (fields.get(i + 1) ?? []))
        page.close()
        pinned.push(...files)
        pages.push({ page: i + 1, label: null, text, source: 'text-layer', confidence: null })
        if (lookAt) needsOcr.push(i + 1)
      }
      const unseen = (fields?.get(null) ?? []).map(inWords)
      if (unseen.length > 0) pages.push(nativePage(count + 1, 'form fields that no page shows', unseen.join('\n')))
      const notes: readonly FileNote[] = [
        ...(fields === null ? [{ is: 'form-not-apart' } as const] : []),
        ...(lost.length > 0 ? [{ is: 'pages-lost', pages: lost.slice(0, 20) } as const] : []),
        ...(document.pageCount > count ? [{ is: 'pages-cut', read: count, of: document.pageCount } as const] : []),
      ]
      const holdsText = pages.some((page) => page.text !== '')
      if (pages.length === 0 || isCut(bytes)) {
        const saved: readonly FileNote[] = holdsText ? [{ is: 'end-missing', pages: pages.length }] : []
        return { kind: 'failed', reason: 'damaged', notes: [...saved, ...notes], recovered: holdsText ? pages : [] }
      }
      const { children, unread } = attachments(
        [...document.attachments(), ...pinned],
        options.depth >= options.limits.depth,
      )
      return { kind: 'read', pages, children, unreadChildren: unread, notes, needsOcr }
    } finally {
      document.close()
    }
  } catch (error) {
    forgetEngine()
    throw error
  }
}
