import type { Conversation } from '../chat/conversation.ts'
import type { Json } from '../json/parse-json.ts'
import { readGenericMessages } from './generic-messages.ts'
import { readGoogleChat } from './google-chat.ts'
import { readHangouts } from './hangouts.ts'
import { readLocationHistory } from './location-history.ts'
import { readMetaMessages } from './meta-messages.ts'
import { readSignal } from './signal.ts'
import { readTelegram } from './telegram.ts'

/** Conversations found in a document, and which parts of it they were read from: the rest is shown as it stands. */
export interface FoundChats {
  readonly conversations: readonly Conversation[]
  /** Paths whose values are in the conversations, by how they begin: `messages[`. */
  readonly taken: readonly string[]
  readonly notes: readonly string[]
}

/** Null when the document is of another kind. `file` is its path, which may name the conversation. */
export type ChatRecogniser = (root: Json, file: string) => FoundChats | null

const recognisers: readonly ChatRecogniser[] = [
  readTelegram,
  readMetaMessages,
  readGoogleChat,
  readHangouts,
  readSignal,
  readLocationHistory,
  readGenericMessages,
]

export function recogniseChat(root: Json, file: string): FoundChats | null {
  for (const recognise of recognisers) {
    const found = recognise(root, file)
    if (found?.conversations.some(({ said }) => said.length > 0)) return found
  }
  return null
}
