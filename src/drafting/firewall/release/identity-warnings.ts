import type { Identity } from '../../../casefile/matter.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'

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
    ...ordinary.map(
      (one) =>
        `A name of ${one.pseudonym} is also an everyday word. It was replaced wherever it may be the name; what cannot be told is asked by the command names.`,
    ),
  ]
}
