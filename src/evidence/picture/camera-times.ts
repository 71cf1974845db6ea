const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.map(Number).filter((part) => Number.isFinite(part)) : []

const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0')

/** The instant that the satellites told, in UTC: a date and a time of day of three numbers. */
function satelliteTime(fields: ReadonlyMap<string, unknown>): string | null {
  const day = /^(\d{4})[:-](\d{2})[:-](\d{2})$/.exec(String(fields.get('GPSDateStamp') ?? ''))
  const stamp = fields.get('GPSTimeStamp')
  const [hours, minutes, seconds] = typeof stamp === 'string' ? stamp.split(':').map(Number) : numbersOf(stamp)
  if (day === null || hours === undefined || minutes === undefined) return null
  const iso = `${day[1]}-${day[2]}-${day[3]}T${pad(hours)}:${pad(minutes)}:${pad(seconds ?? 0)}Z`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

/** The camera's own clock, as if it stood at UTC; and, where the camera says it, how far its zone is from there. */
function cameraClock(
  fields: ReadonlyMap<string, unknown>,
): { readonly ms: number; readonly zoneMinutes: number | null } | null {
  const taken = /^(\d{4}):(\d{2}):(\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(String(fields.get('DateTimeOriginal') ?? ''))
  if (taken === null) return null
  const ms = Date.parse(`${taken[1]}-${taken[2]}-${taken[3]}T${taken[4]}Z`)
  const zone = /^([+-])(\d{2}):(\d{2})$/.exec(String(fields.get('OffsetTimeOriginal') ?? ''))
  const minutes = zone === null ? null : (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]))
  return Number.isNaN(ms) ? null : { ms, zoneMinutes: minutes }
}

const mostAgreeMinutes = 10

function inWords(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  return whole < 120
    ? `${whole} minutes`
    : whole < 2880
      ? `${Math.round(whole / 60)} hours`
      : `${Math.round(whole / 1440)} days`
}

/**
 * The time by satellite beside the camera's clock, and where they disagree: by more than ten minutes where the camera says
 * its zone; else by what no zone can explain (a quarter of an hour is the smallest step between zones, fourteen hours the
 * furthest).
 */
export function cameraTimes(fields: ReadonlyMap<string, unknown>): readonly string[] {
  const satellite = satelliteTime(fields)
  if (satellite === null) return []
  const line = `Time by GPS (UTC): ${satellite}`
  const clock = cameraClock(fields)
  if (clock === null) return [line]
  const apart = (clock.ms - Date.parse(satellite)) / 60_000
  if (clock.zoneMinutes !== null) {
    const off = apart - clock.zoneMinutes
    return Math.abs(off) <= mostAgreeMinutes
      ? [line]
      : [
          line,
          `The camera clock and GPS disagree by ${inWords(off)}: the camera clock is ${off > 0 ? 'ahead' : 'behind'}.`,
        ]
  }
  const zone = Math.round(apart / 15) * 15
  return Math.abs(zone) <= 14 * 60 && Math.abs(apart - zone) <= 5
    ? [
        line,
        `The camera does not say its zone; its clock stands ${zone < 0 ? '-' : '+'}${pad(Math.abs(zone) / 60)}:${pad(Math.abs(zone) % 60)} from UTC.`,
      ]
    : [line, `The camera clock and GPS disagree by ${inWords(apart)}, which no zone explains.`]
}
