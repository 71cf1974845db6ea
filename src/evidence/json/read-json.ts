import { pagesOfChats } from '../chat-json/pages-of-chats.ts'
import { recogniseChat } from '../chat-json/recognise-chat.ts'
import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { decodeStrings } from './decode-strings.ts'
import { mendedNote, mendedText } from './mended-text.ts'
import { isFields, isList, type Json, parseJson } from './parse-json.ts'

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
  // What needs no mending is kept as it is: a large document is not held twice.
  const mend = (value: Json): Json => {
    if (typeof value === 'string') {
      const meant = mendedText(value)
      if (meant !== value) mended += 1
      return meant
    }
    if (isList(value)) {
      const items = value.map(mend)
      return items.some((item, at) => item !== value[at]) ? items : value
    }
    if (!isFields(value)) return value
    const fields = Object.entries(value).map(([key, inner]) => [key, mend(inner), inner] as const)
    return fields.some(([, meant, inner]) => meant !== inner)
      ? Object.fromEntries(fields.map(([key, meant]) => [key, meant]))
      : value
  }
  try {
    return { root: mend(root), mended }
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
      ...(document === null ? [{ is: 'no-whole-json' } as const] : []),
      ...mendedNote(decoded.mended),
      ...encodingNote(letters),
    ],
  }
}
