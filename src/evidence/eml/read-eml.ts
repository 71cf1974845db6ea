import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { type MailContent, mailAsRead } from '../mail/mail-content.ts'
import { openSigned } from '../p7m/open-signed.ts'
import { nativePage, type Reader, type ReaderResult } from '../read-outcome.ts'
import { unwrapMessage } from './unwrap-message.ts'

function addressText(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressText).join(', ')};`
  return address.name && address.name !== address.address
    ? `${address.name} <${address.address}>`
    : (address.address ?? '')
}

const addresses = (list: readonly Address[] | undefined): string => (list ?? []).map(addressText).join(', ')

const bytesOf = (attachment: Attachment): Uint8Array =>
  typeof attachment.content === 'string'
    ? new TextEncoder().encode(attachment.content)
    : new Uint8Array(attachment.content)

/** Fields beside the main ones that tell who sent or sent on, and from where. */
const telling: Readonly<Record<string, string>> = {
  sender: 'Sender',
  'reply-to': 'Reply-To',
  'resent-from': 'Resent-From',
  'resent-to': 'Resent-To',
  'resent-date': 'Resent-Date',
  'x-originating-ip': 'X-Originating-IP',
}

const header = (mail: Email, key: string): string | null =>
  mail.headers
    .find((h) => h.key === key)
    ?.value?.replace(/\s+/g, ' ')
    .trim() ?? null

function contentOf(mail: Email): MailContent {
  return {
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    date: header(mail, 'date'),
    subject: mail.subject ?? null,
    others: mail.headers.flatMap(({ key, value }) => {
      const name = telling[key]
      return name && value && value !== header(mail, 'from') ? [[name, value.replace(/\s+/g, ' ').trim()] as const] : []
    }),
    plain: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references?.match(/<[^<>\s]+>/g) ?? [],
    attachments: mail.attachments.map((attachment) => ({
      name: attachment.filename ?? null,
      contentId: attachment.contentId ?? null,
      mimeType: attachment.mimeType,
      content: bytesOf(attachment),
    })),
  }
}

const parse = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 })

const isSecured = (mail: Email): boolean =>
  /^\s*application\/(?:x-)?pkcs7-mime\b/i.test(mail.headers.find((h) => h.key === 'content-type')?.value ?? '')

const isPgp = (mail: Email): boolean =>
  /^\s*multipart\/encrypted\b/i.test(mail.headers.find((h) => h.key === 'content-type')?.value ?? '')

/** What is locked keeps its head: who wrote to whom, when and about what can still be found. */
async function lockedMail(mail: Email, options: Parameters<Reader>[2]): Promise<ReaderResult> {
  const read = mailAsRead({ ...contentOf(mail), plain: '', html: '', attachments: [] }, options)
  const pages = read.kind === 'read' ? read.pages : [nativePage(1, mail.subject ?? null, '')]
  return { kind: 'failed', reason: 'encrypted-mail', notes: read.notes ?? [], recovered: pages }
}

/** The head of the message that was sent, with what the signature covers in place of its body. */
function withInner(outer: Uint8Array, inner: Uint8Array): Uint8Array {
  const text = Buffer.from(outer).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const head = text
    .slice(0, end?.index ?? text.length)
    .replace(/^(?:content-[\w-]+|mime-version)[ \t]*:.*(?:\r?\n[ \t]+.*)*\r?\n?/gim, '')
    .trimEnd()
  return Buffer.concat([Buffer.from(`${head}\r\nMIME-Version: 1.0\r\n`, 'latin1'), inner])
}

/** A message; also one with a mailbox line before it, one kept by Apple Mail, and one that is signed as a whole. */
export const readEml: Reader = async (bytes, _name, options) => {
  const { message, notes, pages } = unwrapMessage(bytes)
  const mail = await parse(message)
  if (isPgp(mail)) return lockedMail(mail, options)
  if (!isSecured(mail)) return withFurther(mailAsRead(contentOf(mail), options), notes, pages)
  const sealed = mail.attachments[0]
  const opened = sealed ? openSigned(bytesOf(sealed)) : null
  if (opened?.kind !== 'signed' || opened.content === null) return lockedMail(mail, options)
  const inner = await parse(withInner(message, opened.content))
  const signed: FileNote = { is: 'signed', covers: 'this-message' }
  return withFurther(mailAsRead(contentOf(inner), options), [...notes, signed], pages)
}

function withFurther(
  read: ReaderResult,
  notes: readonly FileNote[],
  labelled: readonly (readonly [string, string])[],
): ReaderResult {
  if (read.kind !== 'read') return { ...read, notes: [...notes, ...(read.notes ?? [])] }
  const further = labelled.map(([label, text], i) => nativePage(read.pages.length + 1 + i, label, text))
  return { ...read, pages: [...read.pages, ...further], notes: [...notes, ...(read.notes ?? [])] }
}
