/** A name as it can be shown and stored, and what must be said about it. */
export interface ShownName {
  readonly name: string
  readonly notes: readonly string[]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these can steer a terminal or turn the reading direction
const steering = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const hex = (byte: number): string => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`

const escapeSteering = (text: string): string =>
  text.replace(steering, (c) => {
    const code = c.codePointAt(0) ?? 0
    return code < 256 ? hex(code) : `\\u${code.toString(16).toUpperCase()}`
  })

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
 * A name of the disk in Unicode normal form C. Control and direction marks, which could steer a terminal, and bytes that
 * are no valid text are spelled out and told in a note.
 */
export function shownName(raw: Uint8Array): ShownName {
  let text: string
  let valid = true
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    text = decodeWithEscapes(raw)
    valid = false
  }
  const name = escapeSteering(text).normalize('NFC')
  if (!valid)
    return { name, notes: ['The name on the disk is not valid text; its odd bytes are shown as \\x and two digits.'] }
  if (name !== text.normalize('NFC'))
    return { name, notes: ['The name holds control or direction marks, which are shown as \\x or \\u and digits.'] }
  return { name, notes: [] }
}

/** A different name for each entry of one folder, in the order given: two that look alike stay two. */
export function tellApart(names: readonly ShownName[]): readonly ShownName[] {
  const all = new Set(names.map((shown) => shown.name))
  const taken = new Set<string>()
  return names.map((shown) => {
    let { name } = shown
    for (let count = 2; taken.has(name); count++) {
      const other = `${shown.name} (name ${count} that looks like this)`
      if (!all.has(other)) name = other
    }
    taken.add(name)
    if (name === shown.name) return shown
    return {
      name,
      notes: [
        ...shown.notes,
        'Another file of the same folder has a name that looks the same but is spelled in other bytes on the disk.',
      ],
    }
  })
}
