import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import { type Format, isFormat } from '../../../casefile/evidence/format.ts'
import type { ReadFailure, ReadOutcome } from '../../../evidence/read-outcome.ts'
import { convertByOffice, type OfficeWay } from './libre-office.ts'

const wordPerfect = [0xff, 0x57, 0x50, 0x43]
const zip = [0x50, 0x4b, 3, 4]
const begins = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** Known by their content as documents, which a separate program may read, today or once it is there. */
export const officeFormats: ReadonlySet<string> = new Set<Format>(['publisher', 'visio', 'old-office'])

/** How a file that no reader of the program knows may be read by LibreOffice; null for all others. */
function officeWay(format: string, bytes: Uint8Array): OfficeWay | null {
  switch (isFormat(format) ? format : 'unknown') {
    case 'publisher':
      return { ending: 'pub', filter: 'Publisher Document', target: 'odg' }
    case 'visio':
      return { ending: begins(bytes, zip) ? 'vsdx' : 'vsd', filter: 'Visio Document', target: 'odg' }
    case 'old-office':
      return begins(bytes, wordPerfect)
        ? { ending: 'wpd', filter: 'WordPerfect', target: 'odt' }
        : { ending: 'wps', filter: 'MS_Works', target: 'odt' }
    default:
      return null
  }
}

const withNote = (outcome: ReadFailure, note: FileNote): ReadFailure => ({
  ...outcome,
  notes: [...outcome.notes, note],
})

/**
 * What a separate program can read of a file that no reader knows; the outcome as it was for all other files. `read` reads what
 * that program wrote, as any other file; `gone` ends
 * that program.
 */
export async function readThroughOffice(
  outcome: ReadOutcome,
  bytes: Uint8Array,
  read: (bytes: Uint8Array, name: string) => Promise<ReadOutcome>,
  gone?: AbortSignal,
): Promise<ReadOutcome> {
  if (outcome.kind !== 'failed' || outcome.reason !== 'type-not-supported') return outcome
  const way = officeWay(outcome.format, bytes)
  if (way === null) return outcome
  const converted = await convertByOffice(bytes, way, gone === undefined ? {} : { gone })
  if (converted.kind === 'not-converted') return withNote(outcome, { is: 'office-not-used', why: converted.why })
  const within = await read(converted.bytes, `file.${way.target}`)
  if (within.kind !== 'read') return withNote(outcome, { is: 'office-not-used', why: 'not-opened' })
  const { program } = converted
  const own = outcome.notes.filter(({ is }) => is !== 'save-otherwise')
  return {
    ...within,
    format: outcome.format,
    reader: `${outcome.format}/1 (${program}, ${within.reader})`,
    notes: [...own, { is: 'read-by-office', version: program }, ...within.notes],
  }
}
