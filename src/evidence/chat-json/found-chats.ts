import type { FileNote } from '../../casefile/evidence/file-note.ts'
import type { Conversation } from '../chat/conversation.ts'
import type { Json } from '../json/parse-json.ts'

/** Conversations found in a document, and which parts of it they were read from: the rest is shown as it stands. */
export interface FoundChats {
  readonly conversations: readonly Conversation[]
  /** Paths whose values are in the conversations, by how they begin: `messages[`. */
  readonly taken: readonly string[]
  readonly notes: readonly FileNote[]
}

/** Null when the document is of another kind. `file` is its path, which may name the conversation. */
export type ChatRecogniser = (root: Json, file: string) => FoundChats | null
