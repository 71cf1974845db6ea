import { pagesOfChats } from '../chat-json/pages-of-chats.ts'
import { recogniseChat } from '../chat-json/recognise-chat.ts'
import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { decodeStrings } from './decode-strings.ts'
import { mendedNote, mendedText } from './mended-text.ts'
import { type Json, parseJson } from './parse-json.ts'

const linesPerPage = 1000
/** A document on one line is broken where its values end. */
const longLine = 4000

function brokenUp(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > longLine ? line.replace(/([}\]],?|",)(?=["{[])/g, '$1\n') : line))
    .join('\n')
}

function pagesOf(text: string): readonly ReadPage[] {
  const lines = text.split('\n')
  const pages: ReadPage[] = []
  for (let start = 0; start < lines.length; start += linesPerPage) {
    const part = lines.slice(start, start + linesPerPage)
    const label = lines.length > linesPerPage ? `lines ${start + 1} to ${start + part.length}` : null
    pages.push(nativePage(pages.length + 1, label, part.join('\n')))
  }
  return pages
}

/** Twice encoded strings are mended before anything is read from them. */
function parsed(text: string): { readonly root: Json; readonly mended: number } | null {
  const root = parseJson(text)
  if (root === null) return null
  let mended = 0
  const doubled = /\\u00[89a-f][0-9a-f]|[\u0080-\u00ff]/i.test(text)
  if (!doubled) return { root, mended }
  const mend = (value: Json): Json => {
    if (typeof value !== 'string') return value
    const meant = mendedText(value)
    if (meant !== value) mended += 1
    return meant
  }
  try {
    return { root: JSON.parse(JSON.stringify(root), (_key, value: Json) => mend(value)) as Json, mended }
  } catch {
    return null
  }
}

/** Accounts that are known become conversations; every other document keeps its layout, with its strings decoded. */
export const readJson: Reader = async (bytes, name) => {
  const letters = decodeText(bytes)
  const { text } = letters
  const body = text.replace(/^\ufeff/, '')
  const document = parsed(body)
  const chats = document === null ? null : recogniseChat(document.root, name)
  if (chats !== null && document !== null) {
    const pages = pagesOfChats(chats, document.root)
    if (pages !== null)
      return { kind: 'read', pages, notes: [...chats.notes, ...mendedNote(document.mended), ...encodingNote(letters)] }
  }
  const decoded = decodeStrings(body)
  return {
    kind: 'read',
    pages: pagesOf(plainLines(brokenUp(decoded.text))),
    notes: [
      ...(document === null ? ['The file is no whole JSON document; its text was read as it stands.'] : []),
      ...mendedNote(decoded.mended),
      ...encodingNote(letters),
    ],
  }
}
