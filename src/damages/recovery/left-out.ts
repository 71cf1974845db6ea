import { type Cents, roundToCents } from '../../casefile/money.ts'
import type { LeftOut, LeftOutRule } from '../../casefile/value/left-out.ts'
import { isLossHead } from '../input/heads.ts'
import type { Notes } from '../rules/caps.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Amount, Solution } from './solve-recovery.ts'

/** What one rule shuts out is told together. */
export function byRule(left: Notes): readonly LeftOut[] {
  const together = Map.groupBy(left, ({ rule }) => JSON.stringify(rule))
  return [...together.values()].flatMap((some) => {
    const [first] = some
    return first ? [{ what: some.map(({ what }) => what), rule: first.rule }] : []
  })
}

/** Punitive damages that were asked and that the combination does not reach. */
function punitiveNotReached(p: RecoveryProblem, best: Solution): Notes {
  const { ratio, amount, already, of } = p.punitive
  const sum = (fits: (a: Amount) => boolean): number => best.amounts.reduce((s, a) => s + (fits(a) ? a.amount : 0), 0)
  const taken = sum((a) => a.kind === 'punitive')
  const base = sum((a) => (a.kind === 'actual' && (of?.includes(a.head) ?? true)) || (a.kind === 'sum' && of === null))
  const elected = p.claims.some((c) => best.decisions.has(`sum:${c.id}`))
  const asked = amount ?? (ratio ?? 0) * (base + (elected ? 0 : already))
  const open = p.routes.some((r) => r.punitive && p.claims.some((c) => c.id === r.claim && c.punitive))
  return open && asked - taken > 1
    ? [
        {
          what: { is: 'punitive-short', short: roundToCents(asked - taken), asked: roundToCents(asked) },
          rule: { is: 'punitive-not-reached' },
        },
      ]
    : []
}

/** Parties and pools of which nothing is left. */
function emptied(p: RecoveryProblem, best: Solution): Notes {
  const sum = (some: readonly { readonly amount: number }[]): number => some.reduce((s, a) => s + a.amount, 0)
  const parties = p.collectable.flatMap(({ defendant, amount }) => {
    const pooled = sum(best.drawn.filter((d) => d.defendant === defendant))
    const taken = sum(best.amounts.filter((a) => a.defendant === defendant)) - pooled
    const shares = p.pools.some((pool) => pool.of.includes(defendant))
    return taken >= amount - 1
      ? [
          {
            what: { is: 'means-of', defendant, amount: roundToCents(amount), own: shares } as const,
            rule: { is: 'means' } as const,
          },
        ]
      : []
  })
  const pools = p.pools.flatMap((pool) =>
    sum(best.drawn.filter((d) => d.pool === pool.id)) >= pool.amount - 1
      ? [
          {
            what: { is: 'pool-limit', pool: pool.id, of: pool.of, amount: roundToCents(pool.amount) } as const,
            rule: { is: 'pool-used-up' } as const,
          },
        ]
      : [],
  )
  return [...parties, ...pools]
}

const centsOrNull = (amount: number | undefined): Cents | null => (amount === undefined ? null : roundToCents(amount))

/** What the caps of one claim keep out, where they bind. */
function cappedOf(p: RecoveryProblem, best: Solution, claim: RecoveryProblem['claims'][number]): Notes {
  const out: Notes = []
  if (claim.noneconomicCap) {
    const taken = best.amounts
      .filter((a) => a.claim === claim.id && a.kind === 'actual' && p.heads.find((h) => h.id === a.head)?.noneconomic)
      .reduce((s, a) => s + a.amount, 0)
    if (taken >= claim.noneconomicCap.amount - 1)
      out.push({
        what: {
          is: 'noneconomic-above',
          claim: claim.label,
          amount: roundToCents(claim.noneconomicCap.amount),
        },
        rule: {
          is: 'limited',
          cite: claim.noneconomicCap.cite,
          perOccurrence: centsOrNull(claim.noneconomicCap.perOccurrence),
        },
      })
  }
  const most = Math.max(...p.routes.flatMap((r) => (r.claim === claim.id ? [r.punitiveMost ?? 0] : [])))
  if (claim.punitive?.cite)
    out.push({
      what: {
        is: 'punitive-above',
        claim: claim.label,
        amount: roundToCents(claim.punitive.perCase ?? most),
        each: claim.punitive.perCase === null,
      },
      rule: { is: 'limited', cite: claim.punitive.cite, perOccurrence: null },
    })
  return out
}

type Claim = RecoveryProblem['claims'][number]

/** Why a claim that gives nothing here was not taken up. */
function unusedRule(p: RecoveryProblem, claim: Claim, used: ReadonlySet<string>): LeftOutRule {
  const name = (id: string): string => p.claims.find((c) => c.id === id)?.label ?? id
  const sum = claim.liquidated ? { amount: roundToCents(claim.liquidated.amount), cite: claim.liquidated.cite } : null
  const conflict = p.conflicts.find(
    (c) => (c.one === claim.id && used.has(c.other)) || (c.other === claim.id && used.has(c.one)),
  )
  if (conflict)
    return {
      is: 'conflict',
      other: name(conflict.one === claim.id ? conflict.other : conflict.one),
      why: conflict.why,
      sum,
    }
  const routes = p.routes.filter((r) => r.claim === claim.id)
  if (routes.length === 0) return { is: 'nobody-left', sum }
  const owes = routes.some((r) => p.heads.some(({ id, value }) => value > 0 && r.shareOf(id) > 0))
  return owes && used.size > 0 ? { is: 'one-satisfaction', sum } : { is: 'nothing-owed', sum }
}

/** What is not taken of one claim. */
function leftOfClaim(p: RecoveryProblem, best: Solution, claim: Claim, used: ReadonlySet<string>): Notes {
  const out: Notes = []
  const elected = p.claims.find((c) => best.decisions.has(`multiple:${c.id}`))?.multiple
  const bar = claim.punitive?.notWithMultiple ?? (elected?.barsPunitive ? elected.cite : null)
  if (elected && claim.punitive && bar !== null)
    out.push({ what: { is: 'punitive', claim: claim.label }, rule: { is: 'not-with-multiple', cite: bar } })
  if (!used.has(claim.id))
    return [...out, { what: { is: 'claim', claim: claim.label }, rule: unusedRule(p, claim, used) }]
  if (claim.liquidated && !best.decisions.has(`sum:${claim.id}`))
    out.push({
      what: { is: 'sum-of', claim: claim.label, amount: roundToCents(claim.liquidated.amount) },
      rule: { is: 'sum-or-actual', cite: claim.liquidated.cite },
    })
  if (claim.multiple && !best.decisions.has(`multiple:${claim.id}`))
    out.push({
      what: { is: 'multiple-of', claim: claim.label },
      rule: { is: 'multiplied-once', cite: claim.multiple.cite, barsPunitive: claim.multiple.barsPunitive },
    })
  return [...out, ...cappedOf(p, best, claim)]
}

/** Losses that no open route carries whole. */
function lossesNotReached(p: RecoveryProblem, best: Solution): Notes {
  const instead = p.claims.some((c) => best.decisions.has(`sum:${c.id}`))
  const losses = p.heads.reduce((s, head) => s + head.value, 0)
  const recovered = best.amounts.reduce((s, a) => s + (a.kind === 'actual' ? a.amount : 0), 0)
  // What was paid before has its own note; only what goes beyond it is said by head.
  if (losses - recovered <= p.punitive.already + 1) return []
  return p.heads.flatMap(({ id, value }): Notes => {
    const taken = best.amounts.filter((a) => a.kind === 'actual' && a.head === id).reduce((s, a) => s + a.amount, 0)
    return value - taken > 1 && isLossHead(id)
      ? [
          {
            what: { is: 'head-short', head: id, short: roundToCents(value - taken), value: roundToCents(value) },
            rule: { is: instead ? 'sum-elected' : 'not-reached' },
          },
        ]
      : []
  })
}

/** What the best combination does not take, each with the rule that shuts it out. */
export function leftOut(p: RecoveryProblem, best: Solution): Notes {
  const used = new Set(best.amounts.map((a) => a.claim))
  return [
    ...p.claims.flatMap((claim) => leftOfClaim(p, best, claim, used)),
    ...emptied(p, best),
    ...punitiveNotReached(p, best),
    ...lossesNotReached(p, best),
  ]
}
