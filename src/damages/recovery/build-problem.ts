import { type HeadId, headOf } from '../input/heads.ts'
import { derivedFrom, type Losses, lossesOf } from '../loss/expected.ts'
import type { Notes } from '../rules/caps.ts'
import { punitiveCountsFrom } from '../rules/death-law.ts'
import { paidBefore } from '../rules/paid-before.ts'
import { punitiveAsked } from '../rules/punitive.ts'
import { creditNotes } from '../rules/settlement-credit.ts'
import { type ClaimShape, claimShape } from './claim-shape.ts'
import { type LossLimits, lossLimits } from './loss-limits.ts'
import { poolsOf } from './recovery-pools.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { RecoveryQuestion } from './recovery-question.ts'
import { chancesUsed, type RouteShape, routeShapes } from './route-shape.ts'

export interface BuiltProblem {
  /** On the expected losses. */
  readonly problem: RecoveryProblem
  /** The same on the losses of one trial: the numbers move, the shape does not. */
  readonly at: (losses: Losses) => RecoveryProblem
  readonly weighed: boolean
  readonly notes: Notes
}

interface Shape {
  readonly ids: readonly HeadId[]
  readonly claims: readonly ClaimShape[]
  readonly routes: readonly RouteShape[]
}

/** What of the punitive damages stands whatever the losses come to. */
function punitiveShape({ input, rules }: RecoveryQuestion, ids: readonly HeadId[]): RecoveryProblem['punitive'] {
  const asked = punitiveAsked(input)
  const counts = punitiveCountsFrom(input, rules)
  const counted = ids.filter((id) => (asked?.of?.includes(id) ?? true) && counts(id))
  const fromAll = asked?.of === undefined && counted.length === ids.length
  return {
    amount: asked ? (asked.amount ?? null) : 0,
    ratio: asked?.ratio ?? null,
    of: fromAll ? null : counted,
    already: 0,
  }
}

type Fixed = Pick<RecoveryProblem, 'collectable' | 'pools' | 'conflicts'>

interface Parts {
  readonly claims: () => RecoveryProblem['claims']
  readonly routes: () => RecoveryProblem['routes']
  readonly heads: () => RecoveryProblem['heads']
  readonly limits: () => LossLimits
  readonly punitive: (limits: LossLimits) => RecoveryProblem['punitive']
}

/** Of 100,000 trials most ask for a limit or two: each part is made when it is first read. Lives as long as its losses do. */
class ProblemOnDemand implements RecoveryProblem {
  readonly #fixed: Fixed
  readonly #parts: Parts
  #claims: RecoveryProblem['claims'] | undefined
  #routes: RecoveryProblem['routes'] | undefined
  #heads: RecoveryProblem['heads'] | undefined
  #limits: LossLimits | undefined
  #punitive: RecoveryProblem['punitive'] | undefined
  constructor(fixed: Fixed, parts: Parts) {
    this.#fixed = fixed
    this.#parts = parts
  }
  get collectable(): RecoveryProblem['collectable'] {
    return this.#fixed.collectable
  }
  get pools(): RecoveryProblem['pools'] {
    return this.#fixed.pools
  }
  get conflicts(): RecoveryProblem['conflicts'] {
    return this.#fixed.conflicts
  }
  get claims(): RecoveryProblem['claims'] {
    this.#claims ??= this.#parts.claims()
    return this.#claims
  }
  get routes(): RecoveryProblem['routes'] {
    this.#routes ??= this.#parts.routes()
    return this.#routes
  }
  get heads(): RecoveryProblem['heads'] {
    this.#heads ??= this.#parts.heads()
    return this.#heads
  }
  get limits(): RecoveryProblem['limits'] {
    return this.#ofLosses.limits
  }
  get punitive(): RecoveryProblem['punitive'] {
    this.#punitive ??= this.#parts.punitive(this.#ofLosses)
    return this.#punitive
  }
  get #ofLosses(): LossLimits {
    this.#limits ??= this.#parts.limits()
    return this.#limits
  }
}

/** The choice as numbers, with a note for everything that a rule takes out before any choice is made. */
export function buildProblem(question: RecoveryQuestion): BuiltProblem {
  const { input, rules, expected, claims } = question
  const notes: Notes = []
  const open = input.defendants.filter(
    (d) => d.settled === undefined && (question.against === null || question.against.includes(d.id)),
  )
  const ids = [...expected].filter(([, value]) => value >= 0.5).map(([id]) => id)
  const before = paidBefore(
    input,
    rules,
    ids.map((id) => ({ id, value: expected.get(id) ?? 0 })),
    notes,
  )
  creditNotes(input, claims, rules, question.reading, notes)
  const weighed = question.weighed && chancesUsed(claims, notes)
  const shape: Shape = {
    ids,
    claims: claims.map((claim) => claimShape(claim, question, before, notes)),
    routes: routeShapes(question, open, weighed, notes),
  }
  const fixed = {
    collectable: open.flatMap((d) =>
      d.collectable === undefined ? [] : [{ defendant: d.id, amount: Number(d.collectable) }],
    ),
    pools: poolsOf(input, open, notes),
    conflicts: claims.flatMap((c) => c.not_with.map((n) => ({ one: c.id, other: n.claim, why: n.why }))),
  }
  const punitive = punitiveShape(question, ids)
  const kinds = ids.map((id) => headOf(id).kind === 'noneconomic')
  const limitsAt = lossLimits(question, before, ids)
  const headsAt = (losses: Losses): RecoveryProblem['heads'] => {
    const values = losses.each(ids)
    return [
      ...ids.map((id, i) => ({ id, value: values[i] ?? 0, noneconomic: kinds[i] ?? false })),
      ...question.extras.map((d) => ({ id: d.head, value: derivedFrom(d, losses), noneconomic: false, extra: true })),
    ]
  }
  const at = (losses: Losses): RecoveryProblem =>
    new ProblemOnDemand(fixed, {
      claims: () => shape.claims.map((claim) => claim.at(losses)),
      routes: () => shape.routes.map((route) => route.at(losses)),
      heads: () => headsAt(losses),
      limits: () => limitsAt(losses),
      punitive: ({ already }) => (punitive.of === null ? { ...punitive, already } : punitive),
    })
  const { claims: all, routes, heads, limits, punitive: asked } = at(lossesOf(expected))
  return { problem: { ...fixed, claims: all, routes, heads, limits, punitive: asked }, at, weighed, notes }
}
