import { XMLParser } from 'fast-xml-parser'
import { makeNamer } from '../child-names.ts'
import { decodeText } from '../decode-text.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { ReadChild, Reader } from '../read-outcome.ts'
import { decodeXmlReferences } from '../xml-references.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : []

function field(of: Fields, name: string): string {
  const value = of[`@${name}`]
  const text = typeof value === 'string' ? decodeXmlReferences(value) : ''
  return text === 'null' ? '' : text
}

/** `2020-06-14 01:41:03 UTC`, or the number itself where it is no time. */
function instantText(milliseconds: string): string {
  const value = Number(milliseconds)
  if (!/^\d{9,14}$/.test(milliseconds)) return milliseconds
  return `${new Date(value).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

const smsDirection: Readonly<Record<string, string>> = {
  1: 'received from',
  2: 'sent to',
  3: 'draft to',
  4: 'waiting to be sent to',
  5: 'failed to send to',
  6: 'queued to',
}
const callKind: Readonly<Record<string, string>> = {
  1: 'incoming call from',
  2: 'outgoing call to',
  3: 'missed call from',
  4: 'voicemail from',
  5: 'rejected call from',
  6: 'blocked call from',
}

interface Dated extends MessageLine {
  readonly at: number
}

function line(of: Fields, direction: string, body: string): Dated {
  const milliseconds = field(of, 'date')
  const shown = field(of, 'readable_date')
  const name = field(of, 'contact_name').replace(/^\(Unknown\)$/i, '')
  const address = field(of, 'address') || field(of, 'number')
  const who = name === '' ? address : `${address} (${name})`
  const when = instantText(milliseconds)
  const parts = [when, ...(shown === '' ? [] : [`shown on the phone as ${shown}`]), `${direction} ${who}`, body]
  return {
    at: Number(milliseconds) || 0,
    day: when.slice(0, 10),
    text: parts.filter((part) => part !== '').join(' | '),
  }
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'video/mp4': '.mp4',
  'video/3gpp': '.3gp',
  'audio/amr': '.amr',
  'text/x-vCard': '.vcf',
}

function readMms(mms: Fields, namer: (name: string) => string, children: ReadChild[]): Dated {
  const words: string[] = []
  for (const part of listOf(isFields(mms.parts) ? mms.parts.part : undefined)) {
    const type = field(part, 'ct')
    const data = part['@data']
    if (type === 'text/plain') words.push(field(part, 'text'))
    else if (typeof data === 'string' && data !== '' && data !== 'null') {
      const own = field(part, 'cl') || field(part, 'name') || `part${extensions[type] ?? ''}`
      const name = namer(`mms-${field(mms, 'date')}/${own}`)
      children.push({ name, bytes: Buffer.from(data, 'base64') })
      words.push(`[attachment: ${name}]`)
    }
  }
  const direction = field(mms, 'msg_box') === '1' ? 'MMS received from' : 'MMS sent to'
  return line(mms, direction, words.join(' '))
}

/** SMS Backup & Restore: the instant of each message is the UTC value in the file; the phone's own display stands beside it. */
export const readSmsBackup: Reader = async (bytes) => {
  const { text } = decodeText(bytes)
  if (/<!ENTITY/i.test(text.slice(0, 65_536))) {
    return {
      kind: 'failed',
      reason: 'damaged',
      notes: [
        'The file defines its own abbreviations, which no phone backup does and which can be used to harm a computer; it was not read.',
      ],
    }
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
    processEntities: false,
    trimValues: false,
    isArray: (name) => name === 'sms' || name === 'mms' || name === 'call' || name === 'part',
  })
  const parsed: unknown = parser.parse(text, true)
  const root = isFields(parsed) ? (parsed.smses ?? parsed.calls ?? parsed.allsms) : undefined
  if (!isFields(root)) return { kind: 'failed', reason: 'damaged' }
  const children: ReadChild[] = []
  const namer = makeNamer()
  const lines: Dated[] = [
    ...listOf(root.sms).map((sms) =>
      line(
        sms,
        smsDirection[field(sms, 'type')] ?? 'with',
        [field(sms, 'subject'), field(sms, 'body')].filter((t) => t !== '').join(' | '),
      ),
    ),
    ...listOf(root.mms).map((mms) => readMms(mms, namer, children)),
    ...listOf(root.call).map((call) =>
      line(call, callKind[field(call, 'type')] ?? 'call with', `${field(call, 'duration')} s`),
    ),
  ]
  const stated = Number(field(root, 'count'))
  return {
    kind: 'read',
    pages: pagesOfMessages(lines.toSorted((a, b) => a.at - b.at)),
    children,
    notes: [
      'Times are given in UTC from the value stored in the file; what the phone displayed stands beside each and follows the phone’s own time zone.',
      ...(stated > 0 && stated !== lines.length
        ? [`The backup says that it holds ${stated} messages; ${lines.length} were found in it.`]
        : []),
    ],
  }
}
