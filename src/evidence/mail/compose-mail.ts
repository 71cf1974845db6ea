import type { MailAttachment, MailContent } from './mail-content.ts'

const ascii = /^[\x20-\x7e]*$/
const base64Lines = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim()
const encoded = (text: string): string =>
  ascii.test(text) ? text : `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`

/** Names are encoded one by one, addresses stay as they are. */
const encodedAddresses = (list: string): string =>
  oneLine(list)
    .split(/,\s*/)
    .map((one) => {
      const parts = /^(.*?)\s*<([^<>]*)>$/.exec(one)
      return parts ? `${encoded(parts[1] ?? '')} <${parts[2]}>` : encoded(one)
    })
    .join(', ')

const part = (headers: readonly string[], content: Uint8Array): string =>
  `${[...headers, 'Content-Transfer-Encoding: base64'].join('\r\n')}\r\n\r\n${base64Lines(content)}\r\n`

const text = (kind: string, content: string): string =>
  part([`Content-Type: text/${kind}; charset=utf-8`], new TextEncoder().encode(content))

function attached({ name, contentId, mimeType, content }: MailAttachment): string {
  const given = name === null ? '' : `; filename*=UTF-8''${encodeURIComponent(oneLine(name))}`
  return part(
    [
      `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(mimeType) && !mimeType.startsWith('message/') ? mimeType : 'application/octet-stream'}`,
      `Content-Disposition: attachment${given}`,
      ...(contentId === null ? [] : [`Content-ID: ${oneLine(contentId)}`]),
    ],
    content,
  )
}

/**
 * A message written anew from the fields of a mailbox that keeps none as it was sent. The same fields give the same bytes,
 * so that a second reading finds the same document.
 */
export function composeMail(mail: MailContent): Uint8Array {
  const boundary = 'redress-mailbox-part'
  const fields = [
    ['From', encodedAddresses(mail.from)],
    ['To', encodedAddresses(mail.to)],
    ['Cc', encodedAddresses(mail.cc)],
    ['Bcc', encodedAddresses(mail.bcc)],
    ['Date', oneLine(mail.date ?? '')],
    ['Subject', encoded(oneLine(mail.subject ?? ''))],
    ['Message-ID', oneLine(mail.messageId ?? '')],
    ['In-Reply-To', oneLine(mail.inReplyTo ?? '')],
    ['References', mail.references.map(oneLine).join(' ')],
    ...mail.others.map(([name, value]) => [name, encoded(oneLine(value))] as const),
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  const alternatives = [
    ...(mail.plain === '' ? [] : [text('plain', mail.plain)]),
    ...(mail.html === '' ? [] : [text('html', mail.html)]),
  ]
  const inner = `${boundary}-alternatives`
  const body =
    alternatives.length > 1
      ? `Content-Type: multipart/alternative; boundary="${inner}"\r\n\r\n--${inner}\r\n${alternatives.join(`--${inner}\r\n`)}--${inner}--\r\n`
      : (alternatives[0] ?? text('plain', ''))
  const parts = [body, ...mail.attachments.map(attached)]
  return new TextEncoder().encode(
    [
      ...fields,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      ...parts.map((one) => `--${boundary}\r\n${one}`),
      `--${boundary}--\r\n`,
    ].join('\r\n'),
  )
}
