import type { Analysis } from '../casefile/analysis.ts'
import type { PartyId } from '../casefile/ids.ts'
import type { DamagesInput } from '../damages/input/input.ts'
import type { Claim } from '../damages/input/input-claims.ts'
import type { SupportedClaims } from '../damages/recovery/rests-on.ts'

/** The section that a claim of the damages input rests on: named as such, or by the rule of law that it carries. */
function sectionOf(claim: Claim, { claims }: Pick<Analysis, 'claims'>): string | null {
  if (claim.provision !== undefined) return claim.provision
  const named = [claim.statutory, claim.liability]
  return named.find((id) => id !== undefined && claims.some((one) => one.claim === id)) ?? null
}

/**
 * Which claims of one claimant's damages input the facts support, each against whom: every element supported, in time on
 * some reading. `claimant` is null for the first.
 */
export function supportedClaims(
  input: Pick<DamagesInput, 'claims'>,
  analysis: Pick<Analysis, 'claims' | 'claimants'>,
  claimant: PartyId | null,
): SupportedClaims {
  const whose = claimant ?? analysis.claimants[0]?.id
  const found = analysis.claims.filter(
    (one) => one.claimant === whose && one.finding === 'supported' && one.limitation.barred !== 'yes',
  )
  const tied = input.claims.map((claim) => ({ claim, section: sectionOf(claim, analysis) }))
  return {
    against: tied.flatMap(({ claim, section }) =>
      claim.against.flatMap(({ defendant }) =>
        found.some((one) => one.claim === section && one.defendant === defendant)
          ? [{ claim: claim.id, defendant }]
          : [],
      ),
    ),
    untied: tied.flatMap(({ claim, section }) => (section === null ? [claim.id] : [])),
  }
}
