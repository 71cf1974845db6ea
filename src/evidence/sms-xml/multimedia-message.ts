import { numberAndName, thisPhone } from '../chat/this-phone.ts'
import type { ReadChild } from '../read-outcome.ts'
import { type Entry, fieldOf } from './collect-entries.ts'

/** Types of addresses of a multimedia message (OMA MMS encapsulation, as Android stores them). */
const from = '137'
const ownMark = 'insert-address-token'

const digits = (number: string): string => number.replace(/\D/g, '').slice(-10)

/** Names of a group stand in one attribute, in the order of its numbers; where the counts differ nobody is named. */
function namesByNumber(entry: Entry): ReadonlyMap<string, string> {
  const numbers = fieldOf(entry.attributes, 'address').split('~')
  const given = fieldOf(entry.attributes, 'contact_name').replace(/^\(Unknown\)$/i, '')
  const names = numbers.length === 1 ? [given] : given.split(/,\s*/)
  return new Map(numbers.length === names.length ? numbers.map((number, i) => [digits(number), names[i] ?? '']) : [])
}

export interface People {
  readonly sender: string | null
  readonly receivers: readonly string[]
}

/** The true sender of each message of a group: the address of type 137, never the name of the group. */
export function peopleOf(entry: Entry): People {
  const received = fieldOf(entry.attributes, 'msg_box') === '1'
  const names = namesByNumber(entry)
  const shown = (number: string): string => numberAndName(number, names.get(digits(number)) ?? '')
  const known = entry.addresses
    .map((address) => ({ number: fieldOf(address, 'address'), type: fieldOf(address, 'type') }))
    .filter(({ number }) => number !== '')
  const wrote = known.find(({ type, number }) => type === from && number !== ownMark)?.number
  const party = fieldOf(entry.attributes, 'address')
    .split('~')
    .filter((number) => number !== '')
  const others = known.filter(({ type, number }) => type !== from && number !== ownMark).map(({ number }) => number)
  if (!received) {
    const to = [...others, ...party].filter((number) => wrote === undefined || digits(number) !== digits(wrote))
    return {
      sender: thisPhone,
      receivers: [...new Map(to.map((number) => [digits(number) || number, shown(number)])).values()],
    }
  }
  const only = party.length === 1 ? party[0] : undefined
  const sender = wrote ?? only ?? null
  const beside = [...others, ...party].filter((number) => sender === null || digits(number) !== digits(sender))
  const group = [...new Map(beside.map((number) => [digits(number) || number, shown(number)])).values()]
  return { sender: sender === null ? null : shown(sender), receivers: group.length > 0 ? group : [thisPhone] }
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

export interface Content {
  readonly text: string
  readonly attachments: readonly string[]
}

/** Every part with words in its order, every other part as a file of its own. */
export function contentOf(entry: Entry, namer: (name: string) => string, children: ReadChild[]): Content {
  const words = [fieldOf(entry.attributes, 'sub')].filter((subject) => subject !== '')
  const attachments: string[] = []
  for (const part of entry.parts) {
    const type = fieldOf(part, 'ct')
    const text = fieldOf(part, 'text')
    const data = part.get('data')
    if (type !== 'application/smil' && text !== '') words.push(text)
    if (type === 'application/smil' || data === undefined || data === '' || data === 'null') continue
    const own = fieldOf(part, 'cl') || fieldOf(part, 'name') || `part${extensions[type] ?? ''}`
    const name = namer(`mms-${fieldOf(entry.attributes, 'date')}/${own}`)
    children.push({ name, bytes: Buffer.from(data, 'base64') })
    attachments.push(name)
    words.push(`[attachment: ${name}]`)
  }
  return { text: words.join(' '), attachments }
}
