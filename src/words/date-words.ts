import type { IsoDay, WhenText } from '../casefile/dates.ts'

// Works on the written form alone, so that a browser without Temporal can show dates.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `March 9, 2024`. */
export const formatDay = (date: Temporal.PlainDate | IsoDay): string => writtenDay(date.toString())

/** The same for a day inside another text, such as the one after `@` in the id of a version. */
export function writtenDay(iso: string): string {
  const [year, month, dayOfMonth] = iso.split('-')
  // A day of which the year alone may leave, or that is withheld, reads as it stands.
  if (month === undefined || dayOfMonth === undefined) return iso
  return `${months[Number(month) - 1]} ${Number(dayOfMonth)}, ${year}`
}

/** What may be typed where a date is asked for. */
export const whenHelp =
  'June 14, 2020, June 2020, 2020, about 2020, or June 2020 to August 2020; empty where it is not known.'

/** How a `WhenText` reads to a person: `June 2020`, `between June 2020 and September 2020`, `date not known`. */
export function formatWhen(text: WhenText): string {
  if (text === 'unknown') return 'date not known'
  const one = (part: string): string => {
    const about = part.endsWith('~') ? 'about ' : ''
    const [year, month, dayOfMonth] = part.replace(/~$/, '').split('-')
    if (month === undefined) return `${about}${year}`
    const name = months[Number(month) - 1]
    return dayOfMonth === undefined ? `${about}${name} ${year}` : `${about}${name} ${Number(dayOfMonth)}, ${year}`
  }
  const parts = text.split('/').map(one)
  return parts.length === 2 ? `between ${parts[0]} and ${parts[1]}` : (parts[0] ?? '')
}
