import { nameNotes } from './file-names.ts'

const heads = { open: 'It is to be opened', leave: 'It stays held' } as const

/** Who decided what about a held file, when and why, as it stands with the file. */
export const decisionNote = (decide: keyof typeof heads, who: string, at: string, why: string): string =>
  `${heads[decide]}: decided by ${who.trim()} on ${at}, because ${why.trim()}`

const typedHead = 'Typed by '

/** Who typed what is heard in a recording, and when it was added. */
export const typedNote = (who: string, at: string): string =>
  `${typedHead}${who}, who heard the recording; added on ${at}. No machine heard it.`

/** What a second reading must not lose: what its name tells, and what people decided about it. */
export const isKeptNote = (note: string): boolean =>
  nameNotes.includes(note) ||
  note.startsWith(typedHead) ||
  Object.values(heads).some((head) => note.startsWith(`${head}: decided by `))
