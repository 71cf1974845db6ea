import type { Conversation, Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { numberAndName, thisAccount } from '../chat/this-phone.ts'
import { fieldsIn, isFields, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { fileNames, otherWords } from './other-words.ts'

const time = (stored: string): Said['time'] => timeOfInstant(storedInstant(stored, 'unix-milliseconds'), stored)

interface Placed {
  readonly title: string
  readonly said: Said
}

/** One envelope of signal-cli: what was received, or sent from another device of the account. */
function ofEnvelope(envelope: JsonFields): Placed | null {
  const sync =
    isFields(envelope.syncMessage) && isFields(envelope.syncMessage.sentMessage)
      ? envelope.syncMessage.sentMessage
      : null
  const data = sync ?? (isFields(envelope.dataMessage) ? envelope.dataMessage : null)
  if (data === null) return null
  const source = numberAndName(textOf(envelope.sourceNumber) || textOf(envelope.source), textOf(envelope.sourceName))
  const destination = textOf(data.destinationNumber) || textOf(data.destination)
  const group = isFields(data.groupInfo)
    ? `group ${textOf(data.groupInfo.groupName) || textOf(data.groupInfo.groupId)}`
    : ''
  const text = textOf(data.message)
  return {
    title: group || (sync ? destination : source) || 'conversation',
    said: {
      kind: 'message',
      time: time(textOf(data.timestamp) || textOf(envelope.timestamp)),
      sender: source || null,
      receivers: group !== '' ? [] : sync ? [destination] : [thisAccount],
      text,
      attachments: fileNames(data.attachments, ['filename', 'fileName', 'id']),
      also: otherWords(
        data,
        [
          'timestamp',
          'message',
          'destination',
          'destinationNumber',
          'destinationUuid',
          'attachments',
          'groupInfo',
          'expiresInSeconds',
        ],
        text,
      ),
    },
  }
}

/** A row of the messages of Signal Desktop, as its database and the tools that open it write it. */
function ofDesktopRow(row: JsonFields): Placed {
  const sent = textOf(row.type) === 'outgoing'
  const other =
    textOf(row.conversationName) ||
    textOf(row.source) ||
    textOf(row.sourceServiceId) ||
    textOf(row.sourceUuid) ||
    textOf(row.conversationId)
  const text = textOf(row.body)
  return {
    title: textOf(row.conversationName) || `conversation ${textOf(row.conversationId)}`,
    said: {
      kind: ['incoming', 'outgoing'].includes(textOf(row.type)) ? 'message' : 'event',
      time: time(textOf(row.sent_at) || textOf(row.timestamp)),
      sender: sent ? thisAccount : other || null,
      receivers: sent ? [other] : [thisAccount],
      text,
      attachments: fileNames(row.attachments, ['fileName', 'path', 'contentType']),
      also: otherWords(row, ['type', 'sent_at', 'timestamp', 'body', 'attachments', 'conversationName', 'id'], text),
    },
  }
}

/** Signal's own export in plain text: people, chats and items, each on a line. */
function ofOwnExport(lines: readonly JsonFields[]): readonly Placed[] {
  const people = new Map<string, string>()
  const chats = new Map<string, string>()
  for (const { recipient, chat } of lines) {
    if (isFields(recipient)) {
      const about = isFields(recipient.contact) ? recipient.contact : {}
      const number = textOf(about.e164)
      const name = [about.profileGivenName, about.profileFamilyName]
        .map(textOf)
        .filter((part) => part !== '')
        .join(' ')
      const self = isFields(recipient.self) ? thisAccount : ''
      people.set(
        textOf(recipient.id),
        numberAndName(number === '' || number.startsWith('+') ? number : `+${number}`, name) || self,
      )
    }
    if (isFields(chat)) chats.set(textOf(chat.id), textOf(chat.recipientId))
  }
  return lines.flatMap(({ chatItem }) => {
    if (!isFields(chatItem)) return []
    const message = isFields(chatItem.standardMessage) ? chatItem.standardMessage : {}
    const text = isFields(message.text) ? textOf(message.text.body) : ''
    const partner = people.get(chats.get(textOf(chatItem.chatId)) ?? '') || `chat ${textOf(chatItem.chatId)}`
    const sent = isFields(chatItem.outgoing)
    const author = people.get(textOf(chatItem.authorId)) || null
    const said: Said = {
      kind: isFields(chatItem.standardMessage) ? 'message' : 'event',
      time: time(textOf(chatItem.dateSent)),
      sender: sent ? (author ?? thisAccount) : author,
      receivers: sent ? [partner] : [thisAccount],
      text,
      attachments: [],
      also: otherWords(chatItem, ['chatId', 'authorId', 'dateSent', 'outgoing', 'incoming'], text),
    }
    return [{ title: partner, said }]
  })
}

function grouped(placed: readonly Placed[]): readonly Conversation[] {
  const byTitle = new Map<string, Said[]>()
  for (const { title, said } of placed) {
    const already = byTitle.get(title)
    if (already) already.push(said)
    else byTitle.set(title, [said])
  }
  return [...byTitle].map(([title, said]) => ({ title, said }))
}

/** signal-cli (a line an envelope), Signal Desktop's messages, and Signal's own plain export. */
export const readSignal: ChatRecogniser = (root) => {
  const rows = isFields(root) ? (fieldsIn(root.messages).length > 0 ? fieldsIn(root.messages) : [root]) : fieldsIn(root)
  const found = (placed: readonly Placed[], taken: readonly string[]): ReturnType<ChatRecogniser> =>
    placed.length === 0 ? null : { conversations: grouped(placed), taken, notes: [] }
  const envelopes = rows.map((row, i) => ({
    placed: isFields(row.envelope) ? ofEnvelope(row.envelope) : null,
    path: `[${i}].`,
  }))
  if (envelopes.some(({ placed }) => placed !== null))
    return found(
      envelopes.flatMap(({ placed }) => placed ?? []),
      envelopes.flatMap(({ placed, path }) => (placed === null ? [] : [isFields(root) ? 'envelope.' : path])),
    )
  if (rows.some((row) => isFields(row.chatItem)))
    return found(
      ofOwnExport(rows),
      rows.flatMap((row, i) => (isFields(row.chatItem) ? [`[${i}].chatItem.`] : [])),
    )
  if (rows.some((row) => 'conversationId' in row && 'sent_at' in row && 'type' in row))
    return found(rows.map(ofDesktopRow), [isFields(root) ? 'messages[' : '['])
  return null
}
