import type { Format } from '../casefile/evidence/format.ts'
import { type CompoundStream, openCompound } from './compound/open-compound.ts'

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** By the streams at the root of a compound file, in this order: a Word file may hold a workbook, never the other way round. */
const byStream: readonly (readonly [RegExp, Format])[] = [
  [/^EncryptedPackage$/i, 'locked-office'],
  [/^(?:__properties_version1\.0$|__substg1\.0_)/i, 'msg'],
  [/^Quill\//i, 'publisher'],
  [/^VisioDocument$/i, 'visio'],
  [/^WordDocument$/i, 'doc'],
  [/^PowerPoint Document$/i, 'ppt'],
  [/^(?:Workbook|Book)$/i, 'xls'],
  [/^(?:MatOST|CONTENTS|PP40|MN0)$/i, 'old-office'],
]

/** Where the directory is damaged, the names that stand anywhere in the bytes (as UTF-16) still tell the kind. */
const byName: readonly (readonly [string, Format])[] = [
  ['EncryptedPackage', 'locked-office'],
  ['__properties_version1.0', 'msg'],
  ['__substg1.0_', 'msg'],
  ['VisioDocument', 'visio'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
]

function streamsOf(bytes: Uint8Array): readonly CompoundStream[] {
  try {
    return openCompound(bytes)
  } catch {
    return []
  }
}

/** Which program a compound file (OLE2) is of. */
export function compoundKind(bytes: Uint8Array): Format {
  const streams = streamsOf(bytes)
  const found = byStream.find(([name]) => streams.some((stream) => name.test(stream.path)))
  if (found) return found[1]
  const all = buffer(bytes)
  return byName.find(([name]) => all.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'unknown'
}

/** Office files keep a tell-tale part; its name stands in the archive's list, whatever `found` says. */
export function zipKind(bytes: Uint8Array, found: Format): Format {
  const all = buffer(bytes)
  const has = (name: string): boolean => all.includes(name, 0, 'latin1')
  if (has('Index/Document.iwa') || has('Index.zip')) return 'iwork'
  if (has('[Content_Types].xml')) {
    if (has('xl/workbook.bin')) return 'xlsb'
    if (has('visio/document.xml')) return 'visio'
    if (found !== 'zip') return found
    if (has('word/document')) return 'docx'
    if (has('xl/workbook.xml')) return 'xlsx'
    if (has('ppt/presentation.xml')) return 'pptx'
  }
  return found
}
