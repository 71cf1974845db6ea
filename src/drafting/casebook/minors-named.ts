import type { Snapshot } from '../../casefile/analysis.ts'
import { latestOf, when } from '../../casefile/dates.ts'
import type { ReleaseWarning } from '../../casefile/release/release-warning.ts'

const looksLikeInitials = (pseudonym: string): boolean =>
  /^(?:\p{Lu}\.?\s?){1,4}$/u.test(pseudonym) || /\b(?:doe|roe)\b/iu.test(pseudonym) || /^\p{Ll}/u.test(pseudonym)

/** Heirs who are minors and called by more than initials. A birth year alone is enough to tell. */
export function minorsNamed({ analysis }: Snapshot): readonly ReleaseWarning[] {
  return analysis.claimants
    .flatMap((claimant) => claimant.beneficiaries)
    .filter((heir) => {
      const born = heir.born === undefined ? null : latestOf(when(heir.born))
      return born !== null && born.add({ years: 18 }).toString() > analysis.asOf && !looksLikeInitials(heir.pseudonym)
    })
    .map(({ pseudonym }) => ({ is: 'minor-not-by-initials', pseudonym }))
}
