import { othersThan, type Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { fieldsIn, isFields, isList, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { fileNames, otherWords } from './other-words.ts'

const media = ['photos', 'videos', 'audio_files', 'gifs', 'files', 'media']
const used = [
  'sender_name',
  'senderName',
  'timestamp_ms',
  'timestamp',
  'content',
  'text',
  'is_geoblocked_for_viewer',
  'type',
  ...media,
]

function saidOf(message: JsonFields, members: ReadonlySet<string>): Said {
  const sender = textOf(message.sender_name) || textOf(message.senderName) || null
  const stored = textOf(message.timestamp_ms) || textOf(message.timestamp)
  const text = textOf(message.content) || textOf(message.text)
  const sticker = isFields(message.sticker) ? textOf(message.sticker.uri) : ''
  return {
    kind: 'call_duration' in message ? 'call' : 'message',
    time: timeOfInstant(storedInstant(stored, 'unix-milliseconds'), stored),
    sender,
    receivers: othersThan(sender, members),
    text,
    attachments: [
      ...media.flatMap((key) => fileNames(message[key], ['uri', 'filename', 'name'])),
      ...(sticker === '' ? [] : [sticker]),
    ],
    also: otherWords(message, used, text),
  }
}

/** Facebook Messenger and Instagram, "Download your information" as JSON; also the later form of encrypted chats. */
export const readMetaMessages: ChatRecogniser = (root) => {
  if (!isFields(root)) return null
  const messages = fieldsIn(root.messages)
  const known = messages.some(
    (one) => ('sender_name' in one && 'timestamp_ms' in one) || ('senderName' in one && 'timestamp' in one),
  )
  if (!known) return null
  const named = isList(root.participants)
    ? root.participants.map((one) => (isFields(one) ? textOf(one.name) : textOf(one)))
    : []
  const members = new Set(named.filter((name) => name !== ''))
  const title = textOf(root.title) || textOf(root.threadName) || [...members].join(', ') || 'conversation'
  const said = messages.map((message) => saidOf(message, members))
  // The export begins with the newest.
  return {
    conversations: [{ title, said: said.toSorted((a, b) => (a.time.utc ?? '').localeCompare(b.time.utc ?? '')) }],
    taken: ['messages['],
    notes: [],
  }
}
