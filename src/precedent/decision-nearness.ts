import type { IsoDay } from '../casefile/dates.ts'
import type { DecisionComparison } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Stage } from '../casefile/matter.ts'
import { formatWhen } from '../words/date-words.ts'
import { type Authority, authorityFor, authorityOrder } from './court-rank.ts'
import type { DecidedRuling } from './decided-ruling.ts'
import { roleGroup } from './decided-ruling.ts'
import { type Decision, RulingElement } from './decision.ts'
import type { Side } from './guide.ts'
import type { Situation } from './situation.ts'

const nearness = {
  authority: { binding: 1, 'state-appeal': 0.95, 'own-court': 0.9, 'own-circuit': 0.8, elsewhere: 0.6 },
  role: { same: 1, like: 0.8 },
  stage: { same: 1, other: 0.9 },
  confidence: { high: 1, medium: 0.9, low: 0.75 },
  /** What a decision keeps when no fact is shared: claim, role and court are still alike. */
  withoutSharedFact: 0.2,
  /** A fact that only one side has takes half as much as a shared one gives; it may just not have been read. */
  unsharedFact: 0.5,
} as const

const mostPerSide = 8

interface Near {
  readonly ruling: DecidedRuling
  readonly favours: Side
  readonly authority: Authority
  readonly weight: number
  readonly shared: readonly FactorId[]
}

/**
 * The nearest rulings on the claim against a like defendant for one side: binding first, then own court, own circuit,
 * others; within each, later before earlier. Of near copies only the nearest appears; reversed rulings do not.
 */
export function nearestDecisions(
  it: Situation,
  stage: Stage,
  side: Side,
  pool: readonly DecidedRuling[],
  law: 'federal' | 'state',
  outdone: ReadonlySet<string>,
  asOf: IsoDay,
): readonly DecisionComparison[] {
  const best = new Map<string, Near>()
  for (const ruling of pool) {
    if (ruling.favours !== side || ruling.reversed || ruling.claim !== it.claim) continue
    if (roleGroup(ruling.role) !== roleGroup(it.role)) continue
    const near = measure(it, stage, ruling, side, law)
    const before = best.get(ruling.family)
    if (!before || near.weight > before.weight) best.set(ruling.family, near)
  }
  const chosen = [...best.values()]
    .sort(
      (a, b) =>
        Number(b.authority === 'binding') - Number(a.authority === 'binding') ||
        b.weight - a.weight ||
        (a.ruling.key < b.ruling.key ? -1 : 1),
    )
    .slice(0, mostPerSide)
  return chosen
    .sort(
      (a, b) =>
        authorityOrder.indexOf(a.authority) - authorityOrder.indexOf(b.authority) ||
        laterFirst(a.ruling, b.ruling) ||
        (a.ruling.key < b.ruling.key ? -1 : 1),
    )
    .map((near) => comparison(it, near, outdone, asOf))
}

function measure(it: Situation, stage: Stage, ruling: DecidedRuling, favours: Side, law: 'federal' | 'state'): Near {
  const authority = authorityFor(it, ruling, law)
  const here = new Set<string>(it.factors)
  const shared = ruling.factors.filter((factor) => here.has(factor))
  const unshared = it.factors.length + ruling.factors.length - 2 * shared.length
  const alike = shared.length === 0 ? 0 : shared.length / (shared.length + nearness.unsharedFact * unshared)
  const weight =
    nearness.authority[authority] *
    (ruling.role === it.role ? nearness.role.same : nearness.role.like) *
    (stageOf(ruling.decision) === stage ? nearness.stage.same : nearness.stage.other) *
    nearness.confidence[ruling.decision.confidence] *
    (nearness.withoutSharedFact + (1 - nearness.withoutSharedFact) * alike)
  return { ruling, favours, authority, weight: Math.round(weight * 1000) / 1000, shared }
}

/** Appeals are counted with pleadings: most review a motion to dismiss. */
export function stageOf(decision: Decision): Stage {
  switch (decision.posture) {
    case 'motion-to-dismiss':
    case 'appeal':
    case 'procedural':
      return 'pleading'
    case 'summary-judgment':
      return 'summary-judgment'
    case 'verdict':
    case 'default-judgment':
      return 'trial'
    default:
      return decision.posture satisfies never
  }
}

function laterFirst(a: DecidedRuling, b: DecidedRuling): number {
  const [left, right] = [a.lastDay ?? '', b.lastDay ?? '']
  return left === right ? 0 : left > right ? -1 : 1
}

/** Reasons by element and later history, where they were read. */
function readFurther({ ruling, decision }: DecidedRuling): Pick<DecisionComparison, 'elementReasons' | 'laterHistory'> {
  const reasons = RulingElement.options.flatMap((element) => {
    const reason = ruling.element_reasons?.[element]
    return reason
      ? [{ element, met: ruling.elements[element] === 'satisfied', why: reason.why, restsOn: reason.rests_on }]
      : []
  })
  const later = (decision.later_history ?? []).map(({ on, what }) => ({ on, what }))
  return {
    ...(reasons.length > 0 ? { elementReasons: reasons } : {}),
    ...(later.length > 0 ? { laterHistory: later } : {}),
  }
}

function comparison(it: Situation, near: Near, outdone: ReadonlySet<string>, asOf: IsoDay): DecisionComparison {
  const { ruling } = near
  const here = new Set<string>(it.factors)
  const there = new Set<string>(ruling.factors)
  return {
    decision: ruling.decision.id,
    caption: ruling.decision.caption,
    citation: ruling.decision.citation,
    court: ruling.court,
    decided: ruling.lastDay ?? asOf,
    decidedText: formatWhen(ruling.decision.decided),
    outcome: ruling.ruling.outcome,
    onDefence: ruling.claim.endsWith('-defense'),
    favours: near.favours,
    binding: near.authority === 'binding',
    ...(ruling.unpublished ? { unpublished: true } : {}),
    sharedFactors: near.shared,
    onlyThere: ruling.factors.filter((factor) => !here.has(factor)),
    onlyHere: it.factors.filter((factor) => !there.has(factor)),
    holding: ruling.ruling.holding,
    ...readFurther(ruling),
    confidence: ruling.decision.confidence,
    weight: near.weight,
    aFortiori: outdone.has(ruling.key),
  }
}
