import { foldText } from '../fold-text.ts'
import type { SearchedPattern } from './searched-pattern.ts'

const given =
  /^\s*(?:geo:|lat(?:itude)?[:=]?\s*)?([+-]?\d{1,2}\.\d{3,})\s*°?\s*([ns])?[\s,;/]+(?:lon(?:g|gitude)?[:=]?\s*|lng[:=]?\s*)?([+-]?\d{1,3}\.\d{3,})\s*°?\s*([ew])?\s*$/u

interface Side {
  readonly degrees: number
  readonly decimals: string
}

const sideOf = (written: string): Side => {
  const [whole = '0', decimals = ''] = written.replace(/^[+-]/, '').split('.')
  return { degrees: Number(whole), decimals }
}

/** As many decimals as tell a house, rounded or cut, and any more of them. */
function asDecimals({ degrees, decimals }: Side): string {
  const exact = Number(`${degrees}.${decimals}`)
  const forms = new Set<string>()
  for (const places of [3, 4, 5, 6]) {
    forms.add(exact.toFixed(places))
    forms.add(`${degrees}.${decimals.slice(0, places).padEnd(places, '0')}`)
  }
  return `(?:${[...forms].map((form) => RegExp.escape(form)).join('|')})\\d{0,12}`
}

/** `39°45'32.2"`: the minutes, and the seconds to a whole one either way. */
function asMinutes({ degrees, decimals }: Side): string {
  const minutes = Number(`0.${decimals}`) * 60
  const whole = Math.floor(minutes)
  const seconds = Math.floor((minutes - whole) * 60)
  const near = [seconds - 1, seconds, seconds + 1].map((one) => `0?${one}`).join('|')
  const sign = '[\\s°\'’′"”″]{1,3}'
  return `${degrees}${sign}0?${whole}${sign}(?:${near})(?:\\.\\d+)?`
}

/** The ways of a point on the map that was listed as an address: in figures, in degrees and minutes, in links and data. */
export function coordinateForms(form: string): readonly SearchedPattern[] {
  const found = given.exec(foldText(form).text)
  if (found === null) return []
  const [north, east] = [sideOf(found[1] ?? ''), sideOf(found[3] ?? '')]
  const between = '[^\\d\\n]{1,24}?(?:\\d[a-z])?[^\\d\\n]{0,8}'
  return [
    {
      pattern: `(?<![\\d.])-?${asDecimals(north)}${between}-?${asDecimals(east)}(?!\\d)(?:\\s?°?\\s?[ew](?!\\p{L}))?`,
      needs: String(north.degrees),
    },
    {
      pattern: `(?<![\\d.])-?${asDecimals(east)}${between}-?${asDecimals(north)}(?!\\d)`,
      needs: String(north.degrees),
    },
    {
      pattern: `(?<![\\d.])${asMinutes(north)}[^\\d\\n]{1,12}${asMinutes(east)}(?:[\\s"”″]{0,2}[ew])?`,
      needs: String(north.degrees),
    },
  ]
}
