import type { ProvisionId } from '../../casefile/ids.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { formatDay } from '../date-words.ts'

/** What a law is called. */
export type CiteOf = (id: ProvisionId) => string

/**
 * A law whose citation nobody told: one of the U.S. Code as it is cited, a rule of counting or commencing as the law of its
 * place (its step says the rest), any other by its id.
 */
export const citeOfId: CiteOf = (id) => {
  const [, title, section] = /^us\/(\d+)-usc-(.+)$/.exec(id) ?? []
  if (title !== undefined) return `${title} U.S.C. § ${section}`
  const rule = /^us(?:-([a-z]{2}))?\/(?:commencing|computing)$/.exec(id)
  if (rule === null) return id
  return rule[1] === undefined ? 'federal law' : `law of ${rule[1].toUpperCase()}`
}

/** Citations as they are told, and else read off the id. */
export const citesTold =
  (told: ReadonlyMap<string, string>): CiteOf =>
  (id) =>
    told.get(id) ?? citeOfId(id)

/** `18 U.S.C. § 1595, text of April 11, 2018`. */
export const versionInWords = ({ id, from }: ProvisionVersion, citeOf: CiteOf = citeOfId): string =>
  from === null ? citeOf(id) : `${citeOf(id)}, text of ${formatDay(from)}`
