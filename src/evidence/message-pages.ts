import { nativePage, type ReadPage } from './read-outcome.ts'

export interface MessageLine {
  /** The day as the export writes it, or ISO where that is certain. */
  readonly day: string
  readonly text: string
}

/** Pages of at most 200 messages, so that a pinpoint cite stays short; the label names the days covered. */
export function pagesOfMessages(messages: readonly MessageLine[], perPage = 200): readonly ReadPage[] {
  const pages: ReadPage[] = []
  for (let start = 0; start < messages.length; start += perPage) {
    const part = messages.slice(start, start + perPage)
    const first = part[0]?.day ?? ''
    const last = part.at(-1)?.day ?? ''
    const label = first === last ? first : `${first} to ${last}`
    pages.push(nativePage(pages.length + 1, label, part.map((m) => m.text).join('\n')))
  }
  return pages.length > 0 ? pages : [nativePage(1, null, '')]
}
