import { readCsv } from '../csv/read-csv.ts'
import { cellText, readRows } from '../csv/read-rows.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { Reader } from '../read-outcome.ts'
import { messageColumns } from './message-columns.ts'

/** Message exports of phone tools (iMessage and the like): one line a message, cells in the words of the export. */
export const readMessagesCsv: Reader = async (bytes, name, options) => {
  const { rows, notes } = readRows(bytes, options.limits)
  const header = rows[0] ?? []
  const columns = messageColumns(header)
  if (columns === null) return await readCsv(bytes, name, options)
  const used = new Set(Object.values(columns))
  const messages = rows.slice(1).map((row): MessageLine => {
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
    return { day: at(columns.date).split(/[ T]/, 1)[0] ?? '', text: parts.filter((part) => part !== '').join(' | ') }
  })
  const zone =
    header.some((cell) => /utc|gmt|zone/i.test(cell)) ||
    rows.slice(1, 20).some((row) => /(?:Z|UTC|[+-]\d{2}:?\d{2})$/.test(row[columns.date] ?? ''))
  return {
    kind: 'read',
    pages: pagesOfMessages(messages),
    notes: [...notes, ...(zone ? [] : ['Times are as the export shows them; it names no time zone.'])],
  }
}
