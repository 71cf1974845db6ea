import type { MessageTime } from '../../casefile/evidence/message.ts'
import { type DateOrderFinding, dateUnder, type Numbers } from './date-order.ts'

const clock = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:[.,]\d{1,9})?(?:\s?(?<half>[ap])\.?\s?m\.?)?`
const zone = String.raw`(?:\s?(?<zone>Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d{1,2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}))?`
const written = new RegExp(
  String.raw`^(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{1,4})\.?(?:(?:T|,?\s+(?:at\s)?)${clock}${zone})?$`,
  'i',
)

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()

/** The three numbers of a written date, whichever is the day; null when it is not written in numbers. */
export function numbersOfDate(text: string): Numbers | null {
  const parts = written.exec(plain(text))?.groups
  return parts ? [Number(parts.a), Number(parts.b), Number(parts.c)] : null
}

const offsetOf = (zoneText: string): string => {
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zoneText)
  return digits ? `${digits[1]}${(digits[2] ?? '').padStart(2, '0')}:${digits[3] ?? '00'}` : '+00:00'
}

/**
 * A time written in numbers, under the order of day and month found for the whole column. A column whose own name is a zone
 * (`Date (UTC)`) gives it to each of its times. What does not exist, or cannot be told, stays as written.
 */
export function writtenTime(text: string, finding: DateOrderFinding, columnIsUtc: boolean): MessageTime {
  const open: MessageTime = { written: text, utc: null, local: null, zoneFrom: 'none' }
  const parts = written.exec(plain(text))?.groups
  const numbers = numbersOfDate(text)
  if (!parts || !numbers || finding.kind !== 'certain') return open
  const day = dateUnder(finding.order, numbers)
  if (day === null) return open
  if (parts.hour === undefined) return { ...open, local: day }
  const given = Number(parts.hour)
  if (parts.half !== undefined && (given < 1 || given > 12)) return open
  const hour = parts.half === undefined ? given : (given % 12) + (parts.half.toLowerCase() === 'p' ? 12 : 0)
  try {
    const local = Temporal.PlainDate.from(day).toPlainDateTime(
      Temporal.PlainTime.from(
        { hour, minute: Number(parts.minute), second: Number(parts.second ?? 0) },
        { overflow: 'reject' },
      ),
    )
    const shown = local.toString({ smallestUnit: 'second' })
    if (parts.zone === undefined && !columnIsUtc) return { ...open, local: shown }
    const offset = parts.zone === undefined ? '+00:00' : offsetOf(parts.zone)
    const utc = local.toZonedDateTime(offset).toInstant().toString({ smallestUnit: 'second' })
    return { written: text, utc, local: shown, zoneFrom: 'written-offset' }
  } catch {
    return open
  }
}
