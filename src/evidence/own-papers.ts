import { inflateRawSync } from 'node:zlib'
import { type FileNote, type OwnPaper, toldBy } from '../casefile/evidence/file-note.ts'
import type { Format } from '../casefile/evidence/format.ts'
import { accountColumns, factsFileHeading } from '../words/own-files.ts'

/** Whether a reader noted that the program made the file itself: no evidence, and no word of anybody else. */
export const isOwnPaper = (notes: readonly FileNote[]): boolean => notes.some((note) => toldBy(note) === 'own-paper')

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

function paperIn(bytes: Uint8Array, format: Format): OwnPaper | null {
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
  if (begin.startsWith(`# ${factsFileHeading[0]}`)) return 'facts'
  if (begin.startsWith(accountColumns.join(','))) return 'account'
  return /^\{\s*"[^"/]{1,200}": "[0-9a-f]{64}"[,\s]/.test(begin) ? 'exports' : null
}

/** Says that a file is one of the program's own papers, and which; null for everything else. A paper edited by hand says so too. */
export function ownPaperNote(bytes: Uint8Array, format: Format): FileNote | null {
  const paper = paperIn(bytes, format)
  return paper === null ? null : { is: 'own-paper', paper }
}
