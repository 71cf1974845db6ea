import { type CellContent, saidExactly } from '../../casefile/evidence/page-cells.ts'

/** Formats that every workbook knows by number (ECMA-376 part 1, 18.8.30), as far as they change what is shown. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [2, '0.00'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [27, 'yyyy/m/d'],
  [30, 'm/d/yy'],
  [36, 'yyyy/m/d'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [50, 'yyyy/m/d'],
  [57, 'yyyy/m/d'],
  [5, '"$"#,##0'],
  [6, '"$"#,##0'],
  [7, '"$"#,##0.00'],
  [8, '"$"#,##0.00'],
  [44, '"$"#,##0.00'],
])

export const builtInFormat = (id: number): string => builtIn.get(id) ?? 'General'

/** Letters of a format without what stands in quotes, in brackets (colours, zones) or behind a backslash. */
const bareFormat = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')

export function isDateFormat(format: string): boolean {
  const bare = bareFormat(format)
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare.replace(/E[+-]/gi, ''))
}

const dayMs = 86_400_000
const pad = (n: number): string => String(n).padStart(2, '0')

/**
 * A count of days as a date in ISO form. The system of 1900 counts a 29 February 1900 that never was (day 60), so earlier
 * days are one further; the system of 1904 counts from 1 January 1904. A count below one day is a time of day.
 */
export function dateShown(days: number, since1904: boolean): string {
  const seconds = Math.round(days * 86_400)
  const time = ((seconds % 86_400) + 86_400) % 86_400
  const whole = Math.floor(seconds / 86_400)
  const clock = `${pad(Math.floor(time / 3600))}:${pad(Math.floor(time / 60) % 60)}${time % 60 === 0 ? '' : `:${pad(time % 60)}`}`
  if (whole === 0 && days < 1 && !since1904) return time % 60 === 0 ? `${clock}:00` : clock
  if (!since1904 && whole === 60) return time === 0 ? '1900-02-29' : `1900-02-29 ${clock}`
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const date = new Date(start + whole * dayMs)
  if (Number.isNaN(date.getTime())) return String(days)
  const day = date.toISOString().slice(0, 10)
  return time === 0 ? day : `${day} ${clock}`
}

/** A length of time as `26:00:00`, which is no time of day. */
function durationShown(seconds: number): string {
  const all = Math.abs(seconds)
  return `${seconds < 0 ? '-' : ''}${Math.floor(all / 3600)}:${pad(Math.floor(all / 60) % 60)}:${pad(all % 60)}`
}

const isElapsed = (format: string): boolean => /\[(?:h+|m+|s+)\]/i.test(format)
const isTimeAlone = (bare: string): boolean => /[hs]/i.test(bare) && !/[yd]|mmm/i.test(bare)

/** A cell that holds a number, in words and as data. */
export interface NumberInCell {
  readonly text: string
  readonly content: CellContent
}

/** The system of 1900 knows a day that never was, and days before the first of either system are none that a sheet shows. */
const isRealDay = (days: number, text: string): boolean => days >= 0 && !text.startsWith('1900-02-29')

/** A count of days by its format: a length of time, a time of day, a day, or both. */
export function dateInCell(days: number, format: string, since1904: boolean): NumberInCell {
  const bare = bareFormat(format)
  if (isElapsed(bare)) {
    const seconds = Math.round(days * 86_400)
    return { text: durationShown(seconds), content: { type: 'duration', value: seconds } }
  }
  const isTime = isTimeAlone(bare) && days >= 0 && days < 1
  const text = dateShown(days, since1904 && !isTime)
  const said = isRealDay(days, text)
    ? (saidExactly('time', text) ?? saidExactly('date', text) ?? saidExactly('date-time', text))
    : null
  return { text, content: said ?? { type: 'text', value: null } }
}

/** A number by its format: a date, or what `numberShown` shows. */
export const numberInCell = (value: number, format: string, since1904: boolean): NumberInCell =>
  isDateFormat(format)
    ? dateInCell(value, format, since1904)
    : { text: numberShown(value, format), content: { type: 'number', value } }

/** The sign of money in a format, such as `$`, `€` or `CHF`; null where the format has none. */
function moneySign(format: string): string | null {
  const told = /\[\$(?<sign>[^\]-]+)/.exec(format)?.groups?.sign
  const written = /(?:[A-Z]{1,3})?\$|[€£¥₽₩₹฿]/u.exec(format.replace(/\[[^\]]*\]/g, ''))?.[0]
  return told?.trim() ?? written ?? null
}

const byPlaces = new Map<number, Intl.NumberFormat>()

/** Made once: a sheet holds many numbers of few kinds. */
function withPlaces(places: number): Intl.NumberFormat {
  const known = byPlaces.get(places)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
  byPlaces.set(places, made)
  return made
}

/** Money and shares as the sheet shows them; other numbers as they are stored. */
function numberShown(value: number, format: string): string {
  const places = (/0\.(0+)/.exec(format)?.[1] ?? '').length
  const shown = (amount: number): string => withPlaces(places).format(amount)
  if (bareFormat(format).includes('%')) return `${shown(value * 100)}%`
  const sign = moneySign(format)
  if (sign === null) return String(value)
  const isWord = /\p{L}$/u.test(sign)
  return `${value < 0 ? '-' : ''}${sign}${isWord ? ' ' : ''}${shown(Math.abs(value))}`
}
