import type { Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { thisPhone } from '../chat/this-phone.ts'
import type { ProgramReader } from './found-in-database.ts'
import { groupByConversation, type Placed } from './group-by-conversation.ts'
import { type OpenedDatabase, textIn } from './open-database.ts'

const notSent: Readonly<Record<string, string>> = {
  '3': 'draft',
  '4': 'waiting to be sent',
  '5': 'failed to send',
  '6': 'queued',
}

function* textMessages(database: OpenedDatabase, most: number): Generator<Placed & { readonly at: string }> {
  const subject = database.has('sms', 'subject') ? ', subject' : ''
  for (const row of database.rows(
    `SELECT thread_id, address, date, type, body${subject} FROM sms ORDER BY date, _id`,
    most,
  )) {
    const other = textIn(row.address)
    const type = textIn(row.type)
    const stored = textIn(row.date)
    const sent = type !== '1'
    const said: Said = {
      kind: 'message',
      time: timeOfInstant(storedInstant(stored, 'unix-milliseconds'), stored),
      sender: sent ? thisPhone : other || null,
      receivers: sent ? [other] : [thisPhone],
      text: textIn(row.body),
      attachments: [],
      also: [notSent[type] ?? '', textIn(row.subject)].filter((words) => words !== ''),
    }
    yield { key: textIn(row.thread_id), title: other, said, at: said.time.utc ?? '' }
  }
}

interface Whole {
  readonly from: string[]
  readonly to: string[]
  readonly words: string[]
  readonly files: string[]
}

function partsOf(database: OpenedDatabase, most: number): (id: string) => Whole {
  const wholes = new Map<string, Whole>()
  const of = (id: string): Whole => {
    const known = wholes.get(id) ?? { from: [], to: [], words: [], files: [] }
    wholes.set(id, known)
    return known
  }
  for (const row of database.rows('SELECT msg_id, address, type FROM addr ORDER BY _id', most)) {
    const address = textIn(row.address)
    if (address === '' || address === 'insert-address-token') continue
    of(textIn(row.msg_id))[textIn(row.type) === '137' ? 'from' : 'to'].push(address)
  }
  const named = ['name', 'cl', '_data'].filter((column) => database.has('part', column))
  const name = named.length > 0 ? `coalesce(${[...named, "''"].join(', ')})` : "''"
  for (const row of database.rows(`SELECT mid, ct, text, ${name} AS name FROM part ORDER BY _id`, most)) {
    const type = textIn(row.ct)
    if (type === 'application/smil') continue
    const words = textIn(row.text)
    if (words !== '') of(textIn(row.mid)).words.push(words)
    else of(textIn(row.mid)).files.push(textIn(row.name) || type)
  }
  return of
}

function* multimedia(database: OpenedDatabase, most: number): Generator<Placed & { readonly at: string }> {
  if (
    !database.has('pdu', 'thread_id', 'date', 'msg_box') ||
    !database.has('addr', 'msg_id', 'address', 'type') ||
    !database.has('part', 'mid', 'ct', 'text')
  )
    return
  const of = partsOf(database, most)
  const subject = database.has('pdu', 'sub') ? ', sub' : ''
  for (const row of database.rows(
    `SELECT _id AS id, thread_id, date, msg_box${subject} FROM pdu ORDER BY date, _id`,
    most,
  )) {
    const { from, to, words, files } = of(textIn(row.id))
    const stored = textIn(row.date)
    const received = textIn(row.msg_box) === '1'
    const said: Said = {
      kind: 'message',
      time: timeOfInstant(storedInstant(stored, 'unix-seconds'), stored),
      sender: received ? (from[0] ?? null) : thisPhone,
      receivers: received ? (to.length > 0 ? to : [thisPhone]) : to,
      text: [textIn(row.sub), ...words].filter((part) => part !== '').join(' '),
      attachments: files,
      also: [],
    }
    yield {
      key: textIn(row.thread_id),
      title: [...new Set([...from, ...to])].slice(0, 8).join(', '),
      said,
      at: said.time.utc ?? '',
    }
  }
}

/** Messages of Android: `mmssms.db`, SMS and MMS together in their conversations. */
export const readAndroidMessages: ProgramReader = (database, most) => {
  if (!database.has('sms', '_id', 'thread_id', 'address', 'date', 'type', 'body')) return null
  const placed = [...textMessages(database, most), ...multimedia(database, most)]
  return {
    program: 'android-messages',
    conversations: groupByConversation(placed.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))),
    tables: ['sms', 'pdu', 'addr', 'part'],
  }
}
