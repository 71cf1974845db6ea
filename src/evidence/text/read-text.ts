import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { nativePage, type Reader } from '../read-outcome.ts'

/** Plain text as it stands; a form feed begins a new page. */
export const readText: Reader = async (bytes) => {
  const decoded = decodeText(bytes)
  const { text } = decoded
  const pages = plainLines(text.replace(/^\ufeff/, '')).split('\f')
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop()
  return { kind: 'read', pages: pages.map((page, i) => nativePage(i + 1, null, page)), notes: encodingNote(decoded) }
}
