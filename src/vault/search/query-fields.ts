import { type Format, formats, isFormat } from '../../casefile/evidence/format.ts'
import { DocumentStatus } from '../../casefile/evidence/records.ts'
import type { SearchFault } from '../../casefile/problems/search-fault.ts'

/** What can be asked of a page beside its words, as `type:pdf`; with its other names. */
const names = {
  type: ['type', 'kind'],
  custodian: ['custodian'],
  date: ['date'],
  sender: ['sender', 'from'],
  receiver: ['receiver', 'to'],
  person: ['person'],
  party: ['party'],
  factor: ['factor'],
  tag: ['tag'],
  state: ['state'],
  file: ['file'],
  number: ['number'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FieldName = keyof typeof names
export const fieldNames = Object.keys(names) as readonly FieldName[]

/** Null for a word that is no field: it is looked for as it stands. */
export function fieldNamed(word: string): FieldName | null {
  const small = word.toLowerCase()
  return fieldNames.find((name) => names[name].some((one: string) => one === small)) ?? null
}

/** Words for several formats at once. */
const families: Readonly<Record<string, readonly Format[]>> = {
  mail: ['eml', 'emlx', 'mbox', 'msg', 'pst', 'tnef', 'p7m'],
  chat: ['whatsapp', 'sms-xml', 'messages-csv', 'sqlite'],
  sheet: ['xlsx', 'xls', 'xlsb', 'ods', 'csv'],
  letter: ['docx', 'doc', 'odt', 'rtf', 'txt', 'md'],
  slides: ['pptx', 'ppt', 'odp'],
}

/** A field with a value that can be asked for. */
export type AskedField =
  | { readonly name: 'type'; readonly formats: readonly string[] }
  /** ISO days, both within. */
  | { readonly name: 'date'; readonly from: string; readonly to: string }
  | { readonly name: 'state'; readonly status: DocumentStatus }
  | { readonly name: Exclude<FieldName, 'type' | 'date' | 'state'>; readonly value: string }

/** The field as it can be asked for, or what is wrong with its value. */
export function askedField(name: FieldName, value: string): AskedField | SearchFault {
  const plain = value.trim()
  if (plain === '') return { is: 'no-value', given: name }
  const no = (thing: 'type' | 'date' | 'state', known: readonly string[]): SearchFault => ({
    is: 'no-such-value',
    thing,
    given: plain,
    known,
  })
  switch (name) {
    case 'type': {
      const small = plain.toLowerCase()
      const family = families[small]
      if (family) return { name, formats: family }
      if (isFormat(small)) return { name, formats: [small] }
      return no(name, [...Object.keys(families), ...formats.slice(0, 8)])
    }
    case 'date': {
      const span = daysOf(plain)
      return span ? { name, ...span } : no(name, [])
    }
    case 'state': {
      const status = DocumentStatus.options.find((one) => one === plain.toLowerCase())
      return status ? { name, status } : no(name, DocumentStatus.options)
    }
    default:
      return { name, value: plain }
  }
}

interface Days {
  readonly from: string
  readonly to: string
}

const part = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function daysOfPart(text: string): Days | null {
  const [, year = '', month, day] = part.exec(text) ?? []
  if (year === '') return null
  const m = Number(month ?? 1)
  if (m < 1 || m > 12) return null
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : m, 0)).getUTCDate()
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  if (Number(day) < 1 || Number(day) > last) return null
  return { from: text, to: text }
}

/** `2019-03`, `2019-03-01..2019-04`, `..2019`, `2019..`; a span as suggestions have it, `2019-03/2019-04`, too. */
export function daysOf(text: string): Days | null {
  const ends = text.replaceAll('~', '').split(/\.\.|\//)
  const [first = '', second] = ends
  if (ends.length > 2) return null
  if (second === undefined) return daysOfPart(first)
  const from = first === '' ? '0000-01-01' : (daysOfPart(first)?.from ?? null)
  const to = second === '' ? '9999-12-31' : (daysOfPart(second)?.to ?? null)
  return from === null || to === null || from > to || (first === '' && second === '') ? null : { from, to }
}
