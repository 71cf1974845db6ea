import type { FileNote } from '../casefile/evidence/file-note.ts'

/** What is told where names in an archive could not be kept as they are. */
export const unpackedNotes = (renamed: number): readonly FileNote[] =>
  renamed > 0 ? [{ is: 'names-changed', names: renamed }] : []
