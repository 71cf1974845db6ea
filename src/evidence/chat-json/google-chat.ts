import type { MessageTime } from '../../casefile/evidence/message.ts'
import { othersThan } from '../chat/conversation.ts'
import { fieldsIn, isFields, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { fileNames, otherWords } from './other-words.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const form =
  /^(?:\p{L}+,? )?(?<month>\p{L}+) (?<day>\d{1,2}),? (?<year>\d{4})(?:,| at) (?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2}) (?<half>[AP])M (?<zone>UTC)$/iu

/** `Sunday, June 14, 2020 at 1:41:03 AM UTC`; in another language it stays as written. */
export function googleTime(written: string): MessageTime {
  const open: MessageTime = { written, utc: null, local: null, zoneFrom: 'none' }
  const parts = form.exec(written.replace(/[\u202f\u00a0]/g, ' ').trim())?.groups
  const month = months.indexOf((parts?.month ?? '').toLowerCase()) + 1
  if (!parts || month === 0) return open
  const half = (parts.half ?? '').toLowerCase() === 'p' ? 12 : 0
  try {
    const at = Temporal.PlainDateTime.from(
      {
        year: Number(parts.year),
        month,
        day: Number(parts.day),
        hour: (Number(parts.hour) % 12) + half,
        minute: Number(parts.minute),
        second: Number(parts.second),
      },
      { overflow: 'reject' },
    )
    const local = at.toString({ smallestUnit: 'second' })
    return { written, utc: `${local}Z`, local, zoneFrom: 'written-offset' }
  } catch {
    return open
  }
}

const nameOf = (creator: JsonFields): string => {
  const [name, mail] = [textOf(creator.name), textOf(creator.email)]
  return mail === '' || name === '' ? name || mail : `${name} <${mail}>`
}

const used = ['creator', 'created_date', 'text', 'attached_files', 'topic_id', 'message_id', 'updated_date']

/** Google Chat in Takeout, `messages.json`; the members of the group stand in a file beside it. */
export const readGoogleChat: ChatRecogniser = (root, file) => {
  if (!isFields(root)) return null
  const messages = fieldsIn(root.messages)
  if (!messages.some((one) => 'created_date' in one && 'creator' in one)) return null
  const senders = messages.map(({ creator }) => (isFields(creator) ? nameOf(creator) : ''))
  const members = new Set(senders.filter((name) => name !== ''))
  const folder = file.split('/').at(-2) ?? ''
  const said = messages.map((message, i) => {
    const sender = senders[i] || null
    const text = textOf(message.text)
    return {
      kind: 'message' as const,
      time: googleTime(textOf(message.created_date)),
      sender,
      receivers: othersThan(sender, members),
      text,
      attachments: fileNames(message.attached_files, ['export_name', 'original_name']),
      also: [
        ...('updated_date' in message ? [`changed: ${textOf(message.updated_date)}`] : []),
        ...otherWords(message, used, text),
      ],
    }
  })
  return {
    conversations: [{ title: folder === '' ? [...members].join(', ') || 'conversation' : folder, said }],
    taken: ['messages['],
    notes: [{ is: 'receivers-who-wrote' }],
  }
}
