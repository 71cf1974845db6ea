import type { Said } from '../chat/conversation.ts'
import { appleInstant, storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { numberAndName, thisPhone } from '../chat/this-phone.ts'
import type { ProgramReader } from './found-in-database.ts'
import { type Cell, numberIn, type OpenedDatabase, textIn } from './open-database.ts'

/** Newer iPhones keep the number as bytes. */
const number = (cell: Cell | undefined): string =>
  cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : textIn(cell)

interface Call {
  readonly utc: string | null
  readonly stored: string
  readonly other: string
  readonly outgoing: boolean
  readonly words: string
  readonly also?: readonly string[]
}

const saidOf = ({ utc, stored, other, outgoing, words, also = [] }: Call): Said => ({
  kind: 'call',
  time: timeOfInstant(utc, stored),
  sender: outgoing ? thisPhone : other || null,
  receivers: outgoing ? [other] : [thisPhone],
  text: words,
  attachments: [],
  also,
})

const seconds = (cell: Cell | undefined): string => `${Math.round(numberIn(cell))} s`

/** iPhone since iOS 8: `CallHistory.storedata`. */
function ofIos(database: OpenedDatabase, most: number): readonly Said[] | null {
  if (!database.has('ZCALLRECORD', 'ZADDRESS', 'ZDATE', 'ZDURATION', 'ZORIGINATED')) return null
  const optional = ['ZANSWERED', 'ZNAME', 'ZSERVICE_PROVIDER'].filter((column) => database.has('ZCALLRECORD', column))
  const query = `SELECT ZADDRESS, ZDATE, ZDURATION, ZORIGINATED${optional.map((column) => `, ${column}`).join('')} FROM ZCALLRECORD ORDER BY ZDATE`
  return [...database.rows(query, most)].map((row) => {
    const outgoing = numberIn(row.ZORIGINATED) === 1
    const missed = !outgoing && 'ZANSWERED' in row && numberIn(row.ZANSWERED) === 0
    return saidOf({
      utc: appleInstant(textIn(row.ZDATE)),
      stored: textIn(row.ZDATE),
      other: numberAndName(number(row.ZADDRESS), textIn(row.ZNAME)),
      outgoing,
      words: `${outgoing ? 'outgoing' : missed ? 'missed' : 'incoming'} call, ${seconds(row.ZDURATION)}`,
      also: textIn(row.ZSERVICE_PROVIDER) === '' ? [] : [textIn(row.ZSERVICE_PROVIDER)],
    })
  })
}

const androidKinds: Readonly<Record<string, string>> = {
  '1': 'incoming call',
  '2': 'outgoing call',
  '3': 'missed call',
  '4': 'voicemail',
  '5': 'rejected call',
  '6': 'blocked call',
}

/** Android: `calls` in `calllog.db` or `contacts2.db`. */
function ofAndroid(database: OpenedDatabase, most: number): readonly Said[] | null {
  if (!database.has('calls', 'number', 'date', 'duration', 'type')) return null
  const name = database.has('calls', 'name') ? ', name' : ''
  return [...database.rows(`SELECT number, date, duration, type${name} FROM calls ORDER BY date`, most)].map((row) =>
    saidOf({
      utc: storedInstant(textIn(row.date), 'unix-milliseconds'),
      stored: textIn(row.date),
      other: numberAndName(textIn(row.number), textIn(row.name)),
      outgoing: textIn(row.type) === '2',
      words: `${androidKinds[textIn(row.type)] ?? 'call'}, ${seconds(row.duration)}`,
    }),
  )
}

/** iPhone before iOS 8: `call_history.db`; the lowest bit of the flags says who called. */
function ofOldIos(database: OpenedDatabase, most: number): readonly Said[] | null {
  if (!database.has('call', 'address', 'date', 'duration', 'flags')) return null
  return [...database.rows('SELECT address, date, duration, flags FROM call ORDER BY date', most)].map((row) => {
    const outgoing = (numberIn(row.flags) & 1) === 1
    return saidOf({
      utc: storedInstant(textIn(row.date), 'unix-seconds'),
      stored: textIn(row.date),
      other: textIn(row.address),
      outgoing,
      words: `${outgoing ? 'outgoing' : 'incoming'} call, ${seconds(row.duration)}`,
    })
  })
}

export const readCallLogs: ProgramReader = (database, most) => {
  const kinds = [
    [ofIos, 'iphone-calls', 'ZCALLRECORD'],
    [ofAndroid, 'android-calls', 'calls'],
    [ofOldIos, 'older-iphone-calls', 'call'],
  ] as const
  for (const [read, program, table] of kinds) {
    const said = read(database, most)
    if (said !== null) return { program, conversations: [{ title: 'Calls', said }], tables: [table] }
  }
  return null
}
