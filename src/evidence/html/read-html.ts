import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { decodeText, encodingNote } from '../decode-text.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { visibleText } from './visible-text.ts'

function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly notes: readonly FileNote[] } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  if (named && !/^utf-?(?:8|16)/i.test(named)) {
    try {
      return { text: new TextDecoder(named).decode(bytes), notes: [] }
    } catch {
      // An encoding nobody knows: decided by the bytes instead.
    }
  }
  const decoded = decodeText(bytes)
  const { text } = decoded
  return { text, notes: encodingNote(decoded) }
}

/** A saved web page: only what a visitor saw; scripts are neither run nor read, nothing is fetched. */
export const readHtml: Reader = async (bytes) => {
  const { text: source, notes } = decodeHtml(bytes)
  const { title, text, hiddenCharacters, pictures, savedFrom } = visibleText(source)
  return {
    kind: 'read',
    pages: [
      nativePage(1, title === '' ? null : title, title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`),
    ],
    notes: [
      ...(savedFrom ? [{ is: 'saved-from', address: savedFrom } as const] : []),
      ...(hiddenCharacters > 0 ? [{ is: 'hidden-characters', characters: hiddenCharacters } as const] : []),
      ...(pictures > 0 ? [{ is: 'pictures-shown', pictures } as const] : []),
      ...notes,
    ],
  }
}
