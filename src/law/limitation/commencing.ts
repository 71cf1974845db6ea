import { type LimitationStep, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { type Provision, versionOf } from '../provision.ts'

const rulesOf = (law: LawLibrary, jurisdiction: string) =>
  [...law.provisions.values()]
    .filter((one) => one.kind === 'commencing' && one.jurisdiction === jurisdiction)
    .flatMap((one) =>
      one.versions.flatMap((version) =>
        version.commencing ? [{ rule: version.commencing, cite: one.cite, version: versionOf(one, version) }] : [],
      ),
    )

/** What must happen by the last day for a suit on this claim to be in time; none where that rule was not read. */
export function commencingSteps(provision: Provision, law: LawLibrary, court: Court): readonly LimitationStep[] {
  const federal = provision.jurisdiction === 'us'
  const beside =
    federal || court.level === 'state' ? [] : rulesOf(law, 'us').flatMap(({ rule }) => rule.for_state_claims ?? [])
  return rulesOf(law, provision.jurisdiction).map(({ rule, cite, version }) => {
    const { by, within = null, note, rests_on } = rule
    const said = { rule: 'brought-by' as const, by, within, cite, notes: [note, ...beside] }
    return signedStep(said, { date: null, version, rests_on })
  })
}
