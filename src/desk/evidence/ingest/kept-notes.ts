import { nameNotes } from './file-names.ts'

const heads = { open: 'It is to be opened', leave: 'It stays held' } as const

/** Who decided what about a held file, when and why, as it stands with the file. */
export const decisionNote = (decide: keyof typeof heads, who: string, at: string, why: string): string =>
  `${heads[decide]}: decided by ${who.trim()} on ${at}, because ${why.trim()}`

/** What a second reading must not lose: what its name tells, and what people decided about it. */
export const isKeptNote = (note: string): boolean =>
  nameNotes.includes(note) || Object.values(heads).some((head) => note.startsWith(`${head}: decided by `))
