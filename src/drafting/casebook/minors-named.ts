import type { Snapshot } from '../../casefile/analysis.ts'
import { latestOf, when } from '../../casefile/dates.ts'

const looksLikeInitials = (pseudonym: string): boolean =>
  /^(?:\p{Lu}\.?\s?){1,4}$/u.test(pseudonym) || /\b(?:doe|roe)\b/iu.test(pseudonym) || /^\p{Ll}/u.test(pseudonym)

/** Heirs who are minors and called by more than initials. A birth year alone is enough to tell. */
export function minorsNamed({ analysis }: Snapshot): readonly string[] {
  return analysis.claimants
    .flatMap((claimant) => claimant.beneficiaries)
    .filter((heir) => {
      const born = heir.born === undefined ? null : latestOf(when(heir.born))
      return born !== null && born.add({ years: 18 }).toString() > analysis.asOf && !looksLikeInitials(heir.pseudonym)
    })
    .map((heir) => `${heir.pseudonym} is a minor. Court rules ask for initials only; change the pseudonym.`)
}
