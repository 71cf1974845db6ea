import { type Engine, givenString, view, withMemory } from './pdfium-calls.ts'

export interface AttachedFile {
  readonly name: string
  /** Null where the file names it and does not give it. */
  readonly bytes: Uint8Array | null
}

/** What stands on a page beside its text: by kind, as PDF tells them apart. */
export interface PageNote {
  readonly kind: 'field' | 'note' | 'stamp' | 'link'
  readonly name: string
  readonly text: string
}

const subtypes = { link: 2, stamp: 13, popup: 16, file: 17, field: 20 } as const
const mostNotes = 5000

function textAt(e: Engine, note: number, key: string): string {
  return withMemory(e, key.length + 1, (at) => {
    e.heap().set(new TextEncoder().encode(`${key}\0`), at)
    return givenString(e, (into, size) => e.call('FPDFAnnot_GetStringValue', note, at, into, size)).trim()
  })
}

function addressOf(e: Engine, document: number, note: number): string {
  const link = e.call('FPDFAnnot_GetLink', note)
  const action = link === 0 ? 0 : e.call('FPDFLink_GetAction', link)
  const size = action === 0 ? 0 : e.call('FPDFAction_GetURIPath', document, action, 0, 0)
  if (size <= 1 || size > 100_000) return ''
  return withMemory(e, size, (at) => {
    e.call('FPDFAction_GetURIPath', document, action, at, size)
    return Buffer.from(e.heap().slice(at, at + size - 1)).toString('utf8')
  })
}

/** Addresses that bring a person to a person; where else a page points to is no word of it. */
const contact = /^(?:tel|sms|mailto|whatsapp):|^https?:\/\/(?:wa\.me|t\.me)\//i

function noteOf(e: Engine, document: number, note: number): PageNote | null {
  const subtype = e.call('FPDFAnnot_GetSubtype', note)
  if (subtype === subtypes.popup) return null
  if (subtype === subtypes.link) {
    const address = addressOf(e, document, note)
    return contact.test(address) ? { kind: 'link', name: '', text: address } : null
  }
  if (subtype === subtypes.field) return { kind: 'field', name: textAt(e, note, 'T'), text: textAt(e, note, 'V') }
  const words = [
    textAt(e, note, 'Contents') || textAt(e, note, 'RC').replace(/<[^>]*>/g, ' '),
    textAt(e, note, 'OverlayText'),
  ]
  const text = words.filter((part) => part !== '').join(' ')
  if (subtype !== subtypes.stamp) return { kind: 'note', name: textAt(e, note, 'T'), text }
  return { kind: 'stamp', name: textAt(e, note, 'T'), text: text || textAt(e, note, 'Subj') || textAt(e, note, 'Name') }
}

function eachNote<T>(e: Engine, page: number, use: (note: number) => T | null): readonly T[] {
  const found: T[] = []
  const count = Math.min(e.call('FPDFPage_GetAnnotCount', page), mostNotes)
  for (let i = 0; i < count; i += 1) {
    const note = e.call('FPDFPage_GetAnnot', page, i)
    if (note === 0) continue
    const one = use(note)
    e.call('FPDFPage_CloseAnnot', note)
    if (one !== null) found.push(one)
  }
  return found
}

/** Notes, stamps, form fields as the page itself stores them, and links to a person. */
export const notesOf = (e: Engine, document: number, page: number): readonly PageNote[] =>
  eachNote(e, page, (note) => noteOf(e, document, note)).filter(({ text }) => text !== '')

/** Whether anything lies on the page that may show words of its own: a note, a stamp, a field, a signature. */
export const hasAppearances = (e: Engine, page: number): boolean =>
  eachNote(e, page, (note) => {
    const subtype = e.call('FPDFAnnot_GetSubtype', note)
    return subtype === subtypes.link || subtype === subtypes.popup ? null : true
  }).length > 0

/** Makes what notes, stamps and fields show a part of the page, so that it can be read with the page. Null when nothing changed. */
export function withAppearances(e: Engine, document: number, page: number, index: number): number | null {
  const flattened = 1
  if (!hasAppearances(e, page) || e.call('FPDFPage_Flatten', page, 0) !== flattened) return null
  return e.call('FPDF_LoadPage', document, index) || null
}

function fileOf(e: Engine, attachment: number): AttachedFile {
  const name = givenString(e, (at, size) => e.call('FPDFAttachment_GetName', attachment, at, size))
  const size = withMemory(e, 4, (at) =>
    e.call('FPDFAttachment_GetFile', attachment, 0, 0, at) === 0 ? 0 : view(e).getUint32(at, true),
  )
  if (size === 0) return { name, bytes: null }
  const bytes = withMemory(e, size + 4, (at) => {
    e.call('FPDFAttachment_GetFile', attachment, at + 4, size, at)
    return e.heap().slice(at + 4, at + 4 + size)
  })
  return { name, bytes }
}

/** Files pinned to a page. */
export const pinnedFiles = (e: Engine, page: number): readonly AttachedFile[] =>
  eachNote(e, page, (note) => {
    if (e.call('FPDFAnnot_GetSubtype', note) !== subtypes.file) return null
    const attachment = e.call('FPDFAnnot_GetFileAttachment', note)
    return attachment === 0
      ? { name: textAt(e, note, 'Contents') || 'pinned file', bytes: null }
      : fileOf(e, attachment)
  })

/** Files attached to the document as a whole. */
export function attachmentsOf(e: Engine, document: number): readonly AttachedFile[] {
  const count = Math.min(e.call('FPDFDoc_GetAttachmentCount', document), 2000)
  const found: AttachedFile[] = []
  for (let i = 0; i < count; i += 1) {
    const attachment = e.call('FPDFDoc_GetAttachment', document, i)
    found.push(attachment === 0 ? { name: `attachment ${i + 1}`, bytes: null } : fileOf(e, attachment))
  }
  return found
}
