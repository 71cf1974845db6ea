import { inflateRawSync } from 'node:zlib'
import type { Format } from './format-names.ts'

/** What this program makes, when it comes back with a folder: no evidence, and no word of anybody else. */
const papers = {
  casebook: 'a casebook',
  workbook: 'a workbook of damages',
  chart: 'a chart or picture of a paper',
  analysis: 'an analysis for programs (analysis.json)',
  facts: 'a facts file',
  account: 'a list of the files that came in',
  exports: 'the list by which it knows its own papers again',
} as const

const begins = 'Redress made this itself: it is '
const noteOf = (paper: keyof typeof papers): string =>
  `${begins}${papers[paper]}, no evidence. Its text can be searched; nothing is proposed from it.`

/** Whether a reader noted that the program made the file itself. */
export const isOwnPaper = (notes: readonly string[]): boolean => notes.some((note) => note.startsWith(begins))

const head = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')

const properties = 'docProps/core.xml'

/** Who made an Office file, as its properties say: the one part is taken out by its own head, for the file may be large. */
function creatorOf(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = file.indexOf(properties)
  if (name < 30 || file.readUInt32LE(name - 30) !== 0x04034b50) return null
  const packed = file.subarray(name + properties.length + file.readUInt16LE(name - 2), name + 65_536)
  try {
    const text = (
      file.readUInt16LE(name - 22) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: 65_536 })
    ).toString('utf8')
    return /<dc:creator>([^<]{0,40})<\/dc:creator>/.exec(text)?.[1] ?? null
  } catch {
    return null
  }
}

function paperIn(bytes: Uint8Array, format: Format): keyof typeof papers | null {
  const begin = head(bytes)
  switch (format) {
    case 'docx':
      return creatorOf(bytes) === 'Redress' ? 'casebook' : null
    case 'xlsx':
      return creatorOf(bytes) === 'Redress' ? 'workbook' : null
    case 'html':
      return /<meta name="generator" content="Redress">/.test(begin) ? 'casebook' : null
    default:
  }
  if (/^\s*<svg [^>]*data-made-by="Redress"/.test(begin)) return 'chart'
  if (/^\{\s*"ok": true,\s*"madeOn": "[^"]{4,40}",\s*"programVersion"/.test(begin)) return 'analysis'
  if (/^matter:/m.test(begin) && /^claimants:/m.test(begin)) return 'facts'
  if (begin.startsWith('# Everything that is written down in this matter, as `redress facts load` reads it.'))
    return 'facts'
  if (begin.startsWith('number,path,format,status,what happened,what to do,notes,bytes,pages,sha256')) return 'account'
  return /^\{\s*"[^"/]{1,200}": "[0-9a-f]{64}"[,\s]/.test(begin) ? 'exports' : null
}

/** Says that a file is one of the program's own papers, and which; null for everything else. A paper edited by hand says so too. */
export function ownPaperNote(bytes: Uint8Array, format: Format): string | null {
  const paper = paperIn(bytes, format)
  return paper === null ? null : noteOf(paper)
}
