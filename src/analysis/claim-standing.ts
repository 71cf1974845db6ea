import type { Deadline } from '../casefile/analysis.ts'
import type { IsoDay } from '../casefile/dates.ts'
import type { ClaimFinding, FindingKind } from '../casefile/findings.ts'
import { type TimeStanding, timeStanding } from '../casefile/limitation/time-standing.ts'

const timeRank: Readonly<Record<TimeStanding, number>> = {
  'no-limit': 3,
  'in-time': 3,
  arguable: 2,
  'too-late': 0,
  'not-available': 0,
}
const findingRank: Readonly<Record<FindingKind, number>> = { supported: 2, contested: 1, gap: 0 }

/** A claim that can still be brought comes before one that is too late, then the better supported. */
export function claimStrength(claim: ClaimFinding): number {
  return timeRank[timeStanding(claim.limitation)] * 10 + findingRank[claim.finding] * 4
}

export function strongestClaim(claims: readonly ClaimFinding[]): ClaimFinding | undefined {
  return claims.reduce<ClaimFinding | undefined>(
    (best, claim) => (best === undefined || claimStrength(claim) > claimStrength(best) ? claim : best),
    undefined,
  )
}

/** For sorting parties: those with a supported claim in time first. */
export function partyStrength(claims: readonly ClaimFinding[]): number {
  const best = strongestClaim(claims)
  if (best === undefined) return -1
  const inTime = claims.filter(
    (claim) => claim.finding === best.finding && timeRank[timeStanding(claim.limitation)] > 1,
  ).length
  return claimStrength(best) + Math.min(inTime, 9) / 10
}

/** The next day that counts for a deadline: the strictest if it is still ahead, else the most generous. */
export function dayAhead(deadline: Pick<Deadline, 'barred' | 'earliest' | 'latest'>, asOf: IsoDay): IsoDay | null {
  if (deadline.barred === 'yes') return null
  if (deadline.earliest !== null && deadline.earliest >= asOf) return deadline.earliest
  return deadline.latest !== null && deadline.latest >= asOf ? deadline.latest : null
}
