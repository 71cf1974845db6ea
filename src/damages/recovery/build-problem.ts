import { type HeadId, headOf } from '../input/heads.ts'
import { derivedFrom, type Losses, lossesOf } from '../loss/expected.ts'
import type { Notes } from '../rules/caps.ts'
import { punitiveCountsFrom } from '../rules/death-law.ts'
import { paidBefore } from '../rules/paid-before.ts'
import { punitiveAsked } from '../rules/punitive.ts'
import { creditNotes } from '../rules/settlement-credit.ts'
import { type ClaimShape, claimShape } from './claim-shape.ts'
import { limitsAt } from './loss-limits.ts'
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
  const kinds = new Map(ids.map((id) => [id, headOf(id).kind === 'noneconomic'] as const))
  const at = (losses: Losses): RecoveryProblem => {
    const { limits, already } = limitsAt(question, before, ids, losses)
    return {
      ...fixed,
      claims: shape.claims.map((claim) => claim.at(losses)),
      routes: shape.routes.map((route) => route.at(losses)),
      heads: [
        ...ids.map((id) => ({ id, value: losses.of(id), noneconomic: kinds.get(id) ?? false })),
        ...question.extras.map((d) => ({
          id: d.head,
          value: derivedFrom(d, losses),
          noneconomic: false,
          extra: true,
        })),
      ],
      punitive: punitive.of === null ? { ...punitive, already } : punitive,
      limits,
    }
  }
  return { problem: at(lossesOf(expected)), at, weighed, notes }
}
