import type { FinishedPlace } from '../../../casefile/problems/finished-place.ts'
import { ownFieldNames } from '../covering/own-field-names.ts'
import { readZipParts } from './zip-parts.ts'

/** One reading of a part of a finished file, and where a person would look for it. */
export interface FinishedText {
  readonly where: FinishedPlace
  readonly text: string
}

export interface FinishedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  period: '.',
  commat: '@',
  lowbar: '_',
  hyphen: '-',
}

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

export function decodeCharacterReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/giu,
    (whole, hex: string, decimal: string, name: string) => {
      if (hex) return fromCode(Number.parseInt(hex, 16))
      if (decimal) return fromCode(Number(decimal))
      return namedCharacters[name.toLowerCase()] ?? whole
    },
  )
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}

function decodeEscapes(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/giu, (_, long: string, short: string) =>
      fromCode(Number.parseInt(long ?? short, 16)),
    )
    .replace(/\\[nrtbf]/g, '\n')
    .replace(/\\(["'/\\])/g, '$1')
}

/** What a mark between two of them may cut a name at: letters, digits, and how a letter may be written in signs. */
const sticks = /[\p{L}\p{N}\p{M}\p{Cs};&]/u

/** Between two blocks of a text. */
const blockEnd = '\n\u241e\n'

const decode = (text: string): string =>
  decodeEscapes(decodePercent(decodeCharacterReferences(decodeCharacterReferences(text))))

/** A name goes on over so many blocks, as over the cells of a row. */
const reach = 2

/** The text as it stands, and once decoded what then stands otherwise, with the blocks before and after it. */
function readings(is: FinishedPlace['is'], of: string, text: string): readonly FinishedText[] {
  const shown = { where: { is, of, decoded: false }, text }
  if (!/[&%\\]/.test(text)) return [shown]
  const blocks = text.split(blockEnd).filter((block) => block.trim() !== '')
  const decoded = blocks.map(decode)
  const near = new Set<number>()
  for (const [i, block] of decoded.entries())
    if (block !== blocks[i]) for (let at = i - reach; at <= i + reach; at++) near.add(at)
  if (near.size === 0) return [shown]
  return [shown, { where: { is, of, decoded: true }, text: decoded.filter((_, i) => near.has(i)).join(blockEnd) }]
}

const markup = /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[^>]*(?:>|$)/g
const attributeValue = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g
// Their values are words of the markup language, never of a matter.
const markupWords = new Set([
  'class',
  'xmlns',
  'style',
  'w:val.style',
  'contenttype',
  'charset',
  'http-equiv',
  'scope',
  'role',
  'rel',
])
/** Values that machinery makes by itself: a cell, a range, a number, a relation, a hexadecimal id. */
const machineValue =
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|rId\d+)(?:\s+\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)*$/
const machineNames = /^(?:w14:(?:paraId|textId)|w:rsid\w*|xr:uid|r|s|spans|sqref|ref|dimension|cm|vm)$/
/** Names of the form of a file itself, what a page may load, and how wide it is shown. */
const formatName =
  /^(?:https?:\/\/(?:schemas\.(?:openxmlformats|microsoft)\.|(?:www\.)?(?:w3|purl|oasis-open)\.org\/)[\w./#-]+|application\/vnd\.[\w.+-]+|default-src 'none';[\w\s'+/=;:-]+|width=device-width, initial-scale=1)$/
const isMachinery = (name: string, value: string): boolean =>
  machineValue.test(value) || formatName.test(value) || (machineNames.test(name) && /^[\dA-Fa-f{}:$ -]+$/.test(value))

/** What a formula says: its quoted texts, and the names of sheets that it points to. Cells and functions are no words. */
const saidInFormula = (formula: string): string =>
  [...formula.matchAll(/"([^"]*)"|'([^']*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)]
    .map(([, text, quoted, bare]) => text ?? quoted ?? bare ?? '')
    .join('\n')
const lineBreakers =
  /^<\/?(?:w:p|w:br|w:tab|w:tr|w:tc|c|v|f|si|row|p|div|br|li|ul|ol|dl|dt|dd|td|th|tr|table|thead|tbody|caption|h[1-6]|section|article|nav|main|header|footer|summary|details|figure|figcaption|title|head|body|html|script|style|option|text|tspan|desc|button)(?=[\s/>])/iu

/** The day that a workbook keeps as a number: days since the end of 1899. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)

/** What a style sheet or a script can say to a reader: its quoted texts, addresses and comments. Its other words are its language. */
const saidInCode = (code: string): string =>
  [
    ...code.matchAll(
      /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|url\([^)]*\)/g,
    ),
  ]
    .map(([said]) => said)
    .join(blockEnd)

/** Between blocks of text; cells of a workbook hold whole values, so no number goes on from one to the next. */
const separatorFor = (mark: string): string => (/^<\/?(?:c|v)[\s>]/.test(mark) ? `${blockEnd}\u241e\n` : blockEnd)

/**
 * What a markup file says, in four readings: its words with inline marks joined (a name split over runs is whole again),
 * where letters stand on both sides of such a mark its words with marks as spaces, its attributes, its comments.
 */
export function markupTexts(of: string, source: string): readonly FinishedText[] {
  const attributes: string[] = []
  const comments: string[] = []
  // Put together once at the end: a text that is looked at after each piece is copied each time.
  const joined: string[] = []
  const apart: string[] = []
  let last = ''
  const say = (inJoined: string, inApart: string): void => {
    joined.push(inJoined)
    apart.push(inApart)
    if (inJoined !== '') last = inJoined.slice(-1)
  }
  let from = 0
  let inFormula = false
  let inCode = false
  /** An inline mark was the last thing, and whether one ever stood between letters. */
  let [afterMark, glued] = [false, false]
  let [isIndex, inHeading, inCell] = [false, false, false]
  const days: string[] = []
  for (const match of source.matchAll(markup)) {
    const written = source.slice(from, match.index)
    const shown = isIndex ? '' : written
    const words = inCode
      ? saidInCode(shown)
      : inFormula
        ? saidInFormula(decodeCharacterReferences(shown))
        : inHeading
          ? decodeCharacterReferences(shown).replace(/&(?:[A-Z]|\d+|"[^"]*")/g, ' ')
          : shown
    inHeading = /^<(?:odd|even|first)(?:Header|Footer)[\s>]/.test(match[0])
    if (inCell && /^\d{5}$/.test(shown)) days.push(dayOfSerial(Number(shown)))
    inCell = /^<v[\s>]/.test(match[0])
    inCode = /^<(?:style|script)[\s>]/i.test(match[0])
    inFormula = /^<f[\s>]/.test(match[0]) && !match[0].endsWith('/>')
    // The number of a text that stands in another part of the workbook.
    if (/^<c\s/.test(match[0])) isIndex = /\st="s"/.test(match[0])
    else if (match[0] === '</c>') isIndex = false
    if (words !== '') {
      glued ||= afterMark && sticks.test(last) && sticks.test(words.charAt(0))
      afterMark = false
    }
    say(words, words)
    from = match.index + match[0].length
    if (match[1] !== undefined) comments.push(match[1])
    else if (match[2] !== undefined) {
      say(match[2], match[2])
      glued = true
    } else {
      for (const [, name, double, single, bare] of match[0].matchAll(attributeValue)) {
        const value = double ?? single ?? bare ?? ''
        if (name === 'style')
          attributes.push(...(decodeCharacterReferences(value).match(/'[^']*'|"[^"]*"|\([^)]*\)/g) ?? []))
        if (name !== undefined && !markupWords.has(name.toLowerCase()) && !isMachinery(name, value))
          attributes.push(value)
      }
      const parts = lineBreakers.test(match[0]) ? separatorFor(match[0]) : null
      say(parts ?? '', parts ?? ' ')
      afterMark = parts === null
    }
  }
  const rest = source.slice(from)
  glued ||= afterMark && sticks.test(last) && sticks.test(rest.charAt(0))
  say(rest, rest)
  return [
    ...readings('words', of, joined.join('')),
    ...(glued ? readings('words', of, apart.join('')) : []),
    ...readings('attributes', of, attributes.join(blockEnd)),
    ...(days.length === 0
      ? []
      : [{ where: { is: 'days' as const, of, decoded: false }, text: days.join(`${blockEnd}\u241e\n`) }]),
    ...readings('comments', of, comments.join(blockEnd)),
  ]
}

const isDayInParts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length === 3 && value.every((one) => Number.isInteger(one) && one > 0 && one < 3000)

function jsonTexts(source: string): readonly FinishedText[] {
  const found: FinishedText[] = []
  const walk = (value: unknown, path: string): void => {
    const where: FinishedPlace = { is: 'content', of: path, decoded: false }
    if (typeof value === 'string') found.push(...readings('content', path, value))
    else if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1e9)
      found.push({ where, text: String(value) })
    else if (isDayInParts(value)) found.push({ where, text: value.join('-') })
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, `${path}[${i}]`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        // How the program calls the fields of its own records names nobody.
        if (!ownFieldNames().has(key)) found.push(...readings('field-name', path, key))
        walk(item, path === '' ? key : `${path}.${key}`)
      }
  }
  try {
    walk(JSON.parse(source), '')
  } catch {
    return readings('words', '', source)
  }
  return found
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
const utf8 = new TextDecoder('utf-8')

/** What a PNG carries beside its pixels. Pixels hold no letters, and read as letters they would name anybody. */
function pngTexts(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const texts: string[] = []
  let at = 8
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) !== 'IDAT')
      texts.push(utf8.decode(file.subarray(at + 4, at + 8 + length)))
    at += 12 + length
  }
  texts.push(utf8.decode(file.subarray(at)))
  return texts.join('\n')
}

/** Everything that can be read out of a finished file, its name included. */
export function finishedTexts(file: FinishedFile): readonly FinishedText[] {
  const name = readings('file-name', '', file.name)
  if (isZip(file.bytes)) {
    const parts = readZipParts(file.bytes).flatMap((part) => [
      ...readings('part-name', '', part.name),
      ...finishedTexts(part).filter((text) => text.where.is !== 'file-name'),
    ])
    return [...name, ...parts]
  }
  if (isPng(file.bytes)) return [...name, ...readings('content', file.name, pngTexts(file.bytes))]
  const source = utf8.decode(file.bytes)
  if (/\.json$/iu.test(file.name)) return [...name, ...jsonTexts(source)]
  if (/^\s*</u.test(source)) return [...name, ...markupTexts(file.name, source)]
  return [...name, ...readings('content', file.name, source)]
}
