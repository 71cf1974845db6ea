import { type Conversation, othersThan, type Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { fieldsIn, isFields, type Json, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { otherWords } from './other-words.ts'

const within = (value: Json | undefined, ...keys: readonly string[]): Json | undefined =>
  keys.reduce<Json | undefined>((at, key) => (isFields(at) ? at[key] : undefined), value)

const used = [
  'sender_id',
  'timestamp',
  'conversation_id',
  'self_event_state',
  'event_id',
  'event_type',
  'advances_sort_timestamp',
  'event_otr',
  'delivery_medium',
  'event_version',
]

function saidOf(event: JsonFields, names: ReadonlyMap<string, string>, members: ReadonlySet<string>): Said {
  const id = textOf(within(event, 'sender_id', 'gaia_id'))
  const stored = textOf(event.timestamp)
  const text = fieldsIn(within(event, 'chat_message', 'message_content', 'segment'))
    .map((piece) => (textOf(piece.type) === 'LINE_BREAK' ? '\n' : textOf(piece.text)))
    .join('')
  const sender = names.get(id) ?? (id === '' ? null : id)
  const type = textOf(event.event_type)
  return {
    kind: type === 'HANGOUT_EVENT' ? 'call' : type === 'REGULAR_CHAT_MESSAGE' || text !== '' ? 'message' : 'event',
    time: timeOfInstant(storedInstant(stored, 'unix-microseconds'), stored),
    sender,
    receivers: othersThan(sender, members),
    text,
    attachments: [],
    also: otherWords(event, used, text),
  }
}

function conversationOf(whole: JsonFields): Conversation {
  const about = within(whole, 'conversation', 'conversation') ?? whole.conversation
  const people = fieldsIn(within(about, 'participant_data')).map(
    (one) =>
      [
        textOf(within(one, 'id', 'gaia_id')),
        textOf(one.fallback_name) || textOf(within(one, 'id', 'gaia_id')),
      ] as const,
  )
  const names = new Map(people.filter(([id]) => id !== ''))
  const members = new Set(names.values())
  const said = fieldsIn(whole.events).map((event) => saidOf(event, names, members))
  return {
    title: textOf(within(about, 'name')) || [...names.values()].join(', ') || 'conversation',
    said: said.toSorted((a, b) => (a.time.utc ?? '').localeCompare(b.time.utc ?? '')),
  }
}

/** Google Hangouts in Takeout, `Hangouts.json`. */
export const readHangouts: ChatRecogniser = (root) => {
  const all = isFields(root) ? fieldsIn(root.conversations) : []
  if (!all.some(({ events }) => fieldsIn(events).some((event) => 'sender_id' in event && 'event_type' in event)))
    return null
  return { conversations: all.map(conversationOf), taken: all.map((_, i) => `conversations[${i}].events[`), notes: [] }
}
