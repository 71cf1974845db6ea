import type { Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { thisPhone } from '../chat/this-phone.ts'
import type { FoundInDatabase, ProgramReader } from './found-in-database.ts'
import { groupByConversation, type Placed } from './group-by-conversation.ts'
import { numberIn, type OpenedDatabase, type Row, textIn } from './open-database.ts'

/** `16145550122@s.whatsapp.net` is the number +1 614 555 0122; groups and broadcasts keep their id. */
export function numberOf(jid: string): string {
  const number = /^(\d{6,15})(?:[.:]\d+)*@(?:s\.whatsapp\.net|c\.us)$/.exec(jid)?.[1]
  return number === undefined ? jid : `+${number}`
}

function saidOf(row: Row): Said {
  const own = numberIn(row.own) === 1
  const chat = numberOf(textIn(row.chat))
  const wrote = numberOf(textIn(row.sender)) || (chat.startsWith('+') ? chat : '')
  const stored = textIn(row.at)
  const file = textIn(row.file)
  return {
    kind: 'message',
    time: timeOfInstant(storedInstant(stored, 'unix-milliseconds'), stored),
    sender: own ? thisPhone : wrote || null,
    receivers: own ? [textIn(row.title) || chat] : chat.startsWith('+') ? [thisPhone] : [textIn(row.title) || chat],
    text: [textIn(row.words), textIn(row.caption)].filter((part) => part !== '').join(' '),
    attachments: file === '' ? [] : [file],
    also: [],
  }
}

const placed = (database: OpenedDatabase, query: string, most: number): readonly Placed[] =>
  [...database.rows(query, most)].map((row) => {
    const chat = textIn(row.chat)
    return { key: chat, title: textIn(row.title) || numberOf(chat) || 'conversation', said: saidOf(row) }
  })

/** Since 2021: `message`, with chats and people in tables of their own. */
function newer(database: OpenedDatabase, most: number): FoundInDatabase | null {
  if (
    !database.has('message', 'chat_row_id', 'from_me', 'sender_jid_row_id', 'timestamp', 'text_data') ||
    !database.has('chat', 'jid_row_id', 'subject') ||
    !database.has('jid', 'raw_string')
  )
    return null
  const media = database.has('message_media', 'message_row_id', 'file_path')
  const caption = media && database.has('message_media', 'media_caption') ? 'x.media_caption' : 'NULL'
  const query = `SELECT m.from_me AS own, m.timestamp AS at, m.text_data AS words, j.raw_string AS chat, c.subject AS title, s.raw_string AS sender,
    ${media ? 'x.file_path' : 'NULL'} AS file, ${caption} AS caption
    FROM message m LEFT JOIN chat c ON c._id = m.chat_row_id LEFT JOIN jid j ON j._id = c.jid_row_id LEFT JOIN jid s ON s._id = m.sender_jid_row_id
    ${media ? 'LEFT JOIN message_media x ON x.message_row_id = m._id' : ''} WHERE m.timestamp > 0 ORDER BY m.timestamp, m._id`
  const calls = callsOf(database, most)
  return {
    program: 'android-whatsapp',
    conversations: groupByConversation([...placed(database, query, most), ...calls]),
    tables: ['message', 'chat', 'jid', 'message_media', ...(calls.length > 0 ? ['call_log'] : [])],
  }
}

function callsOf(database: OpenedDatabase, most: number): readonly Placed[] {
  if (!database.has('call_log', 'jid_row_id', 'from_me', 'timestamp', 'duration')) return []
  const query = `SELECT j.raw_string AS chat, l.from_me AS own, l.timestamp AS at, l.duration FROM call_log l LEFT JOIN jid j ON j._id = l.jid_row_id ORDER BY l.timestamp`
  return [...database.rows(query, most)].map((row) => {
    const chat = textIn(row.chat)
    return {
      key: chat,
      title: numberOf(chat) || 'conversation',
      said: { ...saidOf(row), kind: 'call', text: `call, ${textIn(row.duration)} s` },
    }
  })
}

/** Before 2021: one table `messages`. */
function older(database: OpenedDatabase, most: number): FoundInDatabase | null {
  if (!database.has('messages', 'key_remote_jid', 'key_from_me', 'data', 'timestamp', 'remote_resource')) return null
  const file = database.has('messages', 'media_name') ? 'media_name' : 'NULL'
  const caption = database.has('messages', 'media_caption') ? 'media_caption' : 'NULL'
  const query = `SELECT key_from_me AS own, timestamp AS at, data AS words, key_remote_jid AS chat, remote_resource AS sender, ${file} AS file, ${caption} AS caption, NULL AS title
    FROM messages WHERE timestamp > 0 ORDER BY timestamp, _id`
  return {
    program: 'android-whatsapp',
    conversations: groupByConversation(placed(database, query, most)),
    tables: ['messages'],
  }
}

/** WhatsApp on Android, `msgstore.db` as it lies in the phone; the encrypted copies (`.crypt14`) need their key. */
export const readWhatsappAndroid: ProgramReader = (database, most) => newer(database, most) ?? older(database, most)
