import type { Analysis } from '../../casefile/analysis.ts'
import { writtenDay } from '../../words/date-words.ts'

/**
 * `us/18-usc-1595@2018-04-11` as `in force from April 11, 2018`. Another law than the claim's own has its citation before
 * it; a rule of counting or commencing is named as the law of its place, for its step says the rest.
 */
export function versionWords(version: string, claim: string, analysis: Analysis): string {
  const [law = '', from = ''] = version.split('@')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(from) ? `in force from ${writtenDay(from)}` : ''
  return [law === claim ? '' : citeOf(law, analysis), day].filter((part) => part !== '').join(', ')
}

function citeOf(law: string, { claims, sources }: Analysis): string {
  const told = claims.find(({ claim }) => claim === law)?.cite ?? sources.authorities.find(({ id }) => id === law)?.cite
  const [, title, section] = /^us\/(\d+)-usc-(.+)$/.exec(law) ?? []
  const [rule, state] = /^us(?:-([a-z]{2}))?\/(?:commencing|computing)$/.exec(law) ?? []
  if (told !== undefined) return told
  if (title !== undefined) return `${title} U.S.C. § ${section}`
  if (rule === undefined) return law
  return state === undefined ? 'federal law' : `law of ${state.toUpperCase()}`
}
