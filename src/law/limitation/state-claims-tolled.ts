import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import type { LawLibrary } from '../library.ts'
import { type Provision, versionOf } from '../provision.ts'
import { versionInForce } from '../version-in-force.ts'
import type { TollingRule } from './tolling-rule.ts'

/** The rules by which federal texts in force on a day stop the clock of a claim under the law of a state; none for a federal claim. */
export function tollingOfStateClaims(
  claim: Provision,
  law: LawLibrary,
  asOf: Temporal.PlainDate,
): readonly { readonly rules: readonly TollingRule[]; readonly from: ProvisionVersion }[] {
  if (claim.jurisdiction === 'us') return []
  return [...law.provisions.values()].flatMap((one) => {
    const version = one.jurisdiction === 'us' ? versionInForce(one, asOf) : null
    return version?.tolls_state_claims ? [{ rules: version.tolls_state_claims, from: versionOf(one, version) }] : []
  })
}
