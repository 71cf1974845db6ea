import { type Conversation, othersThan, type Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { fieldsIn, isFields, isList, type Json, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { otherWords } from './other-words.ts'

/** A text is one string, or pieces of which some are links, mentions or styled words. */
const joined = (text: Json | undefined): string =>
  isList(text) ? text.map((piece) => (isFields(piece) ? textOf(piece.text) : textOf(piece))).join('') : textOf(text)

const used = [
  'id',
  'type',
  'date',
  'date_unixtime',
  'from',
  'from_id',
  'actor',
  'actor_id',
  'text',
  'text_entities',
  'file',
  'photo',
]

function saidOf(message: JsonFields, members: ReadonlySet<string>): Said {
  const written = textOf(message.date)
  const utc = storedInstant(textOf(message.date_unixtime), 'unix-seconds')
  const sender = textOf(message.from) || textOf(message.actor) || textOf(message.from_id) || null
  const text = joined(message.text)
  const action = textOf(message.action)
  const files = [textOf(message.file), textOf(message.photo)].filter((name) => name !== '')
  // The clock of the computer that made the export; the instant beside it is Telegram's own.
  const time =
    utc === null ? { written, utc: null, local: null, zoneFrom: 'none' as const } : timeOfInstant(utc, written)
  const service = textOf(message.type) === 'service'
  return {
    kind: action === 'phone_call' ? 'call' : service ? 'event' : 'message',
    time,
    sender,
    receivers: service && action !== 'phone_call' ? [] : othersThan(sender, members),
    text,
    attachments: files,
    also: [
      ...(utc === null || written === '' ? [] : [`shown by the export as ${written}`]),
      ...otherWords(message, used, text),
    ],
  }
}

function chatOf(chat: JsonFields): Conversation {
  const messages = fieldsIn(chat.messages)
  const name = textOf(chat.name)
  const writers = messages.map((message) => textOf(message.from)).filter((from) => from !== '')
  const members = new Set(textOf(chat.type) === 'personal_chat' && name !== '' ? [...writers, name] : writers)
  return {
    title: name === '' ? `chat ${textOf(chat.id)}` : name,
    said: messages.map((message) => saidOf(message, members)),
  }
}

const isChat = (value: Json | undefined): value is JsonFields => {
  if (!isFields(value)) return false
  const [first] = fieldsIn(value.messages)
  return (
    first !== undefined &&
    'date' in first &&
    'type' in first &&
    'text' in first &&
    ('from_id' in first || 'actor_id' in first || 'from' in first || 'actor' in first)
  )
}

/** Telegram Desktop, "Export chat history" and "Export Telegram data", as JSON. */
export const readTelegram: ChatRecogniser = (root) => {
  if (isChat(root)) return { conversations: [chatOf(root)], taken: ['messages['], notes: [] }
  if (!isFields(root)) return null
  const parts = (['chats', 'left_chats'] as const).flatMap((key) => {
    const within = root[key]
    return isFields(within)
      ? fieldsIn(within.list).map((chat, i) => ({ chat, path: `${key}.list[${i}].messages[` }))
      : []
  })
  const chats = parts.filter(({ chat }) => isChat(chat))
  return chats.length === 0
    ? null
    : { conversations: chats.map(({ chat }) => chatOf(chat)), taken: chats.map(({ path }) => path), notes: [] }
}
