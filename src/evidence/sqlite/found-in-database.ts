import type { RecordsNote } from '../../casefile/evidence/records-note.ts'
import type { Conversation } from '../chat/conversation.ts'
import type { OpenedDatabase } from './open-database.ts'

/** What a program keeps in its database, and in which tables; the other tables are shown as they stand. */
export interface FoundInDatabase {
  readonly program: Extract<RecordsNote, { is: 'program-found' }>['program']
  readonly conversations: readonly Conversation[]
  readonly tables: readonly string[]
}

/** Null when the tables are of another program. Each query gives at most `most` rows. */
export type ProgramReader = (database: OpenedDatabase, most: number) => FoundInDatabase | null
