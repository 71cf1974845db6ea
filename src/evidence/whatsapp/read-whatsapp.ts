import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { Reader } from '../read-outcome.ts'
import { dateUnder, findDateOrder } from './date-order.ts'
import { type MessageStart, whatsappStart, withoutMarks } from './message-start.ts'

interface Message {
  readonly start: MessageStart
  readonly lines: readonly string[]
}

const readable = (line: string): string => withoutMarks(line).replace(/[\u00a0\u202f\u2009]/g, ' ')

function splitMessages(text: string): readonly Message[] {
  const messages: { start: MessageStart; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const start = whatsappStart(line)
    if (start) messages.push({ start, lines: [readable(line)] })
    else if (messages.length > 0) messages.at(-1)?.lines.push(readable(line))
  }
  return messages
}

/**
 * Messages keep the wording of the export; special spaces become plain ones and direction marks go. The day of a page
 * label is ISO only when the order of day and month is certain.
 */
export const readWhatsappExport: Reader = async (bytes) => {
  const { text, encoding } = decodeText(bytes)
  const messages = splitMessages(plainLines(text))
  const finding = findDateOrder(messages.map((m) => m.start.numbers))
  const lines = messages.map(({ start, lines: own }): MessageLine => {
    const iso = finding.kind === 'certain' ? dateUnder(finding.order, start.numbers) : null
    return { day: iso ?? start.date, text: own.join('\n').trimEnd() }
  })
  const order: Readonly<Record<typeof finding.kind, string>> = {
    certain:
      finding.kind === 'certain'
        ? `Dates are read as ${finding.order} (${finding.because === 'numbers' ? 'some dates allow no other reading' : 'only so do the messages follow one another in time'}).`
        : '',
    ambiguous:
      'Day and month cannot be told apart in this export: every date allows both readings. No date was assumed; ask which country the phone was set to.',
    mixed:
      'The dates of this export follow no single order of day and month, so none was assumed; it may have been edited or joined from two phones.',
  }
  const omitted = messages.filter((m) =>
    /<Media omitted>|(?:image|video|audio|sticker|GIF|document) omitted/i.test(m.lines.join(' ')),
  ).length
  return {
    kind: 'read',
    pages: pagesOfMessages(lines),
    notes: [
      order[finding.kind],
      'Times are as the phone showed them; the export names no time zone.',
      ...(omitted > 0
        ? [
            `${omitted} picture(s), recording(s) or document(s) sent in this chat were left out of the export by the phone.`,
          ]
        : []),
      ...encodingNote(encoding),
    ],
  }
}
