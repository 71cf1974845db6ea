import { centsFromDollars, formatCents } from '../../../casefile/money.ts'

/** How a cell is written and read. */
export type CellKind =
  | 'words'
  | 'money'
  | 'share'
  | 'growth'
  | 'number'
  | 'day'
  | 'yes'
  | 'choice'
  | 'list'
  | 'chances'
  | 'payments'
  | 'other'

export type ReadCell = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly says: string }

const read = (value: unknown): ReadCell => ({ ok: true, value })
const wrong = (says: string): ReadCell => ({ ok: false, says })
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const dollars = (amount: unknown): string => {
  if (typeof amount !== 'number') return String(amount ?? '')
  const text = formatCents(centsFromDollars(amount), 'cents').replace('$', '')
  return text.endsWith('.00') ? text.slice(0, -3) : text
}
const percent = (share: unknown): string =>
  typeof share === 'number' ? `${Number((share * 100).toFixed(4))}%` : String(share ?? '')

/** A stored value as it stands in its cell. */
export function cellText(kind: CellKind, value: unknown): string {
  if (value === undefined || value === null) return ''
  switch (kind) {
    case 'money':
      return isFields(value) ? [value.low, value.likely, value.high].map(dollars).join(' / ') : dollars(value)
    case 'share':
    case 'growth':
      return percent(value)
    case 'yes':
      return value === true ? 'yes' : 'no'
    case 'list':
      return Array.isArray(value) ? value.join(', ') : String(value)
    case 'chances':
      return Array.isArray(value) ? value.map(chanceText).join(', ') : ''
    case 'payments':
      return Array.isArray(value)
        ? value.map((one) => (isFields(one) ? `${one.on}: ${dollars(one.amount)}` : '')).join('; ')
        : ''
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
}

function chanceText(one: unknown): string {
  if (!isFields(one)) return ''
  const [low, high] = Array.isArray(one.chance) ? one.chance : []
  return low === undefined
    ? String(one.defendant)
    : `${one.defendant} ${percent(low).replace('%', '')} to ${percent(high)}`
}

/** What was typed, as it is stored; nothing takes the field out. A refusal says how to write it. */
export function readCell(kind: CellKind, typed: string): ReadCell {
  const text = typed.trim()
  if (text === '') return read(null)
  switch (kind) {
    case 'money':
      return readMoney(text)
    case 'share':
      return readShare(text) ?? wrong('Write a share like 90% or 0.9.')
    case 'growth':
      return readShare(text) ?? read(text)
    case 'number':
      return numberOf(text) === null ? wrong('Write a number.') : read(numberOf(text))
    case 'day':
      return /^\d{4}(-\d{2}){0,2}$/.test(text) ? read(text) : wrong('Write a day like 2026-11-23.')
    case 'yes':
      return read(text === 'yes')
    case 'list':
      return read(text.split(/[,;]\s*/).filter((one) => one !== ''))
    case 'chances':
      return readChances(text)
    case 'payments':
      return readPayments(text)
    case 'other':
      return readJson(text)
    default:
      return read(text)
  }
}

function numberOf(text: string): number | null {
  const plain = text.replace(/^\$/, '').replaceAll(',', '').trim()
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : null
}

function readMoney(text: string): ReadCell {
  const parts = text.split('/').map((part) => numberOf(part.trim()))
  const [first, second, third] = parts
  if (parts.length === 1 && first !== null) return read(first)
  if (parts.length === 3 && parts.every((part) => part !== null))
    return read({ low: first, likely: second, high: third })
  return wrong('Write dollars like 4,860.50, or a range as lowest / likeliest / highest.')
}

/** A percentage, or a fraction of 1; above 1 it is taken for a percentage. */
function readShare(text: string): ReadCell | null {
  const [, digits, sign] = /^(-?\d+(?:\.\d+)?|\.\d+)\s*(%|percent)?$/.exec(text) ?? []
  if (digits === undefined) return null
  const number = Number(digits)
  return read(Number((sign === undefined && Math.abs(number) <= 1 ? number : number / 100).toFixed(8)))
}

function readChances(text: string): ReadCell {
  const all = text.split(/[,;]\s*/).map((part) => {
    const [, defendant, low, high] = /^(\S+)(?:\s+([\d.]+)\s*%?\s*(?:-|–|to)\s*([\d.]+)\s*%?)?$/.exec(part.trim()) ?? []
    if (defendant === undefined) return null
    return low === undefined || high === undefined ? { defendant } : { defendant, chance: [share(low), share(high)] }
  })
  return all.includes(null) ? wrong('Write each defendant with the chance, like motel 30 to 50%.') : read(all)
}

const share = (text: string): number => Number((Number(text) / 100).toFixed(8))

function readPayments(text: string): ReadCell {
  const all = text.split(';').map((part) => {
    const [, on, sum] = /^(\d{4}-\d{2}-\d{2})\s*:?\s+(.+)$/.exec(part.trim()) ?? []
    const amount = numberOf(sum ?? '')
    return on === undefined || amount === null ? null : { on, amount }
  })
  return all.includes(null)
    ? wrong('Write each payment like 2027-01-15: 250,000; the next after a semicolon.')
    : read(all)
}

function readJson(text: string): ReadCell {
  try {
    return read(JSON.parse(text))
  } catch {
    return read(text)
  }
}
