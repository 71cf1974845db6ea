import type { Snapshot } from '../../casefile/analysis.ts'
import { earliestOf, when } from '../../casefile/dates.ts'
import type { Identity } from '../../casefile/matter.ts'
import { isOrdinaryWord } from '../firewall/ordinary-words.ts'

const looksLikeInitials = (pseudonym: string): boolean =>
  /^(?:\p{Lu}\.?\s?){1,4}$/u.test(pseudonym) || /\b(?:doe|roe)\b/iu.test(pseudonym) || /^\p{Ll}/u.test(pseudonym)

/** A full name without its single names as forms: `Ms. Roe` is covered, `Roe` alone is not. */
function thinNames(identities: readonly Identity[]): readonly string[] {
  const people = identities.filter((one) => one.kind === 'person')
  const singles = new Set(
    people.flatMap((one) => one.forms.filter((form) => !/\s/.test(form)).map((form) => form.toLowerCase())),
  )
  const isThin = ({ forms }: Identity): boolean =>
    forms
      .map((form) => form.toLowerCase().split(/\s+/))
      .some((parts) => parts.length > 1 && [parts[0], parts.at(-1)].some((part) => !singles.has(part ?? '')))
  return people
    .filter(isThin)
    .map(
      (one) =>
        `The identity ${one.pseudonym} has a full name, and its first or last name alone is not listed as a form. Where it stands alone it was not replaced; add it if the record uses it.`,
    )
}

function minors({ analysis }: Snapshot): readonly string[] {
  const asOf = analysis.asOf
  return analysis.claimants
    .flatMap((claimant) => claimant.beneficiaries)
    .filter((heir) => {
      const born = heir.born === undefined ? null : earliestOf(when(heir.born))
      return born !== null && born.add({ years: 18 }).toString() > asOf && !looksLikeInitials(heir.pseudonym)
    })
    .map((heir) => `${heir.pseudonym} is a minor. Court rules ask for initials only; change the pseudonym.`)
}

/** What a person should look at before the casebook leaves the office. */
export function casebookWarnings(snapshot: Snapshot, identities: readonly Identity[]): readonly string[] {
  const ordinary = identities.filter(
    (one) => one.kind === 'person' && one.forms.some((form) => isOrdinaryWord(form.toLowerCase())),
  )
  const none =
    identities.length === 0
      ? [
          'No identity is listed in this matter, so nothing could be replaced or looked for. List the client’s names, numbers and addresses first.',
        ]
      : []
  return [
    ...none,
    ...thinNames(identities),
    ...ordinary.map(
      (one) =>
        `A name of ${one.pseudonym} is also an everyday word. It was replaced where it begins with a capital; read the quotes once for it.`,
    ),
    ...minors(snapshot),
  ]
}
