import { formatAmount } from '../../casefile/money.ts'
import type { MaximumRecovery } from '../../casefile/valuation.ts'
import { heads, isItemHead } from '../input/heads.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Amount, Solution } from './solve-recovery.ts'

export const labelOf = (head: string): string => (isItemHead(head) ? heads[head].label : head)

/** What one rule shuts out is told together. */
export function byRule(left: MaximumRecovery['excluded']): MaximumRecovery['excluded'] {
  const together = new Map<string, string[]>()
  for (const { what, rule } of left) together.set(rule, [...(together.get(rule) ?? []), what.replace(/\.$/, '')])
  return [...together].map(([rule, what]) => ({ what: what.join('; '), rule }))
}

/** Punitive damages that were asked and that the combination does not reach. */
function punitiveNotReached(p: RecoveryProblem, best: Solution): MaximumRecovery['excluded'] {
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
          what: `Punitive damages: ${formatAmount(asked - taken)} of ${formatAmount(asked)}`,
          rule: 'Not reached: a limit, a bar or what can be collected stands in the way; what can be collected pays the losses first.',
        },
      ]
    : []
}

/** Parties and pools of which nothing is left. */
function emptied(p: RecoveryProblem, best: Solution): MaximumRecovery['excluded'] {
  const sum = (some: readonly { readonly amount: number }[]): number => some.reduce((s, a) => s + a.amount, 0)
  const parties = p.collectable.flatMap(({ defendant, amount }) => {
    const pooled = sum(best.drawn.filter((d) => d.defendant === defendant))
    const taken = sum(best.amounts.filter((a) => a.defendant === defendant)) - pooled
    const shares = p.pools.some((pool) => pool.of.includes(defendant))
    return taken >= amount - 1
      ? [
          {
            what: `${defendant}: more than ${formatAmount(amount)}${shares ? ' of its own' : ''}`,
            rule: 'No more can be collected from this party, as entered (insurance and assets).',
          },
        ]
      : []
  })
  const pools = p.pools.flatMap((pool) =>
    sum(best.drawn.filter((d) => d.pool === pool.id)) >= pool.amount - 1
      ? [
          {
            what: `${pool.id}, shared by ${pool.of.join(', ')}: more than ${formatAmount(pool.amount)}`,
            rule: 'No more is left in this insurance or these assets, as entered; one limit stands for all who share it.',
          },
        ]
      : [],
  )
  return [...parties, ...pools]
}

/** What the caps of one claim keep out, where they bind. */
function cappedOf(
  p: RecoveryProblem,
  best: Solution,
  claim: RecoveryProblem['claims'][number],
): MaximumRecovery['excluded'] {
  const out: { what: string; rule: string }[] = []
  if (claim.noneconomicCap) {
    const taken = best.amounts
      .filter((a) => a.claim === claim.id && a.kind === 'actual' && p.heads.find((h) => h.id === a.head)?.noneconomic)
      .reduce((s, a) => s + a.amount, 0)
    if (taken >= claim.noneconomicCap.amount - 1)
      out.push({
        what: `${claim.label}: noneconomic loss above ${formatAmount(claim.noneconomicCap.amount)}`,
        rule: `Limited by ${claim.noneconomicCap.cite}.${
          claim.noneconomicCap.perOccurrence === undefined
            ? ''
            : ` All plaintiffs of one occurrence together: ${formatAmount(claim.noneconomicCap.perOccurrence)}.`
        }`,
      })
  }
  const most = Math.max(...p.routes.flatMap((r) => (r.claim === claim.id ? [r.punitiveMost ?? 0] : [])))
  if (claim.punitive?.cite)
    out.push({
      what: `${claim.label}: punitive damages above ${formatAmount(claim.punitive.perCase ?? most)}${claim.punitive.perCase === null ? ' for each defendant' : ''}`,
      rule: `Limited by ${claim.punitive.cite}.`,
    })
  return out
}

/** What the best combination does not take, each with the rule that shuts it out. */
export function leftOut(p: RecoveryProblem, best: Solution): MaximumRecovery['excluded'] {
  const out: { what: string; rule: string }[] = []
  const name = (id: string): string => p.claims.find((c) => c.id === id)?.label ?? id
  const used = new Set(best.amounts.map((a) => a.claim))
  const elected = p.claims.find((c) => best.decisions.has(`multiple:${c.id}`))?.multiple
  for (const claim of p.claims) {
    const bar = claim.punitive?.notWithMultiple ?? (elected?.barsPunitive ? elected.cite : null)
    if (elected && claim.punitive && bar !== null)
      out.push({
        what: `${claim.label}: punitive damages`,
        rule: `${bar}: none for a claimant who elects the multiple, which gives more here.`,
      })
    if (!used.has(claim.id)) {
      const conflict = p.conflicts.find(
        (c) => (c.one === claim.id && used.has(c.other)) || (c.other === claim.id && used.has(c.one)),
      )
      const routes = p.routes.filter((r) => r.claim === claim.id)
      const rule = conflict
        ? `It cannot stand beside ${name(conflict.one === claim.id ? conflict.other : conflict.one)}: ${conflict.why}.`
        : routes.length === 0
          ? 'No defendant remains on it.'
          : 'One satisfaction: every loss that it could give is already taken under another claim; plead it as a second way to the same money.'
      const sum = claim.liquidated
        ? ` Its sum of ${formatAmount(claim.liquidated.amount)} comes instead of actual damages, never beside them, and they give more (${claim.liquidated.cite}).`
        : ''
      out.push({ what: claim.label, rule: `${rule}${sum}` })
      continue
    }
    if (claim.liquidated && !best.decisions.has(`sum:${claim.id}`))
      out.push({
        what: `${claim.label}: ${formatAmount(claim.liquidated.amount)}`,
        rule: `${claim.liquidated.cite}: actual damages or this sum, never both; actual damages give more.`,
      })
    if (claim.multiple && !best.decisions.has(`multiple:${claim.id}`))
      out.push({
        what: `${claim.label}: the multiple`,
        rule: `${claim.multiple.cite}: the same loss is multiplied once${claim.multiple.barsPunitive ? ', and this multiple bars punitive damages' : ''}; what was chosen gives more.`,
      })
    out.push(...cappedOf(p, best, claim))
  }
  out.push(...emptied(p, best))
  out.push(...punitiveNotReached(p, best))
  const instead = p.claims.some((c) => best.decisions.has(`sum:${c.id}`))
  const losses = p.heads.reduce((s, head) => s + head.value, 0)
  const recovered = best.amounts.reduce((s, a) => s + (a.kind === 'actual' ? a.amount : 0), 0)
  // What was paid before has its own note; only what goes beyond it is said by head.
  if (losses - recovered <= p.punitive.already + 1) return out
  for (const head of p.heads) {
    const taken = best.amounts
      .filter((a) => a.kind === 'actual' && a.head === head.id)
      .reduce((s, a) => s + a.amount, 0)
    if (head.value - taken > 1)
      out.push({
        what: `${labelOf(head.id)}: ${formatAmount(head.value - taken)} of ${formatAmount(head.value)}`,
        rule: instead
          ? 'A statutory sum was elected instead of actual damages.'
          : 'Not reached: no open route carries it, or caps, shares of fault, set-offs or what can be collected stand in the way.',
      })
  }
  return out
}
