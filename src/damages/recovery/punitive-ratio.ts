import type { RecoveryProblem } from './recovery-problem.ts'
import type { Term, Variable } from './recovery-variables.ts'

interface Row {
  readonly terms: readonly Term[]
  readonly limit: number
}

/**
 * Whether a defendant owes every counted loss whole on a claim with punitive damages: then what another pays of that loss
 * is recovered against it too.
 */
export function owesWhole(p: RecoveryProblem, defendant: string, head: string): boolean {
  return p.routes.some(
    (route) =>
      route.defendant === defendant &&
      route.punitive &&
      p.claims.some((claim) => claim.id === route.claim && claim.punitive !== null) &&
      route.shareOf(head) >= 1,
  )
}

/**
 * A ratio counts twice: in all from what is recovered of the losses, and for each defendant from what it pays itself and
 * from the losses that it owes jointly. A statutory sum counts only for who pays it, because whether each owes it is open.
 */
export function ratioRows(p: RecoveryProblem, variables: readonly Variable[]): readonly Row[] {
  const { ratio, already, of } = p.punitive
  if (ratio === null) return []
  const headOf = (v: Variable): string => p.heads[v.head]?.id ?? ''
  const counts = (v: Variable): boolean =>
    (v.kind === 'actual' && (of?.includes(headOf(v)) ?? true)) || (v.kind === 'sum' && of === null)
  const payer = (v: Variable): string => p.routes[v.route]?.defendant ?? ''
  // A sum instead of actual damages stands alone: what was paid before for the losses is no part of it.
  const withoutAlready = (sum: number): readonly Term[] =>
    p.claims.flatMap((claim, c): Term[] => (sum > 0 && claim.liquidated ? [[sum, `z_${c}`]] : []))
  const row = (punished: (v: Variable) => boolean, base: (v: Variable) => boolean, before: number): Row => ({
    terms: [
      ...variables.filter((v) => v.kind === 'punitive' && punished(v)).map((v): Term => [1, v.name]),
      ...variables.filter((v) => counts(v) && base(v)).map((v): Term => [-ratio, v.name]),
      ...withoutAlready(before),
    ],
    limit: before,
  })
  const all = row(
    () => true,
    () => true,
    ratio * already,
  )
  const punished = new Set(variables.flatMap((v) => (v.kind === 'punitive' ? [payer(v)] : [])))
  if (punished.size === 0) return []
  const each = [...punished].map((defendant) =>
    row(
      (v) => payer(v) === defendant,
      (v) => payer(v) === defendant || (v.kind === 'actual' && owesWhole(p, defendant, headOf(v))),
      p.heads.every(({ id }) => owesWhole(p, defendant, id)) ? ratio * already : 0,
    ),
  )
  return [all, ...each]
}
