import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { makeNamer } from '../child-names.ts'
import { plainLines } from '../decode-text.ts'
import { visibleText } from '../html/visible-text.ts'
import {
  nativePage,
  type ReadChild,
  type ReaderResult,
  type ReadOptions,
  type ReadPage,
  type UnreadChild,
} from '../read-outcome.ts'
import { dateInWords, noteOnDate, readMailDate } from './mail-date.ts'
import { saysMoreThan } from './says-more.ts'

export interface MailAttachment {
  /** As the message names it; null when it does not. */
  readonly name: string | null
  /** `<image001.png@01D5>`: often the only name that a picture within the text has. */
  readonly contentId: string | null
  readonly mimeType: string
  readonly content: Uint8Array
}

/** A message as every kind of mail file gives it; addresses and ids as text. */
export interface MailContent {
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly bcc: string
  /** As the message writes it; null when it has none. */
  readonly date: string | null
  readonly subject: string | null
  /** Further fields that tell something about the sender, shown as they are. */
  readonly others: readonly (readonly [name: string, value: string])[]
  readonly plain: string
  readonly html: string
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly attachments: readonly MailAttachment[]
}

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'message/global': '.eml',
  'message/delivery-status': '.txt',
  'message/disposition-notification': '.txt',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/calendar': '.ics',
  'text/vcard': '.vcf',
  'text/rfc822-headers': '.txt',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
  'application/ms-tnef': '.dat',
  'application/pkcs7-mime': '.p7m',
  'application/pkcs7-signature': '.p7s',
}

/** The name that the message gives, else the one in its content id, else its place. */
function attachmentName({ name, contentId, mimeType }: MailAttachment, place: number): string {
  if (name !== null && name.trim() !== '') return name
  const inId = /^<?([^@<>]+\.[A-Za-z0-9]{2,5})@/.exec(contentId ?? '')?.[1]
  return inId ?? `part-${place + 1}${extensions[mimeType.toLowerCase()] ?? ''}`
}

function childrenOf(
  attachments: readonly MailAttachment[],
  { depth, limits }: ReadOptions,
): { readonly children: readonly ReadChild[]; readonly unread: readonly UnreadChild[] } {
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  for (const [i, attachment] of attachments.entries()) {
    const name = namer(attachmentName(attachment, i))
    const { content } = attachment
    if (depth >= limits.depth) unread.push({ name, reason: 'archive-too-deep', bytes: content.length })
    else if (i >= limits.entries) unread.push({ name, reason: 'archive-too-big', bytes: content.length })
    else children.push({ name, bytes: content })
  }
  return { children, unread }
}

export const armoured = /-----BEGIN PGP MESSAGE-----/

/**
 * One page with the main fields and the body; a second one where the formatted version of the body says something that the
 * plain one does not. Attachments, pictures within the text and forwarded messages come as children.
 */
export function mailAsRead(mail: MailContent, options: ReadOptions): ReaderResult {
  const plain = plainLines(mail.plain).trim()
  const formatted = mail.html.trim() === '' ? '' : visibleText(mail.html).text.trim()
  const body = plain === '' ? formatted : plain
  const more = plain !== '' && formatted !== '' && saysMoreThan(formatted, plain)
  const date = mail.date === null ? null : readMailDate(mail.date)
  const { children, unread } = childrenOf(mail.attachments, options)
  const listed = [...children.map((c) => c.name), ...unread.map((u) => u.name)]
  const head = [
    ['From', mail.from],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.bcc],
    ['Date', date === null ? '' : dateInWords(date)],
    ['Subject', mail.subject ?? ''],
    ...mail.others,
    ['Attachments', listed.join(', ')],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  const first = nativePage(1, mail.subject, [...head, '', body].join('\n').trim())
  const pages: ReadPage[] = more ? [first, nativePage(2, 'formatted version', formatted)] : [first]
  const notes: readonly FileNote[] = [
    ...(mail.messageId ? [{ is: 'message-id', id: mail.messageId } as const] : []),
    ...(mail.inReplyTo ? [{ is: 'in-reply-to', id: mail.inReplyTo } as const] : []),
    ...(mail.references[0] ? [{ is: 'thread', id: mail.references[0] } as const] : []),
    ...(mail.references.length > 1 ? [{ is: 'references', ids: mail.references } as const] : []),
    ...(date === null ? [] : noteOnDate(date)),
    ...(more ? [{ is: 'formatted-says-more' } as const] : []),
  ]
  if (armoured.test(body)) return { kind: 'failed', reason: 'encrypted-mail', notes, recovered: pages }
  return { kind: 'read', pages, children, unreadChildren: unread, notes }
}
