import { type PSTAttachment, PSTFile, type PSTFolder, PSTMessage } from 'pst-extractor'
import { makeNamer } from '../child-names.ts'
import { composeMail } from '../mail/compose-mail.ts'
import { headerBlock } from '../mail/header-block.ts'
import type { MailAttachment, MailContent } from '../mail/mail-content.ts'
import { richBody } from '../mail/rtf-body.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'

const nameAndAddress = (name: string, address: string): string =>
  name && address && name !== address ? `${name} <${address}>` : address || name

/** MAPI numbers its kinds of receivers from 1. */
const kinds = ['to', 'cc', 'bcc'] as const

function receivers(message: PSTMessage, kind: (typeof kinds)[number]): string {
  const list: string[] = []
  for (let i = 0; i < message.numberOfRecipients; i += 1) {
    const one = message.getRecipient(i)
    if (one && kinds[one.recipientType - 1] === kind)
      list.push(nameAndAddress(one.displayName, one.smtpAddress || one.emailAddress))
  }
  if (list.length > 0) return list.join(', ')
  return { to: message.displayTo, cc: message.displayCC, bcc: message.displayBCC }[kind]
}

function bytesOf(attachment: PSTAttachment): Uint8Array {
  const stream = attachment.fileInputStream
  if (!stream) throw new RangeError('no bytes')
  const bytes = Buffer.alloc(Number(attachment.filesize) || Number(stream.length))
  stream.readCompletely(bytes)
  return new Uint8Array(bytes)
}

function attachmentOf(attachment: PSTAttachment): MailAttachment {
  const inner = attachment.embeddedPSTMessage
  const name = attachment.longFilename || attachment.filename || null
  if (inner)
    return {
      name: `${name ?? (inner.subject || 'message')}.eml`,
      contentId: null,
      mimeType: 'application/octet-stream',
      content: composeMail(contentOf(inner).content),
    }
  return { name, contentId: attachment.contentId || null, mimeType: attachment.mimeTag, content: bytesOf(attachment) }
}

interface Rebuilt {
  readonly content: MailContent
  /** Names of attachments whose bytes could not be taken out. */
  readonly lost: readonly string[]
}

function contentOf(message: PSTMessage): Rebuilt {
  const sent = headerBlock(message.transportMessageHeaders).fields
  const attachments: MailAttachment[] = []
  const lost: string[] = []
  for (let i = 0; i < message.numberOfAttachments; i += 1) {
    let named = `part-${i + 1}`
    try {
      const attachment = message.getAttachment(i)
      named = attachment.longFilename || attachment.filename || named
      attachments.push(attachmentOf(attachment))
    } catch {
      lost.push(named)
    }
  }
  const { body: plain, bodyHTML: html } = message
  const rtf = plain === '' && html === '' ? message.bodyRTF : ''
  const rich: readonly MailAttachment[] =
    rtf === ''
      ? richBody(null, '')
      : [
          {
            name: 'message-body.rtf',
            contentId: null,
            mimeType: 'application/rtf',
            content: new TextEncoder().encode(rtf),
          },
        ]
  const at = message.clientSubmitTime ?? message.messageDeliveryTime
  return {
    lost,
    content: {
      from: nameAndAddress(
        message.senderName || message.sentRepresentingName,
        message.senderEmailAddress || message.sentRepresentingEmailAddress,
      ),
      to: receivers(message, 'to'),
      cc: receivers(message, 'cc'),
      bcc: receivers(message, 'bcc'),
      date: sent.get('date') ?? (at === null ? null : at.toISOString().replace('.000Z', 'Z')),
      subject: message.subject,
      others:
        message.messageClass === '' || /^IPM\.Note$/i.test(message.messageClass)
          ? []
          : [['X-Outlook-Class', message.messageClass]],
      plain,
      html,
      messageId: message.internetMessageId || null,
      inReplyTo: message.inReplyToId || sent.get('in-reply-to') || null,
      references: sent.get('references')?.match(/<[^<>\s]+>/g) ?? [],
      attachments: [...attachments, ...rich],
    },
  }
}

/** PidTagFolderType of a folder that shows what a search found. */
const searchFolder = 2

class Mailbox {
  readonly children: ReadChild[] = []
  readonly unread: UnreadChild[] = []
  readonly list: string[] = []
  readonly #namer = makeNamer()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get full(): boolean {
    return this.children.length + this.unread.length > this.#most
  }

  takeFolder(folder: PSTFolder, path: string): void {
    // A search folder only points to messages of the others.
    if (folder.folderType === searchFolder) return
    const before = this.children.length + this.unread.length
    try {
      for (let item: unknown = folder.getNextChild(); item && !this.full; item = folder.getNextChild()) {
        if (item instanceof PSTMessage) this.#takeMessage(item, path)
      }
    } catch {
      // Counted below: what the folder says it holds and did not give is named.
    }
    this.#nameLost(Math.max(0, folder.contentCount - (this.children.length + this.unread.length - before)), path)
    let inner: readonly PSTFolder[] = []
    try {
      inner = folder.getSubFolders()
    } catch {
      this.unread.push({ name: this.#namer(`${path}/folders that could not be read`), reason: 'damaged', bytes: 0 })
    }
    for (const one of inner) {
      const name = one.displayName.replace(/[/\\]/g, '_') || 'folder'
      this.takeFolder(one, path === '' ? name : `${path}/${name}`)
    }
  }

  #nameLost(count: number, path: string): void {
    if (count === 0 || this.full) return
    this.unread.push({
      name: this.#namer(`${path}/${count} items that could not be read`),
      reason: 'damaged',
      bytes: 0,
    })
  }

  #takeMessage(message: PSTMessage, path: string): void {
    const count = String(this.children.length + this.unread.length + 1).padStart(5, '0')
    const name = this.#namer(path === '' ? `${count}.eml` : `${path}/${count}.eml`)
    try {
      const { content, lost } = contentOf(message)
      this.children.push({ name, bytes: composeMail(content) })
      for (const one of lost) this.unread.push({ name: this.#namer(`${name}!/${one}`), reason: 'damaged', bytes: 0 })
      this.list.push([name, content.date ?? '', content.from, content.subject ?? ''].join('\t'))
    } catch {
      this.unread.push({ name, reason: 'damaged', bytes: 0 })
    }
  }
}

/** Each message of an Outlook mailbox (PST, OST) becomes a child, written anew as a mail; page 1 lists them. */
export const readPst: Reader = async (bytes, _name, options) => {
  if (options.depth >= options.limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const file = new PSTFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const mailbox = new Mailbox(options.limits.messages)
  mailbox.takeFolder(file.getRootFolder(), '')
  if (mailbox.full) return { kind: 'failed', reason: 'archive-too-big' }
  const { children, unread, list } = mailbox
  if (children.length === 0 && unread.length > 0) return { kind: 'failed', reason: 'damaged' }
  return {
    kind: 'read',
    pages: [nativePage(1, 'messages in this mailbox', list.join('\n'))],
    children,
    unreadChildren: unread,
    notes: [{ is: 'mailbox', messages: children.length, written: 'anew' }],
  }
}
