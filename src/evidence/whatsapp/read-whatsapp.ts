import type { FileNote } from '../../casefile/evidence/file-note.ts'
import type { MessageTime } from '../../casefile/evidence/message.ts'
import { othersThan } from '../chat/conversation.ts'
import { type DateOrderFinding, dateUnder, findDateOrder, orderNote, type YearCount } from '../chat/date-order.ts'
import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { Reader } from '../read-outcome.ts'
import { calendarOf, inFull } from './chat-calendar.ts'
import { chatNameOf } from './chat-name.ts'
import { halfOfDay } from './half-days.ts'
import { contentOf, type MessageContent } from './message-content.ts'
import { type MessageStart, whatsappStart, withoutMarks } from './message-start.ts'

interface Message {
  readonly start: MessageStart
  readonly lines: readonly string[]
  /** With its direction marks, which tell a notice of the program from what a person wrote. */
  readonly content: MessageContent
}

const readable = (line: string): string => withoutMarks(line).replace(/[\u00a0\u202f\u2009]/g, ' ')

/** Direction marks before the sender say nothing; those after it stay for `contentOf`. */
function restWithMarks(raw: string, start: MessageStart): string {
  let kept = raw.length
  for (let letters = start.rest.length; letters > 0 && kept > 0; ) {
    kept -= 1
    if (withoutMarks(raw.charAt(kept)) !== '') letters -= 1
  }
  return raw.slice(kept)
}

function splitMessages(text: string): readonly Message[] {
  const begun: { start: MessageStart; rest: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const start = whatsappStart(line)
    if (start) begun.push({ start, rest: restWithMarks(line, start), lines: [readable(line)] })
    else begun.at(-1)?.lines.push(readable(line))
  }
  return begun.map(({ start, rest, lines }) => ({
    start,
    lines,
    content: contentOf([rest, ...lines.slice(1)].join('\n').trimEnd()),
  }))
}

/** Day and time as the phone's clock showed them; without the time where its half of the day is not known. */
function timeOf(
  { date, time, clock, numbers }: MessageStart,
  finding: DateOrderFinding,
  calendar: YearCount | null,
): MessageTime {
  const written = `${date} ${time}`
  const day =
    finding.kind === 'certain' && calendar !== null
      ? dateUnder(finding.order, inFull(numbers, calendar), calendar)
      : null
  const half = halfOfDay(clock.words)
  const hour =
    clock.hour > 12 || half === 'not-said' ? clock.hour : (clock.hour % 12) + (half === 'after-noon' ? 12 : 0)
  if (day === null || hour > 23 || clock.minute > 59 || (half === 'unknown' && clock.hour <= 12))
    return { written, utc: null, local: day, zoneFrom: 'none' }
  const two = (n: number): string => String(n).padStart(2, '0')
  const seconds = clock.second === null ? '' : `:${two(clock.second)}`
  return { written, utc: null, local: `${day}T${two(hour)}:${two(clock.minute)}${seconds}`, zoneFrom: 'none' }
}

const calendarNote = (calendar: YearCount | null): readonly FileNote[] =>
  calendar === null
    ? [{ is: 'years-in-no-calendar' }]
    : calendar === 'gregory'
      ? []
      : [{ is: 'years-counted', calendar }]

/** Who else writes in the chat; in a chat of two whose other side is silent, whom the file is named for. */
function receiversOf(sender: string | null, writers: ReadonlySet<string>, chat: string | null): string[] {
  const others = [...othersThan(sender, writers)]
  return writers.size < 2 && others.length === 0 && chat !== null && chat !== sender ? [chat] : others
}

function linesOf(
  messages: readonly Message[],
  chat: string | null,
  finding: DateOrderFinding,
  calendar: YearCount | null,
): readonly MessageLine[] {
  const writers = new Set(messages.flatMap(({ content }) => (content.sender === null ? [] : [content.sender])))
  const receivers = new Map([null, ...writers].map((name) => [name, receiversOf(name, writers, chat)]))
  return messages.map(({ start, lines, content: { sender, attachments } }): MessageLine => {
    const time = timeOf(start, finding, calendar)
    return {
      day: time.local?.slice(0, 10) ?? start.date,
      text: lines.join('\n').trimEnd(),
      about: {
        kind: sender === null ? 'event' : 'message',
        conversation: chat,
        sender,
        receivers: sender === null ? [] : [...(receivers.get(sender) ?? [])],
        time,
        attachments: [...attachments],
      },
    }
  })
}

/**
 * Messages keep the wording of the export; special spaces become plain ones and direction marks go. The day of a page
 * label is ISO only when the order of day and month, and the calendar, are certain.
 */
export const readWhatsappExport: Reader = async (bytes, name) => {
  const decoded = decodeText(bytes)
  const { text } = decoded
  const messages = splitMessages(plainLines(text))
  const dates = messages.map((m) => m.start.numbers)
  const calendar = calendarOf(dates)
  const finding = findDateOrder(
    calendar === null ? dates : dates.map((numbers) => inFull(numbers, calendar)),
    calendar ?? 'gregory',
  )
  const omitted = messages.filter((m) => m.content.omitted).length
  return {
    kind: 'read',
    pages: pagesOfMessages(linesOf(messages, chatNameOf(name), finding, calendar)),
    notes: [
      orderNote(finding),
      ...calendarNote(calendar),
      { is: 'zone-not-named', shown: 'by-phone' },
      ...(omitted > 0 ? [{ is: 'sent-files-left-out', files: omitted } as const] : []),
      ...encodingNote(decoded),
    ],
  }
}
