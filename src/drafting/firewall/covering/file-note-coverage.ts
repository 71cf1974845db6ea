import type { FileNote } from '../../../casefile/evidence/file-note.ts'
import type { Coverage } from './coverage.ts'

/** Of a note everything that its type does not spell out may be a client's. */
export const fileNoteCoverage: Coverage<FileNote> = {
  spelled: [
    ...(['is', 'told', 'kind', 'why', 'decision', 'format', 'paper', 'beside', 'within', 'holds', 'marked'] as const),
    ...(['shown', 'program', 'doubt', 'covers', 'written', 'order', 'because', 'which', 'calendar'] as const),
  ],
}
