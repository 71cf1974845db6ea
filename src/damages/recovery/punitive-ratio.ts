import type { RecoveryProblem } from './recovery-problem.ts'
import type { MoneyRow } from './recovery-rows.ts'
import type { Term, Variable } from './recovery-variables.ts'

/**
 * Whether a defendant owes all that is owed of a loss on a claim with punitive damages: then what another pays of that loss
 * is recovered against it too.
 */
export function owesWhole(p: RecoveryProblem, defendant: string, head: string): boolean {
  return p.routes.some(
    (route) =>
      route.defendant === defendant &&
      route.punitive &&
      p.claims.some(
        (claim) => claim.id === route.claim && claim.punitive !== null && route.shareOf(head) >= claim.owed,
      ),
  )
}

/**
 * A ratio counts twice: in all from what is recovered of the losses, and for each defendant from what it pays itself and
 * from the losses that it owes jointly. A statutory sum counts only for who pays it, because whether each owes it is open.
 */
export function ratioRows(p: RecoveryProblem, variables: readonly Variable[]): readonly MoneyRow[] {
  const { ratio, of } = p.punitive
  if (ratio === null) return []
  const headOf = (v: Variable): string => p.heads[v.head]?.id ?? ''
  const isLoss = (v: Variable): boolean => v.kind === 'actual' && p.heads[v.head]?.extra !== true
  const counts = (v: Variable): boolean =>
    (isLoss(v) && (of?.includes(headOf(v)) ?? true)) || (v.kind === 'sum' && of === null)
  const payer = (v: Variable): string => p.routes[v.route]?.defendant ?? ''
  const before = (now: RecoveryProblem): number => ratio * now.punitive.already
  const row = (
    punished: (v: Variable) => boolean,
    base: (v: Variable) => boolean,
    limit: (now: RecoveryProblem) => number,
  ): MoneyRow => ({
    terms: [
      ...variables.filter((v) => v.kind === 'punitive' && punished(v)).map((v): Term => [1, v.name]),
      ...variables.filter((v) => counts(v) && base(v)).map((v): Term => [-ratio, v.name]),
    ],
    limit,
    // A sum instead of actual damages stands alone: what was paid before for the losses is no part of it.
    gates: p.claims.flatMap((claim, c) =>
      claim.liquidated ? [{ name: `z_${c}`, cents: (now: RecoveryProblem) => -limit(now) }] : [],
    ),
  })
  const punished = new Set(variables.flatMap((v) => (v.kind === 'punitive' ? [payer(v)] : [])))
  if (punished.size === 0) return []
  const each = [...punished].map((defendant) =>
    row(
      (v) => payer(v) === defendant,
      (v) => payer(v) === defendant || (v.kind === 'actual' && owesWhole(p, defendant, headOf(v))),
      p.heads.every(({ id, extra }) => extra || owesWhole(p, defendant, id)) ? before : () => 0,
    ),
  )
  return [
    row(
      () => true,
      () => true,
      before,
    ),
    ...each,
  ]
}
