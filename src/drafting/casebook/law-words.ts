import type { Analysis } from '../../casefile/analysis.ts'
import { formatDay } from '../../casefile/date-words.ts'
import { IsoDay } from '../../casefile/dates.ts'

/** `us/18-usc-1595@2018-04-11` as `18 U.S.C. § 1595, text of April 11, 2018`; an id without a known citation stays as it is. */
export function versionWords(analysis: Analysis): (version: string) => string {
  const cites = new Map<string, string>([
    ...analysis.claims.map((claim): [string, string] => [claim.claim, claim.cite]),
    ...analysis.sources.authorities.map((one): [string, string] => [one.id, one.cite]),
  ])
  return (version) => {
    const [id = '', from = ''] = version.split('@')
    const cite = cites.get(id) ?? id
    const day = IsoDay.safeParse(from)
    return day.success ? `${cite}, text of ${formatDay(day.data)}` : cite
  }
}
