import { ratioRows } from './punitive-ratio.ts'
import type { RecoveryClaim, RecoveryProblem } from './recovery-problem.ts'
import { type ChoiceRow, type Gate, type MoneyRow, partOf } from './recovery-rows.ts'
import type { Draw, Term, Variable } from './recovery-variables.ts'

type Pick = (v: Variable) => boolean
type Cents = (p: RecoveryProblem) => number

class Rows {
  readonly all: MoneyRow[] = []
  readonly #variables: readonly Variable[]
  constructor(variables: readonly Variable[]) {
    this.#variables = variables
  }
  terms(fits: Pick, factor = 1): readonly Term[] {
    return this.#variables.filter(fits).map((v): Term => [factor, v.name])
  }
  add(terms: readonly Term[], limit: Cents, gates: readonly Gate[] = []): void {
    if (terms.length > 0) this.all.push({ terms, limit, gates })
  }
}

const nothing: Cents = () => 0
const headValue =
  (h: number): Cents =>
  (p) =>
    p.heads[h]?.value ?? 0
const opens = (name: string, cents: Cents): Gate => ({ name, cents })
const shuts = (name: string, cents: Cents): Gate => ({ name, cents: (p) => -cents(p) })

/** What can be asked at all as punitive damages: no defendant and no claim carries more. */
function mostPunitive(p: RecoveryProblem): number {
  const { amount, ratio } = p.punitive
  if (amount !== null) return amount
  if (ratio === null) return 0
  let [losses, sum] = [0, 0]
  for (const head of p.heads) if (!head.extra) losses += head.value
  for (const claim of p.claims) sum = Math.max(sum, claim.liquidated?.amount ?? 0)
  return ratio * (losses + sum)
}

/** No more of a loss from one route than the part that its defendant owes. */
function owedRows(p: RecoveryProblem, variables: readonly Variable[], rows: Rows): void {
  for (const v of variables) {
    const route = p.routes[v.route]
    const head = p.heads[v.head]
    if (!route) continue
    const share = head ? route.shareOf(head.id) : 1
    if (v.kind === 'punitive' && route.punitiveMost !== null)
      rows.add([[1, v.name]], (now) => now.routes[v.route]?.punitiveMost ?? 0)
    if (share >= 1) continue
    if (v.kind === 'actual') rows.add([[1, v.name]], (now) => headValue(v.head)(now) * share)
    if (v.kind === 'multiple')
      rows.add([[1, v.name]], (now) => headValue(v.head)(now) * share * (now.claims[v.claim]?.multiple?.times ?? 0))
  }
}

/** One satisfaction: each loss once, whoever pays and under whichever claim; actual damages or a sum instead of them. */
function lossRows(p: RecoveryProblem, rows: Rows): void {
  p.heads.forEach(({ id }, h) => {
    // Fees that a court awards stand beside a sum too.
    const besideSum = id === 'attorneys-fees'
    const value = headValue(h)
    const paid = rows.terms((v) => v.kind === 'actual' && v.head === h)
    rows.add(paid, value)
    p.claims.forEach((claim, c) => {
      if (claim.liquidated && !besideSum) rows.add(paid, value, [shuts(`z_${c}`, value)])
      rows.add(
        rows.terms((v) => v.kind === 'actual' && v.head === h && v.claim === c),
        nothing,
        [opens(`y_${c}`, value)],
      )
      if (!claim.multiple) return
      const times: Cents = (now) => value(now) * (now.claims[c]?.multiple?.times ?? 0)
      const additions = rows.terms((v) => v.kind === 'multiple' && v.head === h && v.claim === c)
      rows.add(additions, nothing, [opens(`m_${c}`, times)])
      p.claims.forEach((other, o) => {
        if (other.liquidated) rows.add(additions, times, [shuts(`z_${o}`, times)])
      })
    })
  })
  togetherRows(p, rows)
  p.limits.forEach(({ heads, claims }, i) => {
    rows.add(
      rows.terms(
        (v) =>
          v.kind === 'actual' &&
          heads.includes(p.heads[v.head]?.id ?? '') &&
          (claims === undefined || claims.includes(p.claims[v.claim]?.id ?? '')),
      ),
      (now) => now.limits[i]?.amount ?? 0,
    )
  })
}

/**
 * Several who each owe all that is left of a loss owe it once: the claims that give no more than a part of it bring no more
 * than that part, whoever pays.
 */
function togetherRows(p: RecoveryProblem, rows: Rows): void {
  for (const part of new Set(p.claims.flatMap(({ owed }) => (owed < 1 ? [owed] : [])))) {
    const within = (v: Variable): boolean => (p.claims[v.claim]?.owed ?? 1) <= part
    p.heads.forEach((_, h) => {
      rows.add(
        rows.terms((v) => v.kind === 'actual' && v.head === h && within(v)),
        (now) => headValue(h)(now) * part,
      )
      p.claims.forEach((claim, c) => {
        if (claim.multiple && claim.owed <= part)
          rows.add(
            rows.terms((v) => v.kind === 'multiple' && v.head === h && v.claim === c),
            (now) => headValue(h)(now) * part * (now.claims[c]?.multiple?.times ?? 0),
          )
      })
    })
  }
}

/** The sums that a statute gives, and the cap on noneconomic loss, of one claim. */
function claimRows(p: RecoveryProblem, claim: RecoveryClaim, c: number, rows: Rows): void {
  if (claim.liquidated)
    rows.add(
      rows.terms((v) => v.kind === 'sum' && v.claim === c),
      nothing,
      [opens(`z_${c}`, (now) => now.claims[c]?.liquidated?.amount ?? 0)],
    )
  if (claim.added) {
    const sum: Cents = (now) => now.claims[c]?.added?.amount ?? 0
    const paid = rows.terms((v) => v.kind === 'added' && v.claim === c)
    rows.add(paid, nothing, [opens(`${claim.multiple ? 'm' : 'y'}_${c}`, sum)])
    p.claims.forEach((other, o) => {
      if (other.liquidated) rows.add(paid, sum, [shuts(`z_${o}`, sum)])
    })
  }
}

/** Claims that stand under one limit together, each group by its first claim. */
function underOneLimit(
  p: RecoveryProblem,
  limitOf: (claim: RecoveryClaim) => { readonly sharedAs?: string } | null,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  p.claims.forEach((claim, c) => {
    const limit = limitOf(claim)
    if (limit === null) return
    const key = limit.sharedAs ?? `claim ${c}`
    groups.set(key, [...(groups.get(key) ?? []), c])
  })
  return [...groups.values()]
}

/** Caps on noneconomic loss: for all claims under the same cap together, against each defendant where it counts so. */
function noneconomicRows(p: RecoveryProblem, rows: Rows): void {
  for (const group of underOneLimit(p, (claim) => claim.noneconomicCap)) {
    const first = group[0] ?? 0
    const most: Cents = (now) => now.claims[first]?.noneconomicCap?.amount ?? 0
    const counts = (v: Variable): boolean =>
      v.kind === 'actual' && group.includes(v.claim) && (p.heads[v.head]?.noneconomic ?? false)
    const payers = p.claims[first]?.noneconomicCap?.perDefendant
      ? [...new Set(p.routes.map(({ defendant }) => defendant))]
      : [null]
    for (const payer of payers)
      rows.add(
        rows.terms((v) => counts(v) && (payer === null || p.routes[v.route]?.defendant === payer)),
        most,
      )
  }
}

function punitiveRows(p: RecoveryProblem, variables: readonly Variable[], rows: Rows): void {
  p.claims.forEach((claim, c) => {
    if (!claim.punitive) return
    const asked = rows.terms((v) => v.kind === 'punitive' && v.claim === c)
    rows.add(asked, nothing, [opens(`q_${c}`, mostPunitive)])
  })
  for (const group of underOneLimit(p, ({ punitive }) => (punitive?.perCase == null ? null : punitive))) {
    const first = group[0] ?? 0
    rows.add(
      rows.terms((v) => v.kind === 'punitive' && group.includes(v.claim)),
      (now) => now.claims[first]?.punitive?.perCase ?? 0,
    )
  }
  rows.add(
    rows.terms((v) => v.kind === 'punitive'),
    mostPunitive,
  )
  for (const row of ratioRows(p, variables)) rows.add(row.terms, row.limit, row.gates)
}

/** A pool pays no more than it holds, and for each part of a route no more than is owed there; then what each party has. */
function meansRows(p: RecoveryProblem, draws: readonly Draw[], rows: Rows): void {
  const drawn = (fits: (d: Draw) => boolean, factor: number): Term[] => draws.filter(fits).map((d) => [factor, d.name])
  p.pools.forEach((pool, k) => {
    rows.add(
      drawn((d) => d.pool === k, 1),
      () => pool.amount,
    )
  })
  for (const part of new Set(draws.map((d) => d.part)))
    rows.add([...drawn((d) => d.part === part, 1), ...rows.terms((v) => partOf(v) === part, -1)], nothing)
  const of = (r: number): string | undefined => p.routes[r]?.defendant
  for (const { defendant, amount } of p.collectable)
    rows.add(
      [...rows.terms((v) => of(v.route) === defendant), ...drawn((d) => of(d.route) === defendant, -1)],
      () => amount,
    )
}

/** Every row that limits money. */
export function moneyRows(
  p: RecoveryProblem,
  variables: readonly Variable[],
  draws: readonly Draw[],
): readonly MoneyRow[] {
  const rows = new Rows(variables)
  owedRows(p, variables, rows)
  lossRows(p, rows)
  p.claims.forEach((claim, c) => {
    claimRows(p, claim, c, rows)
  })
  noneconomicRows(p, rows)
  for (const group of new Set(p.claims.flatMap((c) => (c.added ? [c.added.group] : []))))
    rows.add(
      rows.terms((v) => v.kind === 'added' && p.claims[v.claim]?.added?.group === group),
      (now) => Math.max(...now.claims.map((c) => (c.added?.group === group ? c.added.amount : 0))),
    )
  punitiveRows(p, variables, rows)
  meansRows(p, draws, rows)
  return rows.all
}

/** What may not be decided together: one multiple for the same loss, one sum of a group, bars and conflicts. */
export function choiceRows(p: RecoveryProblem): readonly ChoiceRow[] {
  const rows: ChoiceRow[] = []
  const add = (terms: readonly Term[], limit: number): void => {
    if (terms.length > 0) rows.push({ terms, limit })
  }
  const needs = (one: string, other: string): void =>
    add(
      [
        [1, one],
        [-1, other],
      ],
      0,
    )
  const notBoth = (one: string, other: string): void =>
    add(
      [
        [1, one],
        [1, other],
      ],
      1,
    )
  p.claims.forEach((claim, c) => {
    if (claim.liquidated) needs(`z_${c}`, `y_${c}`)
    if (claim.multiple) needs(`m_${c}`, `y_${c}`)
    if (claim.punitive) needs(`q_${c}`, `y_${c}`)
    const { multiple } = claim
    if (multiple)
      p.claims.forEach((other, o) => {
        if (other.punitive && (multiple.barsPunitive || other.punitive.notWithMultiple !== null))
          notBoth(`m_${c}`, `q_${o}`)
      })
  })
  const oneOf = (fits: (claim: RecoveryClaim) => boolean, letter: string): void =>
    add(
      p.claims.flatMap((claim, c): Term[] => (fits(claim) ? [[1, `${letter}_${c}`]] : [])),
      1,
    )
  oneOf((claim) => claim.multiple !== null, 'm')
  for (const group of new Set(p.claims.flatMap((c) => (c.liquidated ? [c.liquidated.group] : []))))
    oneOf((claim) => claim.liquidated?.group === group, 'z')
  const indexOf = (id: string): number => p.claims.findIndex((claim) => claim.id === id)
  for (const { one, other } of p.conflicts)
    if (indexOf(one) >= 0 && indexOf(other) >= 0) notBoth(`y_${indexOf(one)}`, `y_${indexOf(other)}`)
  return rows
}
