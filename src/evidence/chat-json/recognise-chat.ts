import type { Json } from '../json/parse-json.ts'
import type { ChatRecogniser, FoundChats } from './found-chats.ts'
import { readGenericMessages } from './generic-messages.ts'
import { readGoogleChat } from './google-chat.ts'
import { readHangouts } from './hangouts.ts'
import { readLocationHistory } from './location-history.ts'
import { readMetaMessages } from './meta-messages.ts'
import { readSignal } from './signal.ts'
import { readTelegram } from './telegram.ts'

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
