import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import { nameApart } from '../../../words/evidence/file-note-words.ts'

/** A name as it can be shown and stored, and what must be said about it. */
export interface ShownName {
  readonly name: string
  readonly notes: readonly FileNote[]
}

const hex = (byte: number): string => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Bytes that are no UTF-8 become `\xE9`; what is UTF-8 around them stays readable. */
function decodeWithEscapes(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let out = ''
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    try {
      if (at + length > bytes.length) throw new RangeError('cut')
      out += strict.decode(bytes.subarray(at, at + length))
      at += length
    } catch {
      out += hex(lead)
      at += 1
    }
  }
  return out
}

/**
 * A name of the disk in Unicode normal form C; bytes that are no valid text are spelled out and told in a note. Control
 * characters stay as they are: every door that prints a name makes it harmless.
 */
export function shownName(raw: Uint8Array): ShownName {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
    return { name: text.normalize('NFC'), notes: [] }
  } catch {
    return { name: decodeWithEscapes(raw).normalize('NFC'), notes: [{ is: 'name-no-text' }] }
  }
}

/** A different name for each entry of one folder, in the order given: two that look alike stay two. */
export function tellApart(names: readonly ShownName[]): readonly ShownName[] {
  const all = new Set(names.map((shown) => shown.name))
  const taken = new Set<string>()
  return names.map((shown) => {
    let { name } = shown
    for (let count = 2; taken.has(name); count++) {
      const other = nameApart(shown.name, count)
      if (!all.has(other)) name = other
    }
    taken.add(name)
    if (name === shown.name) return shown
    return {
      name,
      notes: [...shown.notes, { is: 'name-looks-alike' }],
    }
  })
}
