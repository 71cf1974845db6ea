import { plainDigits } from '../chat/plain-digits.ts'

/** The beginning of one message in a WhatsApp text export, its date still in the order of the phone. */
export interface MessageStart {
  /** The three numbers of the date as they stand. */
  readonly numbers: readonly [number, number, number]
  readonly date: string
  readonly time: string
  /** Hour, minute and second as they stand, and the words before and after them, which may name a half of the day. */
  readonly clock: {
    readonly hour: number
    readonly minute: number
    readonly second: number | null
    readonly words: readonly string[]
  }
  /** Sender and text, or a system line. */
  readonly rest: string
}

const mark = String.raw`(?:\s?[./\-\u5e74\u6708\ub144\uc6d4]\s?)`
/** Korean `2020. 6. 14.`, Chinese `2020年6月14日`, Bulgarian `14.06.2020 г.`, and the plain ones. */
const date = String.raw`\d{1,4}${mark}\d{1,2}${mark}\d{1,4}(?:[\u65e5\uc77c]|\.)?(?:\s?[\u0433\u0440\u0436]\.)?`
/** A half of the day stands before or after the clock: letters, marks of vowels and points, no digit. */
const half = String.raw`[\p{L}\p{M}\u200c][\p{L}\p{M}\u200c.\s]{0,18}?`
const clock = String.raw`(?:${half}\s?)?\d{1,2}[:.h\u6642\u65f6\u70b9\uc2dc]\s?\d{2}(?:[:.\u5206\ubd84]\s?\d{2})?[\u79d2\ucd08\u5206\ubd84]?(?:\s?${half})?`
/** A comma of any script, or a word: French `à`, German `um`, Spanish `a las`, Finnish `klo`. */
const between = String.raw`(?:\s?[,\u060c\u3001]\s?|\s)`
const dateFirst = `(?<date>${date})${between}(?<time>${clock})`
const timeFirst = `(?<time2>${clock})${between}(?<date2>${date})`
const forms = [
  new RegExp(String.raw`^\[(?:${dateFirst}|${timeFirst})\]\s?(?<rest>.*)$`, 'su'),
  new RegExp(String.raw`^(?:${dateFirst}|${timeFirst})\s[-\u2013\u2014]\s(?<rest>.*)$`, 'su'),
]
const clockParts =
  /^(?<before>[^\d]*)(?<hour>\d{1,2})[^\d]\s?(?<minute>\d{2})(?:[^\d\s]\s?(?<second>\d{2}))?(?<after>[^\d]*)$/su

/** No header is longer; what follows is the message. */
const headLength = 90

/** Direction marks that the export puts before lines; they are not part of what was written. */
export const withoutMarks = (line: string): string =>
  line.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')

/** Null when the line carries on the message before it. */
export function whatsappStart(rawLine: string): MessageStart | null {
  const line = withoutMarks(rawLine)
  const head = plainDigits(line.slice(0, headLength).replace(/[\u00a0\u202f\u2009]/g, ' '))
  if (!/^\[?[^-\]]{0,24}\d/u.test(head)) return null
  for (const form of forms) {
    const found = form.exec(head)?.groups
    if (!found) continue
    const written = found.date ?? found.date2 ?? ''
    const shown = found.time ?? found.time2 ?? ''
    const numbers = (written.match(/\d+/g) ?? []).map(Number)
    const parts = clockParts.exec(shown)?.groups
    const [a, b, c] = numbers
    if (a === undefined || b === undefined || c === undefined || !parts) continue
    return {
      numbers: [a, b, c],
      date: written.trim(),
      time: shown.trim(),
      clock: {
        hour: Number(parts.hour),
        minute: Number(parts.minute),
        second: parts.second === undefined ? null : Number(parts.second),
        words: [parts.before ?? '', parts.after ?? ''],
      },
      rest: line.slice(head.length - (found.rest ?? '').length),
    }
  }
  return null
}
