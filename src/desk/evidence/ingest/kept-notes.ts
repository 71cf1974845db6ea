import { type FileNote, toldBy } from '../../../casefile/evidence/file-note.ts'

const kept: ReadonlySet<unknown> = new Set<FileNote['is']>(['name-no-text', 'name-looks-alike', 'decided', 'typed'])

/** What a second reading must not lose: what its name tells, and what people decided about it or did for it. */
export const isKeptNote = (note: FileNote): boolean => kept.has(toldBy(note))
