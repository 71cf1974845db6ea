import { type PptRecord, ppt, recordsIn } from './persist.ts'

const western = new TextDecoder('windows-1252')

/** Letters of one text: lines end with a carriage return, a line within a paragraph with a vertical tab. */
const shown = (text: string): string =>
  text
    .replace(/[\r\v]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of fields and pictures
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, '')
    .replace(/\n+/g, '\n')
    .trim()

function words({ type, body }: PptRecord): string | null {
  if (type === ppt.textUnicode) return shown(Buffer.from(body).toString('utf16le'))
  return type === ppt.textBytes ? shown(western.decode(body)) : null
}

/** Author and words of a comment, which PowerPoint keeps as strings numbered 0 (author), 1 (words) and 2 (initials). */
function commentWords(comment: PptRecord): string {
  const strings = new Map(
    [...recordsIn(comment.body)]
      .filter((r) => r.type === ppt.string)
      .map((r) => [r.instance, Buffer.from(r.body).toString('utf16le')]),
  )
  return shown(`[comment: ${[strings.get(0), strings.get(1)].filter(Boolean).join(': ')}]`)
}

const mostDepth = 60

/** Every text below a record, in the order in which it is stored; comments are marked. */
export function textsBelow(record: PptRecord, depth = 0): readonly string[] {
  if (record.type === ppt.comment) return [commentWords(record)]
  const own = words(record)
  if (own !== null) return own === '' ? [] : [own]
  if (!record.container || depth > mostDepth) return []
  return [...recordsIn(record.body)].flatMap((inner) => textsBelow(inner, depth + 1))
}

export interface OutlineEntry {
  readonly persistId: number
  readonly slideId: number
  readonly texts: readonly string[]
}

/** The slides (0), masters (1) or notes (2) that a document lists, with the words of their placeholders. */
export function outlineOf(document: PptRecord, kind: 0 | 2): readonly OutlineEntry[] {
  const list = [...recordsIn(document.body)].find((r) => r.type === ppt.listWithText && r.instance === kind)
  const entries: { persistId: number; slideId: number; texts: string[] }[] = []
  for (const record of list ? recordsIn(list.body) : []) {
    if (record.type === ppt.slidePersist) {
      const data = new DataView(record.body.buffer, record.body.byteOffset, record.body.byteLength)
      entries.push({ persistId: data.getUint32(0, true), slideId: data.getUint32(12, true), texts: [] })
      continue
    }
    const text = words(record)
    if (text) entries.at(-1)?.texts.push(text)
  }
  return entries
}

const numberAt = (record: PptRecord, type: number, at: number): number | null => {
  const atom = [...recordsIn(record.body)].find((r) => r.type === type)
  return atom && atom.body.length >= at + 4
    ? new DataView(atom.body.buffer, atom.body.byteOffset, atom.body.byteLength).getUint32(at, true)
    : null
}

/** The slide that a page of notes belongs to. */
export const slideOfNotes = (notes: PptRecord): number | null => numberAt(notes, ppt.notesAtom, 0)

/** Slides can be left out of the show: they are still in the file. */
export function isHiddenSlide(slide: PptRecord): boolean {
  const info = [...recordsIn(slide.body)].find((r) => r.type === ppt.showInfo)
  return info !== undefined && info.body.length >= 12 && ((info.body[10] ?? 0) & 0x04) !== 0
}
