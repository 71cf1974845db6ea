import { z } from 'zod'

/** When a message was sent, as far as its export tells. */
export const MessageTime = z.strictObject({
  /** As the export writes it. */
  written: z.string(),
  /** ISO instant in UTC; null where the export names no zone, or a day or an hour that does not exist. */
  utc: z.string().nullable(),
  /** ISO day, or day and time of the clock that the export shows; null where the order of day and month is open. */
  local: z.string().nullable(),
  /** `stored-instant`: the program counts from a fixed instant. `written-offset`: the text names a zone. `none`: no instant is claimed. */
  zoneFrom: z.enum(['stored-instant', 'written-offset', 'none']),
})
export type MessageTime = z.infer<typeof MessageTime>

/** One message, call or event of a conversation, beside the page text that shows it. */
export const PageMessage = z.strictObject({
  /** `text.slice(start, end)` of the page is this message. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['message', 'call', 'event']),
  conversation: z.string().nullable(),
  /** Null where the export does not say; never guessed. */
  sender: z.string().nullable(),
  /** Empty where nobody is named, and in groups larger than 32. */
  receivers: z.array(z.string()),
  time: MessageTime,
  /** Names of pictures, recordings and files sent with it; those that came with the export are parts of the document. */
  attachments: z.array(z.string()),
})
export type PageMessage = z.infer<typeof PageMessage>
