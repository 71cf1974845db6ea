import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { decodeText } from '../decode-text.ts'
import { visibleText } from '../html/visible-text.ts'
import { type MailAttachment, type MailContent, mailAsRead } from '../mail/mail-content.ts'
import { richBody } from '../mail/rtf-body.ts'
import type { Reader } from '../read-outcome.ts'
import { type MapiProperties, mapi, mapiProperties, textOf } from './mapi-properties.ts'
import { attribute, parseTnef, type TnefAttribute, type TnefStream, tnefMagic } from './parse-tnef.ts'

const plainText = (data: Uint8Array | undefined): string =>
  decodeText(data ?? new Uint8Array()).text.replace(/\0[\s\S]*$/, '')

/** An embedded message is an object: sixteen bytes that say so, then a stream of its own. */
function dataOf(properties: MapiProperties): Uint8Array | null {
  const data = properties.get(mapi.attachData)
  if (!data) return null
  const inner = data.subarray(16)
  return tnefMagic.every((byte, i) => inner[i] === byte) ? inner : data
}

function attachmentsOf(attributes: readonly TnefAttribute[]): readonly MailAttachment[] {
  const groups: TnefAttribute[][] = []
  for (const one of attributes.filter((a) => a.ofAttachment)) {
    if (one.id === attribute.attachRender || groups.length === 0) groups.push([])
    groups.at(-1)?.push(one)
  }
  return groups.flatMap((group) => {
    const of = (id: number): Uint8Array | undefined => group.find((one) => one.id === id)?.data
    const properties = mapiProperties(of(attribute.attachProperties) ?? new Uint8Array(4))
    const content = of(attribute.attachData) ?? dataOf(properties)
    if (!content) return []
    const isMessage = tnefMagic.every((byte, i) => content[i] === byte)
    const name =
      textOf(properties, mapi.attachLongName) ||
      plainText(of(attribute.attachTitle)) ||
      textOf(properties, mapi.displayName) ||
      null
    return [
      {
        name: isMessage ? `${name ?? 'message'}.dat` : name,
        contentId: textOf(properties, mapi.attachContentId) || null,
        mimeType: textOf(properties, mapi.attachMime),
        content: new Uint8Array(content),
      },
    ]
  })
}

/** Windows counts hundreds of nanoseconds from the year 1601. */
function submitted(properties: MapiProperties): string | null {
  const time = properties.get(mapi.clientSubmitTime)
  if (time?.length !== 8) return null
  const ticks = new DataView(time.buffer, time.byteOffset, 8).getBigInt64(0, true)
  try {
    return Temporal.Instant.fromEpochNanoseconds((ticks - 116_444_736_000_000_000n) * 100n).toString({
      smallestUnit: 'second',
    })
  } catch {
    return null
  }
}

function contentOf({ attributes }: TnefStream): MailContent {
  const own = (id: number): Uint8Array | undefined => attributes.find((a) => !a.ofAttachment && a.id === id)?.data
  const properties = mapiProperties(own(attribute.messageProperties) ?? new Uint8Array(4))
  const plain = textOf(properties, mapi.body) || plainText(own(attribute.body))
  const formatted = properties.get(mapi.bodyHtml)
  const html = formatted ? decodeText(formatted).text : ''
  const sender = textOf(properties, mapi.senderSmtp) || textOf(properties, mapi.senderEmail)
  const name = textOf(properties, mapi.senderName)
  const others = `${plain}\n${html === '' ? '' : visibleText(html).text}`
  return {
    from: name && sender && name !== sender ? `${name} <${sender}>` : sender || name,
    to: textOf(properties, mapi.displayTo),
    cc: textOf(properties, mapi.displayCc),
    bcc: '',
    date: submitted(properties),
    subject: textOf(properties, mapi.subject) || plainText(own(attribute.subject)) || null,
    others: [],
    plain,
    html,
    messageId: textOf(properties, mapi.messageId) || null,
    inReplyTo: null,
    references: [],
    attachments: [...attachmentsOf(attributes), ...richBody(properties.get(mapi.rtfCompressed) ?? null, others)],
  }
}

/** `winmail.dat`: what Outlook packs formatted text and attachments into for receivers that it takes for Outlook. */
export const readTnef: Reader = async (bytes, _name, options) => {
  const stream = parseTnef(bytes)
  if (stream.attributes.length === 0) return { kind: 'failed', reason: 'damaged' }
  const read = mailAsRead(contentOf(stream), options)
  if (stream.whole || read.kind !== 'read') return read
  const notes: readonly FileNote[] = [...(read.notes ?? []), { is: 'container-cut' }]
  return { kind: 'failed', reason: 'damaged', notes, recovered: read.pages }
}
