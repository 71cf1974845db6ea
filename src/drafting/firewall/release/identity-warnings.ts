import type { Identity } from '../../../casefile/matter.ts'
import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { standIns } from '../../../words/release/stand-ins.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'

/** What the list of identities itself leaves open, for a person to look at before anything leaves the office. */
export function identityWarnings(identities: readonly Identity[]): readonly ReleaseWarning[] {
  if (identities.length === 0) return [{ is: 'nobody-listed' }]
  const people = identities.filter(({ kind }) => kind === 'person')
  return [
    ...people
      .filter(({ forms }) => forms.some((form) => isOrdinaryWord(form.toLowerCase())))
      .map(({ pseudonym }): ReleaseWarning => ({ is: 'name-is-a-word', pseudonym })),
    ...sharedPseudonyms(people),
  ]
}

/** One pseudonym of several; the stand-in of those to whom nobody gave one is meant for all of them. */
function sharedPseudonyms(people: readonly Identity[]): readonly ReleaseWarning[] {
  return [...Map.groupBy(people, ({ pseudonym }) => pseudonym.trim().toLowerCase()).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || same.length < 2 || first.pseudonym === standIns.person) return []
    return [{ is: 'pseudonym-shared', pseudonym: first.pseudonym, ids: same.map(({ id }) => id) }]
  })
}
