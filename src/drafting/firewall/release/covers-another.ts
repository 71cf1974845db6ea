import type { Identity } from '../../../casefile/matter.ts'
import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { identityGate } from '../covering/replace-identities.ts'
import { type FoldedText, foldText } from '../forms/fold-text.ts'
import type { IdentityPlace } from '../places/identity-place.ts'

type Warning = ReleaseWarning & { readonly is: 'covers-another' }

/**
 * Whoever of the matter is covered as somebody else: a party, a court, or a protected person whose listed form is taken for
 * another's alone. A full name that is listed as it is written is covered on purpose.
 */
export function coversAnother(
  identities: readonly Identity[],
  {
    parties,
    courts,
  }: {
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly courts: readonly string[]
  },
): readonly Warning[] {
  // A gate of its own, so that what is looked at here raises no question about an answer that does not hold it.
  const gate = identityGate(identities)
  const shown = (text: string): string => gate.replaceIn(text).text
  const others = (name: string): readonly string[] => [
    ...new Set(
      gate.finder
        .placesIn(name)
        .filter((place) => place.identity.kind === 'person' && !isListedSo(place, name))
        .map(({ identity }) => shown(identity.pseudonym)),
    ),
  ]
  const ofParties = parties.flatMap(({ id, name }, i) =>
    others(name).map(
      (pseudonym): Warning => ({
        ...{ is: 'covers-another', of: 'party', pseudonym, number: i + 1, id: shown(id), name: shown(name) },
      }),
    ),
  )
  const ofCourts = courts.flatMap((name, i) =>
    others(name).map(
      (pseudonym): Warning => ({
        ...{ is: 'covers-another', of: 'court', pseudonym, number: i + 1, id: null, name: shown(name) },
      }),
    ),
  )
  return [...ofParties, ...ofCourts, ...takenForAnother(identities, gate.finder.placesIn, shown)]
}

const foldedOf = (text: string): FoldedText['text'] => foldText(text).text.trim()

/** Whether the place is listed just so for one whom it shows: as the whole name, or as a part of several words. */
const isListedSo = ({ identity, orElse = [], start, end }: IdentityPlace, name: string): boolean => {
  const covered = foldedOf(name.slice(start, end))
  if (covered !== foldedOf(name) && !/\s/.test(covered)) return false
  return [identity, ...orElse].some(({ forms }) => forms.some((form) => foldedOf(form) === covered))
}

/** Protected people of whom a listed form shows as another, who has another pseudonym, and not as themselves. */
function takenForAnother(
  identities: readonly Identity[],
  placesIn: (text: string) => readonly IdentityPlace[],
  shown: (text: string) => string,
): readonly Warning[] {
  return identities.flatMap(({ kind, id, pseudonym, forms }, i) => {
    if (kind !== 'person') return []
    for (const form of forms)
      for (const { identity, orElse = [], doubt } of placesIn(form)) {
        if (doubt !== null || identity.kind !== 'person') continue
        if ([identity, ...orElse].some((one) => one.pseudonym === pseudonym)) continue
        const warning: Warning = {
          ...{ is: 'covers-another', of: 'protected-person', pseudonym: shown(identity.pseudonym), number: i + 1 },
          ...{ id: shown(id), name: shown(form) },
        }
        return [warning]
      }
    return []
  })
}
