import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { makeNamer } from '../child-names.ts'
import { plainLines } from '../decode-text.ts'
import { visibleText } from '../html/visible-text.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'

function addressText(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressText).join(', ')};`
  return address.name && address.name !== address.address
    ? `${address.name} <${address.address}>`
    : (address.address ?? '')
}

const addresses = (list: readonly Address[] | undefined): string => (list ?? []).map(addressText).join(', ')

/** The date as the header writes it, with its zone, and the same instant in UTC. */
function dateLine(mail: Email): string | null {
  const written = mail.headers.find((h) => h.key === 'date')?.value?.trim()
  if (!written) return null
  const instant = Date.parse(written)
  return Number.isNaN(instant) ? written : `${written} (${new Date(instant).toISOString().replace('.000Z', 'Z')})`
}

const bytesOf = (attachment: Attachment): Uint8Array =>
  typeof attachment.content === 'string'
    ? new TextEncoder().encode(attachment.content)
    : new Uint8Array(attachment.content)

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
  'text/calendar': '.ics',
}

/** A message with its main headers as text; attachments, inline pictures and forwarded messages come as children. */
export const readEml: Reader = async (bytes, _name, options) => {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 50,
  })
  const body = mail.text?.trim() ? plainLines(mail.text) : mail.html ? visibleText(mail.html).text : ''
  const headers = [
    ['From', addresses(mail.from ? [mail.from] : [])],
    ['To', addresses(mail.to)],
    ['Cc', addresses(mail.cc)],
    ['Bcc', addresses(mail.bcc)],
    ['Date', dateLine(mail) ?? ''],
    ['Subject', mail.subject ?? ''],
  ] as const
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  for (const [i, attachment] of mail.attachments.entries()) {
    const name = namer(attachment.filename ?? `part-${i + 1}${extensions[attachment.mimeType] ?? ''}`)
    const content = bytesOf(attachment)
    if (options.depth >= options.limits.depth) unread.push({ name, reason: 'archive-too-deep', bytes: content.length })
    else if (i >= options.limits.entries) unread.push({ name, reason: 'archive-too-big', bytes: content.length })
    else children.push({ name, bytes: content })
  }
  const listed = [...children.map((c) => c.name), ...unread.map((u) => u.name)]
  const lines = [
    ...headers.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`),
    ...(listed.length > 0 ? [`Attachments: ${listed.join(', ')}`] : []),
    '',
    body.trim(),
  ]
  const references =
    mail.references
      ?.trim()
      .split(/\s+/)
      .filter((part) => part.startsWith('<')) ?? []
  return {
    kind: 'read',
    pages: [nativePage(1, mail.subject ?? null, lines.join('\n').trim())],
    children,
    unreadChildren: unread,
    notes: [
      ...(mail.messageId ? [`Message-ID: ${mail.messageId}`] : []),
      ...(mail.inReplyTo ? [`In reply to: ${mail.inReplyTo}`] : []),
      ...(references[0] ? [`Thread: ${references[0]}`] : []),
      ...(mail.text?.trim() && mail.html
        ? ['The message has a plain and a formatted version; the plain one was read.']
        : []),
    ],
  }
}
