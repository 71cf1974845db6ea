import type { FileNote } from '../../casefile/evidence/file-note.ts'
import type { PageMessage } from '../../casefile/evidence/message.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { numberAndName, thisPhone } from '../chat/this-phone.ts'
import { makeNamer } from '../child-names.ts'
import { decodeText } from '../decode-text.ts'
import { type MessageLine, pagesOfMessages } from '../message-pages.ts'
import type { ReadChild, Reader } from '../read-outcome.ts'
import { collectEntries, type Entry, fieldOf } from './collect-entries.ts'
import { contentOf, type People, peopleOf } from './multimedia-message.ts'

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
const outgoingCalls = new Set(['2'])

interface Dated extends MessageLine {
  readonly at: number
}

const nameOf = (entry: Entry): string => fieldOf(entry.attributes, 'contact_name').replace(/^\(Unknown\)$/i, '')
const otherSide = (entry: Entry): string =>
  numberAndName(fieldOf(entry.attributes, 'address') || fieldOf(entry.attributes, 'number'), nameOf(entry))

/** In these directions the other side wrote or called. */
function peopleByDirection(entry: Entry, outgoing: boolean): People {
  const other = otherSide(entry)
  return outgoing
    ? { sender: thisPhone, receivers: [other] }
    : { sender: other === '' ? null : other, receivers: [thisPhone] }
}

function lineOf(
  entry: Entry,
  { sender, receivers }: People,
  said: {
    readonly direction: string
    readonly body: string
    readonly attachments?: readonly string[]
    readonly kind?: PageMessage['kind']
  },
): Dated {
  const stored = fieldOf(entry.attributes, 'date')
  const shown = fieldOf(entry.attributes, 'readable_date')
  const time = timeOfInstant(storedInstant(stored, 'unix-milliseconds'), stored)
  const parts = [time.written, ...(shown === '' ? [] : [`shown on the phone as ${shown}`]), said.direction, said.body]
  return {
    at: Number(stored) || 0,
    day: time.written.slice(0, 10),
    text: parts.filter((part) => part !== '').join(' | '),
    about: {
      kind: said.kind ?? 'message',
      conversation:
        nameOf(entry) ||
        fieldOf(entry.attributes, 'address').replaceAll('~', ', ') ||
        fieldOf(entry.attributes, 'number') ||
        null,
      sender,
      receivers: [...receivers],
      time,
      attachments: [...(said.attachments ?? [])],
    },
  }
}

function smsLine(entry: Entry): Dated {
  const type = fieldOf(entry.attributes, 'type')
  const body = [fieldOf(entry.attributes, 'subject'), fieldOf(entry.attributes, 'body')]
    .filter((t) => t !== '')
    .join(' | ')
  const direction = `${smsDirection[type] ?? 'with'} ${otherSide(entry)}`
  if (smsDirection[type] === undefined) return lineOf(entry, { sender: null, receivers: [] }, { direction, body })
  return lineOf(entry, peopleByDirection(entry, type !== '1'), { direction, body })
}

function callLine(entry: Entry): Dated {
  const type = fieldOf(entry.attributes, 'type')
  const direction = `${callKind[type] ?? 'call with'} ${otherSide(entry)}`
  const people =
    callKind[type] === undefined ? { sender: null, receivers: [] } : peopleByDirection(entry, outgoingCalls.has(type))
  return lineOf(entry, people, { direction, body: `${fieldOf(entry.attributes, 'duration')} s`, kind: 'call' })
}

function mmsLine(entry: Entry, namer: (name: string) => string, children: ReadChild[]): Dated {
  const { text, attachments } = contentOf(entry, namer, children)
  const people = peopleOf(entry)
  const received = fieldOf(entry.attributes, 'msg_box') === '1'
  const group = people.receivers.filter((name) => name !== thisPhone)
  const direction = received
    ? `MMS received from ${people.sender ?? `someone in the group ${otherSide(entry)}`}${group.length > 0 ? `, to ${group.join(', ')}` : ''}`
    : `MMS sent to ${group.join(', ')}`
  return lineOf(entry, people, { direction, body: text, attachments })
}

const zoneNote: FileNote = { is: 'times-in-utc' }

/** SMS Backup & Restore: the instant of each message is the UTC value in the file; the phone's own display stands beside it. */
export const readSmsBackup: Reader = async (bytes) => {
  const { text } = decodeText(bytes)
  if (/<!ENTITY/i.test(text.slice(0, 65_536))) {
    return {
      kind: 'failed',
      reason: 'damaged',
      notes: [{ is: 'own-abbreviations' }],
    }
  }
  const backup = collectEntries(text)
  if (backup === null) return { kind: 'failed', reason: 'damaged' }
  const children: ReadChild[] = []
  const namer = makeNamer()
  const lines = backup.entries.map((entry) =>
    entry.name === 'sms' ? smsLine(entry) : entry.name === 'call' ? callLine(entry) : mmsLine(entry, namer, children),
  )
  const pages = pagesOfMessages(lines.toSorted((a, b) => a.at - b.at))
  const counted: readonly FileNote[] =
    backup.stated !== null && backup.stated !== lines.length
      ? [{ is: 'messages-stated', stated: backup.stated, found: lines.length }]
      : []
  if (backup.whole) return { kind: 'read', pages, children, notes: [zoneNote, ...counted] }
  const lost: readonly FileNote[] = children.length > 0 ? [{ is: 'sent-files-not-taken', files: children.length }] : []
  return {
    kind: 'failed',
    reason: 'damaged',
    recovered: lines.length > 0 ? pages : [],
    notes: [
      { is: 'backup-breaks-off', entries: lines.length },
      ...(lines.length > 0 ? [zoneNote] : []),
      ...counted,
      ...lost,
    ],
  }
}
