import { z } from 'zod'
import { tagged } from '../tagged.ts'

const count = z.int().nonnegative()

/** What a reader notes of mail, chats and backups of phones. */
export const MessageNote = z.discriminatedUnion('is', [
  /** Identifiers of the message and of what it answers, as its head has them. */
  tagged('message-id', { id: z.string() }),
  tagged('in-reply-to', { id: z.string() }),
  tagged('thread', { id: z.string() }),
  tagged('references', { ids: z.array(z.string()).readonly() }),
  tagged('date-in-doubt', { doubt: z.enum(['no-zone', 'no-such-day', 'not-understood']) }),
  tagged('formatted-says-more', {}),
  tagged('message-cut', {}),
  tagged('container-cut', {}),
  /** The line before the message in a mailbox. */
  tagged('mailbox-line', { line: z.string() }),
  /** The signature was not checked. */
  tagged('signed', { covers: z.enum(['this-message', 'what-lies-inside', 'another-part']) }),
  tagged('mailbox', { messages: count, written: z.enum(['as-kept', 'anew']) }),
  /** Numbers of messages of a mailbox. */
  tagged('one-conversation', { messages: z.array(z.int()).readonly() }),
  tagged('order-known', {
    order: z.enum(['day-month-year', 'month-day-year', 'year-month-day']),
    because: z.enum(['numbers', 'sequence']),
  }),
  tagged('order-open', { which: z.enum(['all-readings', 'no-single-order']) }),
  tagged('years-in-no-calendar', {}),
  tagged('years-counted', { calendar: z.enum(['buddhist', 'persian', 'islamic-umalqura']) }),
  tagged('zone-not-named', { shown: z.enum(['by-phone', 'by-export']) }),
  tagged('zone-not-named-everywhere', { times: count, of: count }),
  tagged('times-in-utc', {}),
  tagged('sent-files-left-out', { files: count }),
  tagged('receivers-who-wrote', {}),
  tagged('own-abbreviations', {}),
  tagged('messages-stated', { stated: count, found: count }),
  tagged('backup-breaks-off', { entries: count }),
  tagged('sent-files-not-taken', { files: count }),
])
export type MessageNote = z.infer<typeof MessageNote>
