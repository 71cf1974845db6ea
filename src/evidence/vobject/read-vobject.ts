import { makeNamer } from '../child-names.ts'
import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { nativePage, type ReadChild, type Reader, type ReadPage } from '../read-outcome.ts'

interface Property {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

/** A line may be folded: the next begins with a space, or, where it is quoted-printable, the line ends with `=`. */
function unfolded(text: string): readonly string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1)
    else if (last !== undefined && /ENCODING=QUOTED-PRINTABLE/i.test(last) && last.endsWith('='))
      lines[lines.length - 1] = last.slice(0, -1) + line
    else lines.push(line)
  }
  return lines
}

function quotedPrintable(value: string, parameters: string): string {
  const bytes: number[] = []
  for (const [, hex, plain = ''] of value.matchAll(/=([0-9A-F]{2})|([\s\S])/gi))
    bytes.push(...(hex === undefined ? Buffer.from(plain) : [Number.parseInt(hex, 16)]))
  const charset = /CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes))
  } catch {
    return decodeText(Uint8Array.from(bytes)).text
  }
}

function propertyOf(line: string): Property | null {
  const found = /^([\w.-]+)((?:;(?:"[^"]*"|[^":])*)?):([\s\S]*)$/.exec(line)
  if (found === null) return null
  const [, name = '', parameters = '', raw = ''] = found
  const value = /ENCODING=QUOTED-PRINTABLE/i.test(parameters) ? quotedPrintable(raw, parameters) : raw
  return { name: name.toUpperCase(), parameters, value }
}

const unescaped = (value: string): string =>
  value.replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

const wholes = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VCARD'])
const ending = (parameters: string): string =>
  /(?:TYPE|FMTTYPE)=(?:image\/)?"?(\w+)/i.exec(parameters)?.[1]?.toLowerCase() ?? 'bin'

/** A base64 value, or one in a `data:` address. */
function enclosed({ parameters, value }: Property): Uint8Array | null {
  const data = /^data:[^,]*;base64,(.*)$/is.exec(value)?.[1]
  if (data !== undefined) return Buffer.from(data, 'base64')
  return /ENCODING=(?:b|BASE64)\b/i.test(parameters) ? Buffer.from(value, 'base64') : null
}

/** Calendars (ICS) and contact cards (VCF): a page an entry, times as they are written; pictures and files as parts. */
export const readVobject: Reader = async (bytes) => {
  const decoded = decodeText(bytes)
  const namer = makeNamer()
  const children: ReadChild[] = []
  const pages: ReadPage[] = []
  let lines: string[] = []
  let label: string | null = null
  let open = 0
  const end = (): void => {
    if (lines.length > 0) pages.push(nativePage(pages.length + 1, label, lines.join('\n')))
    lines = []
    label = null
  }
  for (const line of unfolded(plainLines(decoded.text.replace(/^\ufeff/, '')))) {
    const property = propertyOf(line)
    if (property === null) {
      if (line.trim() !== '') lines.push(line)
      continue
    }
    const { name, value } = property
    const edge = value.trim().toUpperCase()
    if (name === 'BEGIN' || name === 'END') {
      open += name === 'BEGIN' ? 1 : -1
      if (wholes.has(edge)) end()
      continue
    }
    const file = enclosed(property)
    if (file === null) {
      if (name === 'SUMMARY' || name === 'FN') label = unescaped(value).trim().slice(0, 200) || null
      lines.push(`${name}${property.parameters}: ${unescaped(value)}`)
    } else if (file.length > 0)
      children.push({
        name: namer(`${name.toLowerCase()}.${ending(property.parameters)}`),
        bytes: new Uint8Array(file),
      })
  }
  end()
  if (open !== 0) return { kind: 'failed', reason: 'damaged', recovered: pages }
  return {
    kind: 'read',
    pages: pages.length > 0 ? pages : [nativePage(1, null, '')],
    children,
    notes: encodingNote(decoded),
  }
}
