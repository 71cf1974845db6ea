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

/** Money and shares as the sheet shows them; other numbers as they are stored. */
export function numberShown(value: number, format: string, since1904: boolean): string {
  if (isDateFormat(format)) return dateShown(value, since1904)
  const places = (/0\.(0+)/.exec(format)?.[1] ?? '').length
  const shown = (amount: number): string =>
    amount.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
  if (bareFormat(format).includes('%')) return `${shown(value * 100)}%`
  if (format.includes('$')) return `${value < 0 ? '-' : ''}$${shown(Math.abs(value))}`
  return String(value)
}
