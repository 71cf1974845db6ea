import type { Analysis } from '../../casefile/analysis.ts'
import { IsoDay } from '../../casefile/dates.ts'
import { formatDay } from '../../words/date-words.ts'

/**
 * An id whose citation the analysis does not tell: one of the U.S. Code as it is cited, a rule of counting or commencing as
 * the law of its place (its step says the rest), any other as it stands.
 */
function citeOfId(id: string): string {
  const [, title, section] = /^us\/(\d+)-usc-(.+)$/.exec(id) ?? []
  if (title !== undefined) return `${title} U.S.C. § ${section}`
  const rule = /^us(?:-([a-z]{2}))?\/(?:commencing|computing)$/.exec(id)
  if (rule === null) return id
  return rule[1] === undefined ? 'federal law' : `law of ${rule[1].toUpperCase()}`
}

/** `us/18-usc-1595@2018-04-11` as `18 U.S.C. § 1595, text of April 11, 2018`. */
export function versionWords(analysis: Analysis): (version: string) => string {
  const cites = new Map<string, string>([
    ...analysis.claims.map((claim): [string, string] => [claim.claim, claim.cite]),
    ...analysis.sources.authorities.map((one): [string, string] => [one.id, one.cite]),
  ])
  return (version) => {
    const [id = '', from = ''] = version.split('@')
    const cite = cites.get(id) ?? citeOfId(id)
    const day = IsoDay.safeParse(from)
    return day.success ? `${cite}, text of ${formatDay(day.data)}` : cite
  }
}
