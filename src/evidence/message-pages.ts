import type { PageMessage } from '../casefile/evidence/message.ts'
import { nativePage, type ReadPage } from './read-outcome.ts'

export interface MessageLine {
  /** The day as the export writes it, or ISO where that is certain. */
  readonly day: string
  readonly text: string
  /** Who, to whom, when; its place in the page is found here. */
  readonly about: Omit<PageMessage, 'start' | 'end'>
}

/** A page of messages with the place of each in its text. */
function pageOf(number: number, label: string | null, lines: readonly MessageLine[]): ReadPage {
  let at = 0
  const messages = lines.map(({ text, about }): PageMessage => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, ...about }
  })
  return { ...nativePage(number, label, lines.map((line) => line.text).join('\n')), messages }
}

/**
 * Pages of at most 200 messages, so that a pinpoint cite stays short; the label names the conversation, where there are
 * several, and the days covered. `first` is the number of the first page.
 */
export function pagesOfMessages(
  messages: readonly MessageLine[],
  { title = null, first = 1, perPage = 200 }: { title?: string | null; first?: number; perPage?: number } = {},
): readonly ReadPage[] {
  const pages: ReadPage[] = []
  for (let start = 0; start < messages.length; start += perPage) {
    const part = messages.slice(start, start + perPage)
    const from = part[0]?.day ?? ''
    const to = part.at(-1)?.day ?? ''
    const days = from === to ? from : `${from} to ${to}`
    pages.push(pageOf(first + pages.length, [title ?? '', days].filter((part) => part !== '').join(', ') || null, part))
  }
  return pages.length > 0 || title !== null ? pages : [nativePage(1, null, '')]
}

/** Several conversations, each on pages of its own. */
export function pagesOfConversations(
  conversations: readonly { readonly title: string; readonly messages: readonly MessageLine[] }[],
): readonly ReadPage[] {
  const pages: ReadPage[] = []
  for (const { title, messages } of conversations)
    pages.push(...pagesOfMessages(messages, { title, first: pages.length + 1 }))
  return pages.length > 0 ? pages : [nativePage(1, null, '')]
}
