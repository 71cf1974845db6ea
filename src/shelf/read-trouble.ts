/** Why a file that a user gave was not read, or not taken. */
export type GivenFileTrouble = 'file-not-found' | 'file-too-large' | 'input-not-valid'

/** Why the law was not read: a file that is not there, or one that is wrong, with its line. */
export type LawTrouble = 'file-not-found' | 'file-too-large' | 'folder-not-found' | 'law-not-valid'

/** Why the tables that money is counted by were not read. */
export type TablesTrouble = GivenFileTrouble | 'column-not-sound'
