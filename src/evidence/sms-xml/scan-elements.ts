/** One tag as it stands: what it is called and its attributes, references not decoded. */
export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'whole'
  readonly attributes: ReadonlyMap<string, string>
}

const nameEnd = /[\s/>=]/g

function endOfName(text: string, from: number): number {
  nameEnd.lastIndex = from
  return nameEnd.exec(text)?.index ?? text.length
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at))

/** The tag that begins at `from`, and where it ends; null where it is cut off or is none. */
function tagAt(text: string, from: number): { readonly tag: Tag; readonly end: number } | null {
  const closing = text.charAt(from + 1) === '/'
  let at = endOfName(text, from + (closing ? 2 : 1))
  const name = text.slice(from + (closing ? 2 : 1), at)
  const attributes = new Map<string, string>()
  for (;;) {
    while (isSpace(text, at)) at += 1
    if (at >= text.length) return null
    if (text.charAt(at) === '>') return { tag: { name, kind: closing ? 'close' : 'open', attributes }, end: at + 1 }
    if (text.startsWith('/>', at)) return { tag: { name, kind: 'whole', attributes }, end: at + 2 }
    const nameStop = endOfName(text, at)
    const key = text.slice(at, nameStop)
    at = nameStop
    while (isSpace(text, at)) at += 1
    if (key === '' || text.charAt(at) !== '=') return null
    at += 1
    while (isSpace(text, at)) at += 1
    const quote = text.charAt(at)
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
    if (close < 0) return null
    attributes.set(key, text.slice(at + 1, close))
    at = close + 1
  }
}

/** What stands between tags and is no tag: the declaration, comments. */
const skipped = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/**
 * The tags of a document one after another, as far as it is whole: it ends at the first tag that is cut off or damaged. Time
 * grows with the length; nothing is built up.
 */
export function* scanTags(text: string): Generator<Tag> {
  let at = text.indexOf('<')
  while (at >= 0) {
    const other = skipped.find(([begin]) => text.startsWith(begin, at))
    if (other) {
      const end = text.indexOf(other[1], at + other[0].length)
      if (end < 0) return
      at = text.indexOf('<', end + other[1].length)
      continue
    }
    const found = tagAt(text, at)
    if (found === null) return
    yield found.tag
    at = text.indexOf('<', found.end)
  }
}
