/**
 * A name that can only lie below its container: no drive, no leading slash, no `..`, no control characters.
 * Letters of every script stay.
 */
export function safeChildName(raw: string): string {
  const parts = raw
    .replace(/\\/g, '/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control and direction marks can disguise a name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '_' : part.replace(/^([A-Za-z]):$/, '$1_').replace(/!$/, '_')))
    .map((part) => (part.length > 200 ? `${part.slice(0, 160)}…${part.slice(-30)}` : part))
  return parts.join('/') || 'unnamed'
}

/** Gives each name once; a second file of the same name becomes `name (2).ext`. */
export function makeNamer(): (raw: string) => string {
  const taken = new Map<string, number>()
  return (raw) => {
    const base = safeChildName(raw)
    const dot = base.lastIndexOf('.')
    const cut = dot > base.lastIndexOf('/') + 1 ? dot : base.length
    let name = base
    let count = taken.get(base) ?? 0
    while (taken.has(name)) {
      count += 1
      name = `${base.slice(0, cut)} (${count + 1})${base.slice(cut)}`
    }
    taken.set(base, count)
    taken.set(name, taken.get(name) ?? 0)
    return name
  }
}
