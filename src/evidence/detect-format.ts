import { fileTypeFromBuffer } from 'file-type'
import type { FileNote } from '../casefile/evidence/file-note.ts'
import type { Format } from '../casefile/evidence/format.ts'
import { compoundKind, zipKind } from './container-kind.ts'
import { decodeText, shareOfNonText } from './decode-text.ts'
import { isEmlx } from './eml/unwrap-message.ts'
import { looksLikeDat } from './load-file/parse-dat.ts'
import { beginsAsMail } from './mail/header-block.ts'
import { isPostmark } from './mbox/postmark.ts'
import { splitMailbox } from './mbox/split-mailbox.ts'
import { recogniseTextFormat } from './recognise-text-format.ts'
import { tnefMagic } from './tnef/parse-tnef.ts'
import { beginsAsWarc } from './warc/split-records.ts'

export interface DetectedFormat {
  readonly format: Format
  /** The exact kind where the format covers several: `jpeg`, `heic`, `mov`. */
  readonly kind: string
  readonly notes: readonly FileNote[]
}

const byFileType: Readonly<Record<string, Format>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  potx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  odg: 'odg',
  rtf: 'rtf',
  zip: 'zip',
  gz: 'gz',
  bz2: 'bz2',
  xz: 'xz',
  '7z': '7z',
  rar: 'rar',
  tar: 'tar',
}

/** Endings that may stand on each format without a note. */
const endings: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx'],
  xlsx: ['xlsx', 'xlsm', 'xltx'],
  pptx: ['pptx', 'pptm', 'ppsx', 'potx'],
  doc: ['doc', 'dot', 'wbk'],
  xls: ['xls', 'xlt', 'xla'],
  ppt: ['ppt', 'pps', 'pot'],
  xlsb: ['xlsb'],
  publisher: ['pub'],
  visio: ['vsd', 'vsdx', 'vsdm'],
  iwork: ['pages', 'numbers', 'key'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  odg: ['odg'],
  rtf: ['rtf', 'doc'],
  csv: ['csv', 'tsv', 'txt', 'log'],
  'messages-csv': ['csv', 'tsv', 'txt'],
  eml: ['eml', 'txt', 'mht', 'mhtml', 'mim'],
  emlx: ['emlx', 'partial'],
  mbox: ['mbox', 'mbx', 'txt'],
  msg: ['msg', 'oft'],
  pst: ['pst', 'ost'],
  tnef: ['dat', 'tnef', 'bin'],
  p7m: ['p7m', 'p7s', 'p7c', 'p7b', 'eml'],
  html: ['html', 'htm', 'xhtml'],
  txt: ['txt', 'log', 'text', 'asc'],
  ics: ['ics', 'ical', 'ifb', 'txt'],
  vcf: ['vcf', 'vcard', 'txt'],
  md: ['md', 'markdown', 'txt'],
  whatsapp: ['txt'],
  'sms-xml': ['xml'],
  'load-file': ['dat', 'opt', 'lfp', 'txt', 'csv', 'log'],
  transcript: ['txt', 'asc', 'trn', 'text'],
  'timed-text': ['vtt', 'srt', 'txt', 'text'],
  sqlite: ['db', 'sqlite', 'sqlite3', 'sqlitedb', 'storedata', 'db3'],
  xml: ['xml', 'kml', 'gpx', 'svg', 'plist', 'rss'],
  json: ['json', 'jsonl', 'ndjson', 'geojson'],
  zip: ['zip'],
  gz: ['gz', 'tgz'],
  bz2: ['bz2', 'bz', 'tbz', 'tbz2', 'tb2'],
  xz: ['xz', 'txz'],
  '7z': ['7z'],
  rar: ['rar'],
  tar: ['tar'],
  warc: ['warc'],
  picture: [],
  video: [],
  sound: [],
  'old-office': ['wps', 'wpd', 'wp', 'wp5', 'wp6'],
  'locked-office': ['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt'],
  'system-file': [],
  empty: [],
  unknown: [],
}

const sameEnding: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  tif: ['tif', 'tiff'],
  mp4: ['mp4', 'm4v', 'm4a', 'mov', '3gp'],
  mov: ['mov', 'qt', 'mp4'],
  m4a: ['m4a', 'mp4'],
  heic: ['heic', 'heif'],
  mpg: ['mpg', 'mpeg'],
  '3gp': ['3gp', 'mp4', '3gpp'],
}

/** Endings that say something about the content; others (`.bak`, `.001`) make no claim that could be untrue. */
const tellingEndings = new Set([
  ...Object.values(endings).flat(),
  'jpg',
  'jpeg',
  'png',
  'gif',
  'heic',
  'webp',
  'tif',
  'tiff',
  'bmp',
  'mp4',
  'mov',
  'avi',
  'mp3',
  'm4a',
  'wav',
  'exe',
  'msg',
  'pst',
])

export const endingOf = (name: string): string => {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : ''
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

function findAscii(bytes: Uint8Array, text: string, within: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).indexOf(text, 0, 'latin1')
}

/** Object identifiers of CMS (RFC 5652) as their bytes: signed and enveloped data, with and without a mark of integrity. */
const cmsIds = [
  [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07],
  [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01],
]

function isCms(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64))
  if (bytes[0] === 0x30) return cmsIds.some((id) => head.subarray(0, 24).includes(Buffer.from(id)))
  const text = head.toString('latin1')
  return /^\s*-----BEGIN (?:PKCS7|CMS)-----/.test(text) || /^MI[A-Za-z0-9+/]{2,12}YJKoZIhvcN/.test(text)
}

/** By the structure of its head, whatever field comes first; a mailbox of one message is that message. */
function mailKind(bytes: Uint8Array, name: string): Format | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = all.toString('latin1', 0, 65_536).replace(/^\u00ef\u00bb\u00bf/, '')
  if (head.includes('\0') && !beginsAsMail(head.slice(0, head.indexOf('\0')), false)) return null
  if (isEmlx(head)) return 'emlx'
  const start = head.replace(/^(?:[ \t]*\r?\n)+/, '')
  const [first = ''] = start.split(/\r?\n/, 1)
  if (isPostmark(first)) {
    const count = splitMailbox(all, 1).length
    if (count > 0) return count > 1 ? 'mbox' : 'eml'
  }
  return beginsAsMail(start, ['eml', 'mht', 'mhtml'].includes(endingOf(name))) ? 'eml' : null
}

const zipMagic = [0x50, 0x4b, 3, 4]

const sqliteMagic = [...Buffer.from('SQLite format 3\0', 'latin1')]

async function kindOf(bytes: Uint8Array, name: string): Promise<{ readonly format: Format; readonly kind: string }> {
  const as = (format: Format, kind: string = format): { readonly format: Format; readonly kind: string } => ({
    format,
    kind,
  })
  if (bytes.length === 0) return as('empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return as(compoundKind(bytes))
  if (startsWith(bytes, [0x1f, 0x8b])) return as('gz')
  if (startsWith(bytes, [0x21, 0x42, 0x44, 0x4e])) return as('pst')
  if (startsWith(bytes, [0xff, 0x57, 0x50, 0x43])) return as('old-office')
  if (startsWith(bytes, tnefMagic)) return as('tnef')
  if (startsWith(bytes, sqliteMagic)) return as('sqlite')
  if (startsWith(bytes, [0, 5, 0x16, 7]) || startsWith(bytes, [0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31]))
    return as('system-file')
  if (findAscii(bytes, '%PDF-', 1024) >= 0) return as('pdf')
  if (findAscii(bytes.subarray(257), 'ustar', 5) === 0) return as('tar')
  if (beginsAsWarc(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))) return as('warc')
  // file-type may throw on cut containers; its answer is only one of several signs.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) {
    if (found.mime.startsWith('image/') && found.ext !== 'svg') return as('picture', found.ext)
    if (found.mime.startsWith('video/')) return as('video', found.ext)
    if (found.mime.startsWith('audio/')) return as('sound', found.ext)
    const known = byFileType[found.ext]
    // What an archive holds tells more than the ending that was found for it.
    if (startsWith(bytes, zipMagic)) return as(zipKind(bytes, known ?? 'zip'))
    if (known) return as(known)
    if (found.ext === 'pst') return as('pst')
  }
  if (startsWith(bytes, zipMagic) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return as(zipKind(bytes, 'zip'))
  const mail = mailKind(bytes, name)
  if (mail) return as(mail)
  if (isCms(bytes)) return as('p7m')
  const sample = decodeText(bytes.length > 65_536 ? wholeCharacters(bytes.subarray(0, 65_536)) : bytes).text
  if (looksLikeDat(sample)) return as('load-file')
  if (shareOfNonText(sample) > 0.02) return as('unknown', found?.ext ?? 'unknown')
  return as(recogniseTextFormat(sample, endingOf(name)))
}

/** Cuts a sample of UTF-8 after a whole character, so that the cut itself does not look like another encoding. */
function wholeCharacters(sample: Uint8Array): Uint8Array {
  let end = sample.length
  while (end > sample.length - 4 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return sample.subarray(0, ((sample[end - 1] ?? 0) & 0x80) !== 0 ? (end - 1) & ~1 : end & ~1)
}

function noteOnEnding(name: string, format: Format, kind: string): readonly FileNote[] {
  const ending = endingOf(name)
  if (!tellingEndings.has(ending) || format === 'empty' || format === 'unknown' || format === 'system-file') return []
  const fits = endings[format].includes(ending) || (sameEnding[kind] ?? [kind]).includes(ending)
  if (fits) return []
  const several = format === 'picture' || format === 'video' || format === 'sound'
  return [{ is: 'ends-otherwise', ending, format, exactly: several ? kind : null }]
}

/** Format from the bytes; the name only decides between kinds of plain text and is checked for a lying ending. */
export async function detectFormat(bytes: Uint8Array, name: string): Promise<DetectedFormat> {
  const { format, kind } = await kindOf(bytes, name)
  return { format, kind, notes: noteOnEnding(name, format, kind) }
}
