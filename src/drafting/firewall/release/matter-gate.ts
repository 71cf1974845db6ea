import type { WhenText } from '../../../casefile/dates.ts'
import type { Claimant, Identity } from '../../../casefile/matter.ts'
import type { NameQuestion } from '../../../casefile/name-question.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { PublishedWords } from '../covering/published-words.ts'
import { type IdentityGate, identityGate, standIn } from '../covering/replace-identities.ts'
import { readWrittenDay } from '../forms/written-date.ts'
import { identityWarnings } from './identity-warnings.ts'

/** What covers a matter: its identities, those that follow from its claimants, and the law that names no client. */
export interface MatterGate extends IdentityGate {
  readonly identities: readonly Identity[]
  readonly published: PublishedWords
  /** What counsel should look at before anything leaves the office. */
  readonly warnings: readonly string[]
  /** Keeps what only the finished files showed, so that it can be asked. */
  readonly noteFinished: (questions: readonly NameQuestion[]) => void
  /** The open places of the files that were finished; null where none was. */
  readonly finishedQuestions: () => readonly NameQuestion[] | null
}

/** The gate of a matter. Problem: `pseudonym-reveals-identity`, for a pseudonym that holds what it should cover. */
export function matterGate(
  identities: readonly Identity[],
  claimants: readonly Claimant[],
  published: PublishedWords,
): Result<MatterGate, 'pseudonym-reveals-identity'> {
  const everyone = withBirthDates(identities, claimants)
  const gate = identityGate(everyone)
  const revealing = revealingPseudonym(gate)
  if (revealing !== null) return failed(problem('pseudonym-reveals-identity', revealing))
  const warnings = identityWarnings(identities).map((text) => gate.replaceIn(text).text)
  let finished: readonly NameQuestion[] | null = null
  return ok({
    ...gate,
    identities: everyone,
    published,
    warnings,
    noteFinished: (questions) => {
      finished = [...(finished ?? []), ...questions]
    },
    finishedQuestions: () => finished,
  })
}

/** Birth dates of claimants and heirs are protected even where nobody listed them. */
export function withBirthDates(identities: readonly Identity[], claimants: readonly Claimant[]): readonly Identity[] {
  const exact = (born: WhenText | undefined): string[] =>
    born !== undefined && readWrittenDay(born) !== null ? [born] : []
  const dates = claimants.flatMap((claimant) => [
    ...exact(claimant.born),
    ...claimant.beneficiaries.flatMap((heir) => exact(heir.born)),
  ])
  const known = new Set(identities.filter((one) => one.kind === 'birth-date').flatMap((one) => one.forms))
  const added = [...new Set(dates)].filter((date) => !known.has(date))
  return [
    ...identities,
    ...added.map(
      (date, i): Identity => ({
        id: `birth-date-${i + 1}`,
        kind: 'birth-date',
        pseudonym: 'birth date withheld',
        forms: [date],
      }),
    ),
  ]
}

/** Whether identities cover each other: for whoever is about to write them. Problem: `pseudonym-reveals-identity`. */
export function pseudonymsCover(
  identities: readonly Identity[],
  claimants: readonly Claimant[],
): Result<null, 'pseudonym-reveals-identity'> {
  const revealing = revealingPseudonym(identityGate(withBirthDates(identities, claimants)))
  return revealing === null ? ok(null) : failed(problem('pseudonym-reveals-identity', revealing))
}

function revealingPseudonym(gate: IdentityGate): { readonly identity: string; readonly reveals: string } | null {
  for (const identity of gate.finder.identities) {
    const hit = gate.finder.placesIn(standIn(identity))[0]
    if (hit) return { identity: identity.id, reveals: hit.identity.id }
  }
  return null
}
