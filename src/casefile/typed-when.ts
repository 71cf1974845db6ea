import { WhenText } from './dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (n: number | string): string => String(n).padStart(2, '0')

/** The number of a month by its name or the beginning of it: 1 for `Jan`, `jan.` and `January`; null for another word. */
function monthNamed(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '')
  const at = months.indexOf(plain.slice(0, 3))
  const whole = /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december)$/
  return at >= 0 && (plain.length === 3 || whole.test(plain)) ? at + 1 : null
}

/**
 * A date as people write it, in the form in which it is kept: `June 14, 2020`, `14 June 2020`, `6/14/2020` (month first, as
 * American papers have it), `June 2020`, `about June 2020`, `between June and August 2020`, `2019 to 2020`, and every form of
 * `WhenText` itself; nothing typed is not known. Null where it is no date.
 */
export function typedWhen(typed: string): WhenText | null {
  const text = typed.trim()
  if (text === '') return WhenText.parse('unknown')
  const asKept = WhenText.safeParse(text)
  if (asKept.success) return asKept.data
  const ends = /^(?:between|from)?\s*(.+?)\s+(?:and|to|until|through|-|–)\s+(.+)$/i.exec(text)
  const [, first, last] = ends ?? []
  if (first === undefined || last === undefined) return kept(point(text))
  const to = point(last)
  // `June to August 2020`: the year stands once.
  const from = point(first) ?? point(`${first} ${to?.slice(0, 4) ?? ''}`)
  return kept(from === null || to === null ? null : `${from}/${to}`)
}

const kept = (text: string | null): WhenText | null => WhenText.safeParse(text).data ?? null

function point(text: string): string | null {
  const about = /^(?:about|around|circa|ca\.|c\.|~)\s*(.+)$/i.exec(text)?.[1]
  const read = sure(about ?? text.replace(/~$/, ''))
  return read === null ? null : about !== undefined || text.endsWith('~') ? `${read}~` : read
}

function sure(text: string): string | null {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return text
  const numbers = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/.exec(text)
  if (numbers) {
    const [, month = '', day, year] = numbers
    return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  }
  const words = text.replaceAll(',', ' ').split(/\s+/)
  const [a = '', b = '', c] = words
  if (words.length > 3) return null
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/i
  const [dayFirst, dayAfter] = [day.exec(a)?.[1], day.exec(b)?.[1]]
  const month = monthNamed(a) ?? (dayFirst === undefined ? null : monthNamed(b))
  const year = c ?? (dayFirst === undefined ? b : '')
  if (month === null || !/^\d{4}$/.test(year)) return null
  const on = dayFirst ?? (c === undefined ? undefined : dayAfter)
  if (c !== undefined && on === undefined) return null
  return on === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(on)}`
}
