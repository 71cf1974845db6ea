import type { FileNote } from '../../casefile/evidence/file-note.ts'
/** A date of a mail header: as written, and the instant in UTC where the header says enough to know it. */
export interface MailDate {
  readonly written: string
  readonly utc: string | null
  readonly doubt: 'no-zone' | 'no-such-day' | 'not-understood' | null
}

/** The letters that RFC 5322, 4.3 gives a meaning; others, the military ones among them, say nothing certain. */
const lettersOfZones: Readonly<Record<string, string>> = {
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const time = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:[.,]\d+)?`
const zone = String.raw`(?:\s*(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5}))?`
const usual = new RegExp(
  String.raw`^(?:[A-Za-z]{2,9}\.?,?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3})[a-z]*\.?,?[\s-]+(?<year>\d{2,4}),?\s+${time}${zone}$`,
)
const ofUnix = new RegExp(
  String.raw`^[A-Za-z]{3},?\s+(?<month>[A-Za-z]{3})\s+(?<day>\d{1,2})\s+${time}${zone}\s+(?<year>\d{4})$`,
)
const iso = new RegExp(String.raw`^(?<year>\d{4})-(?<monthNumber>\d{2})-(?<day>\d{2})[T ]${time}${zone}$`)

/** RFC 5322, 4.3: two digits below 50 are of this century, other short years count from 1900. */
const fullYear = (digits: string): number =>
  digits.length === 2
    ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900)
    : Number(digits) + (digits.length === 3 ? 1900 : 0)

const offsetOf = (written: string | undefined): string | null => {
  if (written === undefined) return null
  if (/^[+-]/.test(written)) return `${written.slice(0, 3)}:${written.slice(-2)}`
  return lettersOfZones[written.toUpperCase()] ?? null
}

/**
 * Never guesses: without a zone no instant is claimed, whatever the zone of this computer, and a day or an hour that does
 * not exist stays as it is written.
 */
export function readMailDate(given: string): MailDate {
  const written = given.replace(/\s+/g, ' ').trim()
  const bare = written.replace(/\s*\([^()]*\)/g, '').trim()
  const parts = (usual.exec(bare) ?? ofUnix.exec(bare) ?? iso.exec(bare))?.groups
  const month = parts?.monthNumber ? Number(parts.monthNumber) : months.indexOf((parts?.month ?? '').toLowerCase()) + 1
  if (!parts || month === 0) return { written, utc: null, doubt: 'not-understood' }
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: fullYear(parts.year ?? ''),
        month,
        day: Number(parts.day),
        hour: Number(parts.hour),
        minute: Number(parts.minute),
        // A leap second is the last second of its minute.
        second: Math.min(59, Number(parts.second ?? 0)),
      },
      { overflow: 'reject' },
    )
    const offset = offsetOf(parts.zone)
    if (offset === null) return { written, utc: null, doubt: 'no-zone' }
    return { written, utc: local.toZonedDateTime(offset).toInstant().toString({ smallestUnit: 'second' }), doubt: null }
  } catch {
    return { written, utc: null, doubt: 'no-such-day' }
  }
}

export const noteOnDate = ({ doubt }: MailDate): readonly FileNote[] =>
  doubt === null ? [] : [{ is: 'date-in-doubt', doubt }]

/** As the page shows it: written, and the instant where it is known. */
export const dateInWords = ({ written, utc }: MailDate): string => (utc === null ? written : `${written} (${utc})`)
