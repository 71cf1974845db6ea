import msgreader, { type FieldsData } from '@kenjiuno/msgreader'
import { decodeText } from '../decode-text.ts'
import { visibleText } from '../html/visible-text.ts'
import { headerBlock } from '../mail/header-block.ts'
import { type MailAttachment, type MailContent, mailAsRead } from '../mail/mail-content.ts'
import { richBody } from '../mail/rtf-body.ts'
import type { Reader, UnreadChild } from '../read-outcome.ts'

// The package is CommonJS: its class stands one step deeper when Node imports it.
const { default: MsgReader } = msgreader

const nameAndAddress = (name: string | undefined, address: string | undefined): string =>
  name && address && name !== address ? `${name} <${address}>` : (address ?? name ?? '')

/** An address of the firm's own directory (`/O=.../CN=...`) is shown where no other is known. */
const addressOf = (fields: FieldsData): string | undefined => fields.smtpAddress ?? fields.email

const recipients = (fields: FieldsData, kind: 'to' | 'cc' | 'bcc'): string =>
  (fields.recipients ?? [])
    .filter((one) => (one.recipType ?? 'to') === kind)
    .map((one) => nameAndAddress(one.name, addressOf(one)))
    .join(', ')

const shownElsewhere = new Set([
  'dataType',
  'subject',
  'normalizedSubject',
  'senderName',
  'senderEmail',
  'senderSmtpAddress',
  'body',
  'bodyHtml',
  'headers',
  'messageId',
  'clientSubmitTime',
  'messageDeliveryTime',
])

/** Contacts, appointments and tasks keep what they say in fields of their own: each is shown by its name. */
function ownFields(fields: FieldsData): readonly (readonly [string, string])[] {
  const kind = fields.messageClass ?? 'IPM.Note'
  if (/^IPM\.Note\b/i.test(kind)) return []
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) =>
    shownElsewhere.has(name) || (typeof value !== 'string' && typeof value !== 'number') || value === ''
      ? []
      : [[name, String(value)] as const],
  )
}

interface Taken {
  readonly attachments: readonly MailAttachment[]
  readonly unread: readonly UnreadChild[]
}

function attachmentsOf(message: InstanceType<typeof MsgReader>, fields: FieldsData): Taken {
  const attachments: MailAttachment[] = []
  const unread: UnreadChild[] = []
  for (const [i, attachment] of (fields.attachments ?? []).entries()) {
    const inner = attachment.innerMsgContent === true
    const own = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? null
    const name = inner ? `${own ?? attachment.innerMsgContentFields?.subject ?? `message-${i + 1}`}.msg` : own
    try {
      const { content } = message.getAttachment(attachment)
      const mimeType = inner ? 'application/vnd.ms-outlook' : (attachment.attachMimeTag ?? '')
      attachments.push({ name, contentId: attachment.pidContentId ?? null, mimeType, content: new Uint8Array(content) })
    } catch {
      unread.push({ name: name ?? `part-${i + 1}`, reason: 'damaged', bytes: attachment.contentLength ?? 0 })
    }
  }
  return { attachments, unread }
}

/** A message, contact, appointment or task as Outlook saves it one by one. */
export const readMsg: Reader = async (bytes, _name, options) => {
  const message = new MsgReader(bytes.slice().buffer)
  const fields = message.getFileData()
  if (fields.error !== undefined) return { kind: 'failed', reason: 'damaged' }
  const sent = headerBlock(fields.headers ?? '').fields
  const html = fields.bodyHtml ?? (fields.html ? decodeText(fields.html).text : '')
  const plain = fields.body ?? ''
  const taken = attachmentsOf(message, fields)
  const rich = richBody(fields.compressedRtf ?? null, `${plain}\n${html === '' ? '' : visibleText(html).text}`)
  const content: MailContent = {
    from: nameAndAddress(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: recipients(fields, 'to'),
    cc: recipients(fields, 'cc'),
    bcc: recipients(fields, 'bcc'),
    date: sent.get('date') ?? fields.clientSubmitTime ?? fields.messageDeliveryTime ?? null,
    subject: fields.subject ?? null,
    others: ownFields(fields),
    plain,
    html,
    messageId: fields.messageId ?? sent.get('message-id') ?? null,
    inReplyTo: sent.get('in-reply-to') ?? null,
    references: sent.get('references')?.match(/<[^<>\s]+>/g) ?? [],
    attachments: [...taken.attachments, ...rich],
  }
  if (/^IPM\.Note\.(?:Secure|SMIME)(?!\.MultipartSigned)/i.test(fields.messageClass ?? '')) {
    const head = mailAsRead({ ...content, plain: '', html: '', attachments: [] }, options)
    const pages = head.kind === 'read' ? head.pages : []
    return { kind: 'failed', reason: 'encrypted-mail', notes: head.notes ?? [], recovered: pages }
  }
  const read = mailAsRead(content, options)
  return read.kind === 'read' ? { ...read, unreadChildren: [...(read.unreadChildren ?? []), ...taken.unread] } : read
}
