import type { FileNote } from '../../casefile/evidence/file-note.ts'
import type { MessageTime } from '../../casefile/evidence/message.ts'
import { findDateOrder, orderNote } from '../chat/date-order.ts'
import { thisAccount } from '../chat/this-phone.ts'
import { numbersOfDate, writtenTime } from '../chat/written-time.ts'
import { readCsv } from '../csv/read-csv.ts'
import { cellText, readRows } from '../csv/read-rows.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { Reader } from '../read-outcome.ts'
import { type MessageColumns, messageColumns } from './message-columns.ts'

type Row = readonly string[]

/** The whole column decides which number is the day; one row never does. */
function timesOf(
  rows: readonly Row[],
  column: number,
  columnIsUtc: boolean,
): { readonly times: readonly MessageTime[]; readonly note: FileNote | null } {
  const cells = rows.map((row) => cellText(row[column] ?? ''))
  const dates = cells.map(numbersOfDate).filter((date) => date !== null)
  const finding = findDateOrder(dates)
  const times = cells.map((cell) => writtenTime(cell, finding, columnIsUtc))
  if (dates.length === 0) return { times, note: null }
  const told = orderNote(finding)
  // Years that stand first leave no doubt.
  const plain = told.is === 'order-known' && told.order === 'year-month-day'
  return { times, note: plain ? null : told }
}

const outgoing = /^(?:outgoing|sent|out|1|true|yes|from me|me)$/i
const incoming = /^(?:incoming|received|in|0|false|no|to me)$/i

/** Who wrote: the column of the sender, else the side that the direction names. */
function peopleOf(
  direction: string,
  sender: string,
  chat: string,
): { readonly sender: string | null; readonly receivers: string[] } {
  if (outgoing.test(direction))
    return { sender: sender === '' ? thisAccount : sender, receivers: chat === '' ? [] : [chat] }
  const wrote = sender !== '' ? sender : incoming.test(direction) && chat !== '' ? chat : null
  if (incoming.test(direction)) return { sender: wrote, receivers: [thisAccount] }
  return { sender: wrote, receivers: chat === '' || chat === sender ? [] : [chat] }
}

function lineOf(row: Row, header: Row, columns: MessageColumns, time: MessageTime): MessageLine {
  const used = new Set(Object.values(columns))
  const at = (index: number): string => cellText(row[index] ?? '')
  const who = [at(columns.direction), at(columns.sender)].filter((part) => part !== '').join(' ')
  const others = row.flatMap((cell, i) =>
    used.has(i) || cellText(cell) === '' ? [] : [`${cellText(header[i] ?? '')}: ${cellText(cell)}`],
  )
  const attached = at(columns.attachment)
  const parts = [
    at(columns.date),
    who,
    at(columns.chat),
    at(columns.text),
    ...(attached === '' ? [] : [`[attachment: ${attached}]`]),
    ...others,
  ]
  return {
    day: at(columns.date).split(/[ T]/, 1)[0] ?? '',
    text: parts.filter((part) => part !== '').join(' | '),
    about: {
      kind: 'message',
      conversation: at(columns.chat) || null,
      ...peopleOf(at(columns.direction), at(columns.sender), at(columns.chat)),
      time,
      attachments: attached === '' ? [] : [attached],
    },
  }
}

/** Message exports of phone tools (iMessage and the like): one line a message, cells in the words of the export. */
export const readMessagesCsv: Reader = async (bytes, name, options) => {
  const { rows, notes } = readRows(bytes, options.limits)
  const header = rows[0] ?? []
  const columns = messageColumns(header)
  if (columns === null) return await readCsv(bytes, name, options)
  const columnIsUtc = /\b(?:utc|gmt)\b/i.test((header[columns.date] ?? '').replace(/_/g, ' '))
  const { times, note } = timesOf(rows.slice(1), columns.date, columnIsUtc)
  const messages = rows.slice(1).flatMap((row, i) => {
    const time = times[i]
    return time === undefined ? [] : [lineOf(row, header, columns, time)]
  })
  const zoned = times.filter((time) => time.zoneFrom !== 'none').length
  const zoneNote: readonly FileNote[] =
    zoned === 0
      ? [{ is: 'zone-not-named', shown: 'by-export' }]
      : zoned < times.length
        ? [{ is: 'zone-not-named-everywhere', times: times.length - zoned, of: times.length }]
        : []
  return {
    kind: 'read',
    pages: pagesOfMessages(messages),
    notes: [...notes, ...(note === null ? [] : [note]), ...zoneNote],
  }
}
