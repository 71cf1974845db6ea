import type { MessageTime, PageMessage } from '../../casefile/evidence/message.ts'
import type { MessageLine } from '../message-pages.ts'

/** A message, call or event as a program keeps it, before it becomes a line of a page. */
export interface Said {
  readonly kind: PageMessage['kind']
  readonly time: MessageTime
  readonly sender: string | null
  readonly receivers: readonly string[]
  readonly text: string
  readonly attachments: readonly string[]
  /** What else the program keeps with it in words: reactions, answers, lengths. */
  readonly also: readonly string[]
}

export interface Conversation {
  readonly title: string
  readonly said: readonly Said[]
}

/** The day of the label: of the instant in UTC, or of the clock that the export shows, or as it is written. */
export const dayOf = ({ local, utc, written }: MessageTime): string =>
  (local ?? utc)?.slice(0, 10) ?? written.split(/[ T,]/, 1)[0] ?? ''

/** More receivers than these stand in the title of the conversation and beside the text, not in each line. */
const fewReceivers = 2

export function lineOf(said: Said, conversation: string | null): MessageLine {
  const { time, sender, receivers, text, attachments, also, kind } = said
  const to = receivers.length > 0 && receivers.length <= fewReceivers ? ` to ${receivers.join(', ')}` : ''
  const who = sender === null ? (kind === 'event' ? '' : `sender not told${to}`) : `${sender}${to}`
  const parts = [time.written, who, text, ...attachments.map((name) => `[attachment: ${name}]`), ...also]
  return {
    day: dayOf(time),
    text: parts.filter((part) => part !== '').join(' | '),
    about: { kind, conversation, sender, receivers: [...receivers], time, attachments: [...attachments] },
  }
}

/** In larger groups the receivers are not written beside each message: whoever writes in the conversation may have read it. */
const mostReceivers = 32

/** Everybody of a conversation but the one who speaks; empty for a group larger than 32. */
export const othersThan = (sender: string | null, members: ReadonlySet<string>): readonly string[] =>
  members.size > mostReceivers + 1 ? [] : [...members].filter((name) => name !== sender && name !== '')
