import type { Cell } from 'exceljs'

/** Excel days carry no zone; exceljs gives them as UTC. A time of midnight means a plain day, year 1899 a plain time. */
function dateInWords(given: Date, daysLater: number): string {
  const date = new Date(given.getTime() + daysLater * 86_400_000)
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  const time = iso.slice(11, 19)
  if (iso.startsWith('1899-12-3')) return time
  return time === '00:00:00'
    ? iso.slice(0, 10)
    : `${iso.slice(0, 10)} ${time.endsWith(':00') ? time.slice(0, 5) : time}`
}

function valueInWords(value: unknown, daysLater: number): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateInWords(value, daysLater)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText
      .map((part: unknown) => (typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : ''))
      .join('')
  }
  if ('error' in value) return String(value.error)
  if ('result' in value) return valueInWords(value.result, daysLater)
  if ('text' in value) return valueInWords(value.text, daysLater)
  return ''
}

function noteInWords(note: unknown): string {
  if (typeof note === 'string') return note
  if (typeof note !== 'object' || note === null || !('texts' in note) || !Array.isArray(note.texts)) return ''
  return note.texts
    .map((part: unknown) => (typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : ''))
    .join('')
}

/** Money and shares as the sheet shows them; other numbers as they are stored. */
function numberInWords(value: number, format: string): string {
  const places = (/0\.(0+)/.exec(format)?.[1] ?? '').length
  const shown = (amount: number): string =>
    amount.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
  if (format.includes('%')) return `${shown(value * 100)}%`
  if (format.includes('$')) return `${value < 0 ? '-' : ''}$${shown(Math.abs(value))}`
  return String(value)
}

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim()

/** `daysLater` moves dates that the library counted from the wrong first day. */
export function cellInWords(cell: Cell, daysLater: number): string {
  const note = oneLine(noteInWords(cell.note))
  const stored: unknown = cell.result ?? cell.value
  const value =
    typeof stored === 'number' ? numberInWords(stored, cell.numFmt ?? '') : oneLine(valueInWords(cell.value, daysLater))
  return note === '' ? value : `${value} [note: ${note}]`.trim()
}
