import { decodeWords } from 'postal-mime'
import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'

const newline = 10
const from = Buffer.from('From ')

/** `From ` at the start of a line that names a sender and a year parts messages; in a body it stands as `>From `. */
function isSeparator(mailbox: Buffer, at: number): boolean {
  if (!mailbox.subarray(at, at + 5).equals(from)) return false
  const end = mailbox.indexOf(newline, at)
  const line = mailbox.toString('latin1', at, end < 0 ? Math.min(mailbox.length, at + 300) : Math.min(end, at + 300))
  return /^From \S+.*\b(?:19|20)\d{2}\b.*$/.test(line.trimEnd())
}

/** Where each message's own bytes begin and end, without the separator line and the empty line before the next. */
export function messageSpans(mailbox: Buffer, most: number): readonly (readonly [number, number])[] {
  const starts: number[] = []
  for (let at = 0; at >= 0 && at < mailbox.length && starts.length <= most; ) {
    if (isSeparator(mailbox, at)) starts.push(at)
    const next = mailbox.indexOf('\nFrom ', at)
    at = next < 0 ? -1 : next + 1
  }
  return starts.map((start, i) => {
    const body = mailbox.indexOf(newline, start) + 1
    let end = starts[i + 1] ?? mailbox.length
    if (end < mailbox.length || mailbox.subarray(end - 2, end).toString('latin1') === '\n\n') {
      if (mailbox[end - 1] === newline && mailbox[end - 2] === newline) end -= 1
      else if (mailbox.subarray(end - 4, end).toString('latin1') === '\r\n\r\n') end -= 2
    }
    return [body === 0 ? end : body, Math.max(end, body)] as const
  })
}

/** Takes back the `>` that mail programs put before `From ` in a body. */
function unquoteFrom(message: Buffer): Uint8Array {
  if (!message.includes('\n>')) return message
  return Buffer.from(message.toString('latin1').replace(/(^|\n)>(>*From )/g, '$1$2'), 'latin1')
}

function header(message: Uint8Array, name: string): string {
  const head =
    Buffer.from(message.subarray(0, 32_768))
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const found = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, 'im').exec(head)?.[1] ?? ''
  return decodeWords(found.replace(/\r?\n[ \t]+/g, ' ')).trim()
}

/** The conversation a message belongs to: the first message it refers to, else itself. */
function threadOf(message: Uint8Array, replies: ReadonlyMap<string, string>): string {
  const id = /<[^>]+>/.exec(header(message, 'Message-ID'))?.[0] ?? ''
  const root = /<[^>]+>/.exec(header(message, 'References'))?.[0]
  if (root) return root
  let at = id
  const seen = new Set<string>()
  while (!seen.has(at)) {
    seen.add(at)
    const before = replies.get(at)
    if (before === undefined) break
    at = before
  }
  return at
}

/** Each message becomes a child `0001.eml`; page 1 lists them with their threads. */
export const readMbox: Reader = async (bytes, _name, options) => {
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const spans = messageSpans(mailbox, options.limits.entries)
  if (spans.length > options.limits.entries) return { kind: 'failed', reason: 'archive-too-big' }
  if (spans.length === 0) return { kind: 'failed', reason: 'damaged' }
  const messages = spans.map(([start, end]) => unquoteFrom(mailbox.subarray(start, end)))
  const replies = new Map<string, string>()
  for (const message of messages) {
    const id = /<[^>]+>/.exec(header(message, 'Message-ID'))?.[0]
    const before = /<[^>]+>/.exec(header(message, 'In-Reply-To'))?.[0]
    if (id && before) replies.set(id, before)
  }
  const threads = new Map<string, number[]>()
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  const list = messages.map((message, i) => {
    const name = namer(`${String(i + 1).padStart(4, '0')}.eml`)
    if (options.depth >= options.limits.depth) unread.push({ name, reason: 'archive-too-deep', bytes: message.length })
    else children.push({ name, bytes: message })
    const thread = threadOf(message, replies) || name
    threads.set(thread, [...(threads.get(thread) ?? []), i + 1])
    return [name, header(message, 'Date'), header(message, 'From'), header(message, 'Subject')].join('\t')
  })
  const conversations = [...threads.values()].filter((numbers) => numbers.length > 1)
  return {
    kind: 'read',
    pages: [nativePage(1, 'messages in this mailbox', list.join('\n'))],
    children,
    unreadChildren: unread,
    notes: [
      `The mailbox holds ${messages.length} message(s); each is read as a document of its own.`,
      ...conversations
        .slice(0, 50)
        .map(
          (numbers) => `Messages ${numbers.map((n) => String(n).padStart(4, '0')).join(', ')} are one conversation.`,
        ),
    ],
  }
}
