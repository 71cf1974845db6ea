import type { FactorId } from '../casefile/ids.ts'
import type { Role } from '../casefile/matter.ts'
import { authorityFor } from './court-rank.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import type { DecisionClaim } from './decision.ts'
import type { PrecedentGuide } from './guide.ts'
import type { Feature } from './weigh-features.ts'

/** What a prediction may look at: never the outcome, the elements held or the words of a ruling. */
export interface Situation {
  readonly claim: DecisionClaim
  readonly role: Role
  readonly court: string
  readonly circuit: string
  /** First possible day; only earlier decisions can bind. */
  readonly firstDay: string | null
  readonly factors: readonly FactorId[]
  /** The family it belongs to; none of its decisions is compared with it. */
  readonly family: string | null
}

/** What is assumed before any case is read, in log-odds for the plaintiff, and how firmly it is held. */
export interface Assumptions {
  readonly plaintiffFactor: number
  readonly defendantFactor: number
  readonly binding: number
  readonly firmness: { readonly start: number; readonly ordinary: number; readonly authority: number }
}

/**
 * Round numbers: a fact that helps the plaintiff counts a little, one that helps the defendant more (courts list many signs,
 * yet dismiss for one missing thing), a binding ruling a good deal.
 */
export const plainAssumptions: Assumptions = {
  plaintiffFactor: 0.2,
  defendantFactor: -0.8,
  binding: 1,
  firmness: { start: 0.1, ordinary: 2, authority: 1 },
}
/** A precedent with a single known fact would be outdone by almost any matter. */
const leastFactorsToOutdo = 2

const feature = (name: string, value: number, firm: number, expected = 0, direction: -1 | 0 | 1 = 0): Feature => ({
  name,
  value,
  assumed: expected,
  firmness: firm,
  direction,
})

export function situationFeatures(
  it: Situation,
  pool: readonly DecidedRuling[],
  guide: PrecedentGuide,
  assumed: Assumptions,
): readonly Feature[] {
  const { firmness } = assumed
  const group = roleGroup(it.role)
  const features = [
    feature('start', 1, firmness.start),
    ...[`claim:${it.claim}`, `role:${it.role}`, `group:${group}`, `claim+group:${it.claim}+${group}`].map((name) =>
      feature(name, 1, firmness.ordinary),
    ),
    ...[`circuit:${it.circuit}`, `court:${it.court}`, `court+group:${it.court}+${group}`].map((name) =>
      feature(name, 1, firmness.ordinary),
    ),
  ]
  const binding = latestBinding(it, pool, guide)
  if (binding)
    features.push(feature('binding', binding.favours === 'plaintiff' ? 1 : -1, firmness.authority, assumed.binding, 1))
  const stronger = outdone(it, pool, guide)
  const tilt = Number(stronger.forPlaintiff.length > 0) - Number(stronger.forDefendant.length > 0)
  if (tilt !== 0) features.push(feature('a-fortiori', tilt, firmness.authority, 0, 1))
  for (const factor of it.factors) {
    const meaning = guide.factors[factor]
    if (!meaning) continue
    features.push(
      meaning.side === 'plaintiff'
        ? feature(`factor:${factor}`, 1, firmness.ordinary, assumed.plaintiffFactor, 1)
        : feature(`factor:${factor}`, 1, firmness.ordinary, assumed.defendantFactor, -1),
    )
  }
  for (const issue of issuesOf(it.claim, guide)) {
    const sides = sidesOnIssue(it.factors, issue, guide)
    if (sides.plaintiff.length > 0 && sides.defendant.length === 0)
      features.push(feature(`issue-for:${issue}`, 1, firmness.ordinary, 0, 1))
    if (sides.defendant.length > 0 && sides.plaintiff.length === 0)
      features.push(feature(`issue-against:${issue}`, 1, firmness.ordinary, 0, -1))
  }
  return features
}

export const issuesOf = (claim: DecisionClaim, guide: PrecedentGuide): readonly string[] =>
  guide.claims.find((row) => row.id === claim)?.issues ?? []

export function sidesOnIssue(
  factors: readonly FactorId[],
  issue: string,
  guide: PrecedentGuide,
): { readonly plaintiff: readonly FactorId[]; readonly defendant: readonly FactorId[] } {
  const on = factors.filter((factor) => guide.factors[factor]?.issues.includes(issue))
  return {
    plaintiff: on.filter((factor) => guide.factors[factor]?.side === 'plaintiff'),
    defendant: on.filter((factor) => guide.factors[factor]?.side === 'defendant'),
  }
}

const comparable = (it: Situation, other: DecidedRuling): boolean =>
  other.favours !== null && other.family !== it.family && !other.reversed

function binds(it: Situation, other: DecidedRuling, guide: PrecedentGuide): boolean {
  if (other.lastDay === null || it.firstDay === null || other.lastDay >= it.firstDay) return false
  const law = guide.claims.find((row) => row.id === it.claim)?.law ?? 'federal'
  return authorityFor(it, other, law) === 'binding'
}

/** The latest earlier ruling that binds this court on the same claim against a like defendant. */
export function latestBinding(
  it: Situation,
  pool: readonly DecidedRuling[],
  guide: PrecedentGuide,
): DecidedRuling | null {
  let latest: DecidedRuling | null = null
  for (const other of pool) {
    if (!comparable(it, other) || other.claim !== it.claim || roleGroup(other.role) !== roleGroup(it.role)) continue
    if (binds(it, other, guide) && (latest === null || (other.lastDay ?? '') > (latest.lastDay ?? ''))) latest = other
  }
  return latest
}

/**
 * Precedents that this situation outdoes: it has every fact that helped their winner and no further fact against that side,
 * on the same claim and role. What was not read in a precedent is not held against it. A precedent without any fact for its
 * winner says only that the other side's facts were not enough, which is taken from a binding court alone.
 */
export function outdone(
  it: Situation,
  pool: readonly DecidedRuling[],
  guide: PrecedentGuide,
): { readonly forPlaintiff: readonly DecidedRuling[]; readonly forDefendant: readonly DecidedRuling[] } {
  const here = new Set<string>(it.factors)
  const sideOf = (factor: FactorId) => guide.factors[factor]?.side
  const forPlaintiff: DecidedRuling[] = []
  const forDefendant: DecidedRuling[] = []
  for (const other of pool) {
    if (
      other.claim !== it.claim ||
      other.role !== it.role ||
      other.factors.length < leastFactorsToOutdo ||
      !comparable(it, other)
    )
      continue
    const winner = other.favours
    const helped = other.factors.filter((factor) => sideOf(factor) === winner)
    if (!helped.every((factor) => here.has(factor))) continue
    if (helped.length === 0 && !binds(it, other, guide)) continue
    const there = new Set<string>(other.factors)
    if (!it.factors.every((factor) => sideOf(factor) === winner || sideOf(factor) === undefined || there.has(factor)))
      continue
    if (winner === 'plaintiff') forPlaintiff.push(other)
    else forDefendant.push(other)
  }
  return { forPlaintiff, forDefendant }
}
