import type { Identity } from '../../casefile/matter.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

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

/** What the list of identities itself leaves open, for a person to look at before anything leaves the office. */
export function identityWarnings(identities: readonly Identity[]): readonly string[] {
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
  ]
}
