import { othersThan, type Said } from '../chat/conversation.ts'
import { appleInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { thisPhone } from '../chat/this-phone.ts'
import { textOfAttributedBody } from './attributed-body.ts'
import type { ProgramReader } from './found-in-database.ts'
import { groupByConversation, type Placed } from './group-by-conversation.ts'
import { numberIn, type OpenedDatabase, type Row, textIn } from './open-database.ts'

interface Chat {
  readonly title: string
  readonly members: ReadonlySet<string>
}

function chatsOf(database: OpenedDatabase, most: number): ReadonlyMap<string, Chat> {
  const members = new Map<string, Set<string>>()
  if (database.has('chat_handle_join', 'chat_id', 'handle_id'))
    for (const row of database.rows(
      'SELECT j.chat_id AS chat, h.id AS member FROM chat_handle_join j JOIN handle h ON h.ROWID = j.handle_id',
      most,
    )) {
      const chat = textIn(row.chat)
      const set = members.get(chat)
      if (set) set.add(textIn(row.member))
      else members.set(chat, new Set([textIn(row.member)]))
    }
  const chats = new Map<string, Chat>()
  if (database.has('chat', 'chat_identifier', 'display_name'))
    for (const row of database.rows('SELECT ROWID AS id, chat_identifier, display_name FROM chat', most)) {
      const own = members.get(textIn(row.id)) ?? new Set<string>()
      const title =
        textIn(row.display_name) || (own.size > 1 ? [...own].slice(0, 8).join(', ') : textIn(row.chat_identifier))
      chats.set(textIn(row.id), { title, members: own })
    }
  return chats
}

function attachmentsOf(database: OpenedDatabase, most: number): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  if (
    !database.has('attachment', 'filename') ||
    !database.has('message_attachment_join', 'message_id', 'attachment_id')
  )
    return names
  const own = database.has('attachment', 'transfer_name') ? 'coalesce(a.filename, a.transfer_name)' : 'a.filename'
  for (const row of database.rows(
    `SELECT j.message_id AS message, ${own} AS name FROM message_attachment_join j JOIN attachment a ON a.ROWID = j.attachment_id`,
    most,
  )) {
    const list = names.get(textIn(row.message))
    if (list) list.push(textIn(row.name))
    else names.set(textIn(row.message), [textIn(row.name)])
  }
  return names
}

function saidOf(row: Row, chat: Chat | undefined, attachments: readonly string[]): Said {
  const handle = textIn(row.handle)
  const own = numberIn(row.is_from_me) === 1
  const stored = textIn(row.date)
  const members = chat && chat.members.size > 0 ? chat.members : new Set(handle === '' ? [] : [handle])
  const sender = own ? thisPhone : handle === '' ? null : handle
  const styled = row.attributedBody instanceof Uint8Array ? textOfAttributedBody(row.attributedBody) : ''
  const title = textIn(row.group_title)
  const service = textIn(row.service)
  return {
    kind: numberIn(row.item_type) === 0 ? 'message' : 'event',
    time: timeOfInstant(appleInstant(stored), stored),
    sender,
    receivers: own ? othersThan(null, members) : [thisPhone, ...othersThan(handle, members)],
    text: (textIn(row.text) || styled).replaceAll('\ufffc', '').trim(),
    attachments,
    also: [
      ...(title === '' ? [] : [`group named: ${title}`]),
      ...(textIn(row.subject) === '' ? [] : [`subject: ${textIn(row.subject)}`]),
      ...(service === '' ? [] : [service]),
    ],
  }
}

/** Messages of an iPhone or a Mac: `sms.db`, `chat.db`. */
export const readIosMessages: ProgramReader = (database, most) => {
  if (!database.has('message', 'text', 'date', 'is_from_me', 'handle_id') || !database.has('handle', 'id')) return null
  const chats = chatsOf(database, most)
  const attachments = attachmentsOf(database, most)
  const joined = database.has('chat_message_join', 'chat_id', 'message_id')
  const optional = ['attributedBody', 'service', 'item_type', 'group_title', 'subject'].filter((column) =>
    database.has('message', column),
  )
  const query = `SELECT m.ROWID AS id, m.text, m.date, m.is_from_me, h.id AS handle${optional.map((column) => `, m.${column}`).join('')}${joined ? ', j.chat_id AS chat' : ''}
    FROM message m LEFT JOIN handle h ON h.ROWID = m.handle_id ${joined ? 'LEFT JOIN chat_message_join j ON j.message_id = m.ROWID' : ''} ORDER BY m.date, m.ROWID`
  const placed: Placed[] = []
  for (const row of database.rows(query, most)) {
    const chat = chats.get(textIn(row.chat))
    const title = chat?.title || textIn(row.handle) || 'conversation'
    placed.push({
      key: textIn(row.chat) || title,
      title,
      said: saidOf(row, chat, attachments.get(textIn(row.id)) ?? []),
    })
  }
  return {
    program: 'iphone-messages',
    conversations: groupByConversation(placed),
    tables: [
      'message',
      'handle',
      'chat',
      'chat_handle_join',
      'chat_message_join',
      'message_attachment_join',
      'attachment',
    ],
  }
}
