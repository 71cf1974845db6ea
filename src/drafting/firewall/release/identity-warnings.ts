import type { Identity } from '../../../casefile/matter.ts'
import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'

/** What the list of identities itself leaves open, for a person to look at before anything leaves the office. */
export function identityWarnings(identities: readonly Identity[]): readonly ReleaseWarning[] {
  if (identities.length === 0) return [{ is: 'nobody-listed' }]
  return identities
    .filter(({ kind, forms }) => kind === 'person' && forms.some((form) => isOrdinaryWord(form.toLowerCase())))
    .map(({ pseudonym }) => ({ is: 'name-is-a-word', pseudonym }))
}
