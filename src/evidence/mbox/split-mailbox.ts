import { headFollows, isPostmark } from './postmark.ts'

/** One message of a mailbox: its own bytes, without the postmark before it and the empty line after it. */
export interface MessageSpan {
  readonly start: number
  readonly end: number
}

const newline = 10
const headBytes = 65_536

const lineAt = (mailbox: Buffer, at: number): string => {
  const end = mailbox.indexOf(newline, at)
  return mailbox.toString('latin1', at, Math.min(end < 0 ? mailbox.length : end, at + 1000)).replace(/\r$/, '')
}

const bodyAfter = (mailbox: Buffer, at: number): number => {
  const end = mailbox.indexOf(newline, at)
  return end < 0 ? mailbox.length : end + 1
}

const afterEmptyLine = (mailbox: Buffer, at: number): boolean =>
  at === 0 ||
  (mailbox[at - 1] === newline &&
    (at === 1 || mailbox[at - 2] === newline || (mailbox[at - 2] === 13 && (at === 2 || mailbox[at - 3] === newline))))

/** A postmark at the begin of a line, with the head of a message behind it. */
function isSeparator(mailbox: Buffer, at: number): boolean {
  if (mailbox.toString('latin1', at, at + 5) !== 'From ' || !isPostmark(lineAt(mailbox, at))) return false
  const head = bodyAfter(mailbox, at)
  if (!headFollows(lineAt(mailbox, head), false)) return false
  return headFollows(mailbox.toString('latin1', head, head + headBytes), true)
}

/** Where the next message begins, searching for a separator after an empty line; the end of the mailbox when none does. */
function nextSeparator(mailbox: Buffer, from: number): number {
  for (let at = mailbox.indexOf('\nFrom ', from); at >= 0; at = mailbox.indexOf('\nFrom ', at + 1)) {
    if (afterEmptyLine(mailbox, at + 1) && isSeparator(mailbox, at + 1)) return at + 1
  }
  return mailbox.length
}

/** The empty line that parts a message from the next postmark belongs to neither. */
function withoutLastEmptyLine(mailbox: Buffer, start: number, end: number): number {
  if (end - start >= 4 && mailbox.toString('latin1', end - 4, end) === '\r\n\r\n') return end - 2
  return end - start >= 2 && mailbox[end - 1] === newline && mailbox[end - 2] === newline ? end - 1 : end
}

/**
 * Every message of a mailbox in its order, at most one more than `most`. A field `Content-Length` is not believed: a wrong
 * one would hide the messages after it. Time grows with the size alone.
 */
export function splitMailbox(mailbox: Buffer, most: number): readonly MessageSpan[] {
  const spans: MessageSpan[] = []
  let at = 0
  while (at < mailbox.length && (mailbox[at] === newline || mailbox[at] === 13)) at += 1
  if (!isSeparator(mailbox, at)) at = nextSeparator(mailbox, at)
  while (at < mailbox.length && spans.length <= most) {
    const start = bodyAfter(mailbox, at)
    const next = nextSeparator(mailbox, start)
    spans.push({ start, end: withoutLastEmptyLine(mailbox, start, next) })
    at = next
  }
  return spans
}

/** Takes back the one `>` that mail programs put before `From ` and `>From ` in a body. */
export function unquoteFrom(message: Buffer): Buffer {
  if (!message.includes('\n>')) return message
  return Buffer.from(message.toString('latin1').replace(/(^|\n)>(>*From )/g, '$1$2'), 'latin1')
}
