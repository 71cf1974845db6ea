import { type Cents, roundToCents } from '../../casefile/money.ts'
import type { RestsOn } from '../../casefile/value/maximum-recovery.ts'
import type { Claimed } from '../claimed.ts'
import { type HeadId, headOf, isItemHead } from '../input/heads.ts'
import type { Model } from '../loss/model.ts'
import { expectedValue } from '../loss/model.ts'
import { netOf, type Terms } from '../net/waterfall.ts'
import { buildProblem } from './build-problem.ts'
import { payersOf } from './payers.ts'
import type { Asked, Recovered } from './recovered.ts'
import { type Amount, solveRecovery } from './solve-recovery.ts'
import type { Solver } from './solver.ts'

type Kind = RestsOn['byKind'][number]['kind']
type Ground = RestsOn['byGround'][number]['ground']

interface Value {
  readonly model: Model
  readonly claimed: Claimed
  readonly recovered: Recovered | null
  readonly asked: Asked
  readonly terms: Terms
}

/** Which claims of the input the facts of the matter support, each against whom; and which could not be held against them. */
export interface SupportedClaims {
  readonly against: readonly { readonly claim: string; readonly defendant: string }[]
  readonly untied: readonly string[]
}

interface Supported {
  readonly solver?: Solver | undefined
  readonly supported?: SupportedClaims | undefined
}

const kinds: readonly Kind[] = ['economic', 'noneconomic', 'statutory', 'punitive', 'interest-and-fees']

function kindOfHead(head: string): Kind {
  if (head === 'prejudgment-interest' || head === 'attorneys-fees') return 'interest-and-fees'
  if (head === 'punitive') return 'punitive'
  if (!isItemHead(head)) return 'statutory'
  return headOf(head).kind === 'economic' ? 'economic' : 'noneconomic'
}

const kindOfAmount = (amount: Amount): Kind =>
  amount.kind === 'actual' ? kindOfHead(amount.head) : amount.kind === 'punitive' ? 'punitive' : 'statutory'

function byKind({ claimed, recovered }: Value): RestsOn['byKind'] {
  const parts = recovered
    ? (recovered.solution?.amounts ?? []).map((a) => ({ kind: kindOfAmount(a), amount: a.amount }))
    : claimed.heads.map((h) => ({ kind: kindOfHead(h.head), amount: Number(h.presentValue.mean) }))
  return kinds.flatMap((kind) => {
    const amount = roundToCents(parts.reduce((sum, part) => sum + (part.kind === kind ? part.amount : 0), 0))
    return amount > 0 ? [{ kind, amount }] : []
  })
}

function byPayer({ recovered }: Value): RestsOn['byPayer'] {
  const groups = new Map<string, { payers: readonly string[]; amount: number }>()
  for (const amount of recovered?.solution?.amounts ?? []) {
    const payers = recovered ? payersOf(recovered.built.problem, amount) : []
    const key = payers.join('\n')
    groups.set(key, { payers, amount: (groups.get(key)?.amount ?? 0) + amount.amount })
  }
  return [...groups.values()]
    .map(({ payers, amount }) => ({ payers, amount: roundToCents(amount) }))
    .sort((a, b) => b.amount - a.amount)
}

/** Each loss by what it rests on: facts before sources, sources before counsel's word. */
function byGround({ model }: Value): RestsOn['byGround'] {
  const sums: Record<Ground, number> = { facts: 0, source: 0, counsel: 0 }
  for (const valued of model.flows) {
    const { facts, source } = valued.flow
    sums[facts.length > 0 ? 'facts' : source === null ? 'counsel' : 'source'] += expectedValue(valued)
  }
  const grounds: readonly Ground[] = ['facts', 'source', 'counsel']
  return grounds.flatMap((ground) => (sums[ground] > 0 ? [{ ground, amount: roundToCents(sums[ground]) }] : []))
}

function counselEntries({ model, claimed }: Value): RestsOn['counsel'] {
  const sums = new Map<HeadId, number>()
  for (const valued of model.flows)
    if (valued.flow.facts.length === 0 && valued.flow.source === null)
      sums.set(valued.flow.head, (sums.get(valued.flow.head) ?? 0) + expectedValue(valued))
  const losses = [...sums].map(([head, amount]) => ({
    head,
    amount: roundToCents(amount),
  }))
  const chosen = claimed.heads
    .filter(({ head }) => head === 'punitive')
    .map(({ head, presentValue }) => ({ head, amount: presentValue.mean }))
  return [...losses, ...chosen].filter(({ amount }) => amount > 0)
}

/** What the claims bring that the facts of the matter support, on the expected losses, and what of it reaches the claimant. */
function ifOnlySupported({ asked, claimed, recovered, terms }: Value, given: Supported): RestsOn['ifOnlySupported'] {
  const { supported, solver } = given
  if (supported === undefined || solver === undefined || recovered === null) return null
  const claims = asked.claims.flatMap((claim) => {
    const against = claim.against.filter((a) =>
      supported.against.some((one) => one.claim === claim.id && one.defendant === a.defendant),
    )
    return against.length === 0 ? [] : [{ ...claim, against }]
  })
  const extras = claimed.derived
    .map(({ rule }) => rule)
    .filter(({ head }) => head === 'prejudgment-interest' || head === 'attorneys-fees')
  const { problem } = buildProblem({
    ...asked,
    claims,
    extras,
    reading: recovered.reading,
    against: null,
    may: 'counted',
    weighed: false,
  })
  const total: Cents = roundToCents(solveRecovery(problem, solver, [], false)?.objective ?? 0)
  return {
    total,
    net: roundToCents(netOf(total, terms)),
    claims: claims.map(({ id, label }) => label ?? id),
    untied: asked.claims.flatMap(({ id, label }) => (supported.untied.includes(id) ? [label ?? id] : [])),
  }
}

/** By kind, by payer, by how firm it stands, what is counsel's own, and what is left of it with supported claims alone. */
export const restsOn = (value: Value, given: Supported): RestsOn => ({
  byKind: byKind(value),
  byPayer: byPayer(value),
  byGround: byGround(value),
  counsel: counselEntries(value),
  ifOnlySupported: ifOnlySupported(value, given),
})
