import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'
import { splitMailbox, unquoteFrom } from './split-mailbox.ts'
import { conversationsIn, headOfMessage } from './threads.ts'

/** Each message becomes a child `0001.eml`; page 1 lists them with their threads. */
export const readMbox: Reader = async (bytes, _name, options) => {
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const spans = splitMailbox(mailbox, options.limits.messages)
  if (spans.length > options.limits.messages) return { kind: 'failed', reason: 'archive-too-big' }
  if (spans.length === 0) return { kind: 'failed', reason: 'damaged' }
  const messages = spans.map(({ start, end }) => unquoteFrom(mailbox.subarray(start, end)))
  const heads = messages.map(headOfMessage)
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  const list = messages.map((message, i) => {
    const name = namer(`${String(i + 1).padStart(4, '0')}.eml`)
    if (options.depth >= options.limits.depth) unread.push({ name, reason: 'archive-too-deep', bytes: message.length })
    else children.push({ name, bytes: message })
    const head = heads[i]
    return [name, head?.date ?? '', head?.from ?? '', head?.subject ?? ''].join('\t')
  })
  return {
    kind: 'read',
    pages: [nativePage(1, 'messages in this mailbox', list.join('\n'))],
    children,
    unreadChildren: unread,
    notes: [
      { is: 'mailbox', messages: messages.length, written: 'as-kept' },
      ...conversationsIn(heads)
        .slice(0, 50)
        .map((numbers) => ({ is: 'one-conversation', messages: numbers }) as const),
    ],
  }
}
