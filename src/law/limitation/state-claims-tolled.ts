import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { NotForColumns } from '../columns/row-chunk.ts'
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
  return textsThatToll(claim, law).flatMap((one) => {
    const version = versionInForce(one, asOf)
    return version?.tolls_state_claims ? [{ rules: version.tolls_state_claims, from: versionOf(one, version) }] : []
  })
}

/** The same for rows that may be asked about on different days. */
export const tollingOfStateClaimsAnyDay = (claim: Provision, law: LawLibrary): readonly TollingRule[] =>
  textsThatToll(claim, law).flatMap(({ versions }) => {
    if (versions.length > 1) throw new NotForColumns('a federal text that stops its clock has changed')
    return versions.flatMap(({ tolls_state_claims: rules }) => rules ?? [])
  })

const textsThatToll = (claim: Provision, { provisions }: LawLibrary): readonly Provision[] =>
  claim.jurisdiction === 'us'
    ? []
    : [...provisions.values()].filter(
        ({ jurisdiction, versions }) =>
          jurisdiction === 'us' && versions.some(({ tolls_state_claims: rules }) => (rules ?? []).length > 0),
      )
