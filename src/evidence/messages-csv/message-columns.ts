/** Where a table of messages keeps its parts, by the column names that phone exporters use. */
export interface MessageColumns {
  readonly date: number
  readonly text: number
  readonly sender: number
  readonly direction: number
  readonly chat: number
  readonly attachment: number
}

const clean = (cell: string): string =>
  cell
    .replace(/^\ufeff/, '')
    .replace(/["']/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

const names: Readonly<Record<keyof MessageColumns, readonly string[]>> = {
  date: [
    'message date',
    'date',
    'date sent',
    'date (utc)',
    'timestamp (utc)',
    'timestamp',
    'datetime',
    'date time',
    'sent',
    'time',
    'date utc',
  ],
  text: ['text', 'message', 'message text', 'body', 'content'],
  sender: ['sender name', 'sender', 'from', 'sender id', 'handle', 'author'],
  direction: ['type', 'is from me', 'direction', 'from me'],
  chat: ['chat session', 'chat', 'conversation', 'thread', 'recipient', 'to'],
  attachment: ['attachment', 'attachments', 'attachment name', 'attachment path'],
}

/** Null when the header is not one of messages: it must name a date, a text and who wrote. */
export function messageColumns(header: readonly string[]): MessageColumns | null {
  const cells = header.map(clean)
  const find = (part: keyof MessageColumns): number => {
    for (const name of names[part]) {
      const at = cells.indexOf(name)
      if (at >= 0) return at
    }
    return -1
  }
  const columns: MessageColumns = {
    date: find('date'),
    text: find('text'),
    sender: find('sender'),
    direction: find('direction'),
    chat: find('chat'),
    attachment: find('attachment'),
  }
  const writer = columns.sender >= 0 || columns.direction >= 0
  return columns.date >= 0 && columns.text >= 0 && writer ? columns : null
}

export const isMessageHeader = (line: string): boolean => messageColumns(line.split(/[,;\t]/)) !== null
