import { ratioRows } from './punitive-ratio.ts'
import { coverOf } from './recovery-pools.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import type { Draw, RecoveryKind, Term, Variable } from './recovery-variables.ts'

/** A yes-or-no decision: to pursue a claim, elect its sum, take its multiple, ask punitive damages on it. */
export type Decision = `${'pursue' | 'sum' | 'multiple' | 'punitive'}:${string}`
export interface Programme {
  readonly variables: readonly Variable[]
  readonly draws: readonly Draw[]
  readonly rows: readonly string[]
  readonly bounds: readonly string[]
  readonly binaries: readonly { readonly name: string; readonly decision: Decision }[]
}

const number = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(6).replace(/0+$/, ''))
const expression = (terms: readonly Term[]): string =>
  terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${number(Math.abs(factor))} ${name}`).join(' ')

/** The problem as linear rows. One row, one rule; the comments name them. */
export function programmeOf(p: RecoveryProblem): Programme {
  const variables: Variable[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const binaries: { name: string; decision: Decision }[] = []
  const claimIndex = new Map(p.claims.map((claim, c) => [claim.id, c]))
  const atMost = (terms: readonly Term[], limit: number): void => {
    if (terms.length > 0) rows.push(`${expression(terms)} <= ${number(limit)}`)
  }
  const add = (kind: RecoveryKind, claim: number, head: number, route: number): Variable => {
    const v = {
      name: `${kind.slice(0, 2)}_${claim}_${head + 1}_${route}`,
      kind,
      claim,
      head,
      route,
      chance: p.routes[route]?.chance ?? 0,
    }
    variables.push(v)
    return v
  }
  p.claims.forEach((claim, c) => {
    binaries.push({ name: `y_${c}`, decision: `pursue:${claim.id}` })
    if (claim.liquidated) binaries.push({ name: `z_${c}`, decision: `sum:${claim.id}` })
    if (claim.multiple) binaries.push({ name: `m_${c}`, decision: `multiple:${claim.id}` })
    if (claim.punitive) binaries.push({ name: `q_${c}`, decision: `punitive:${claim.id}` })
  })
  p.routes.forEach((route, r) => {
    const c = claimIndex.get(route.claim) ?? -1
    const claim = p.claims[c]
    if (!claim) return
    p.heads.forEach((head, h) => {
      const share = route.shareOf(head.id)
      if (share <= 0) return
      const x = add('actual', c, h, r)
      if (share < 1) bounds.push(`0 <= ${x.name} <= ${number(Math.floor(head.value * share * 100) / 100)}`)
      if (claim.multiple?.heads.includes(head.id) && claim.multiple.times > 0) {
        // The addition is owed under this claim whoever pays the loss itself.
        const e = add('multiple', c, h, r)
        if (share < 1) bounds.push(`0 <= ${e.name} <= ${number(head.value * share * claim.multiple.times)}`)
      }
    })
    if (claim.liquidated) add('sum', c, -1, r)
    if (claim.added) add('added', c, -1, r)
    if (claim.punitive && route.punitive) {
      const u = add('punitive', c, -1, r)
      if (route.punitiveMost !== null) bounds.push(`0 <= ${u.name} <= ${number(route.punitiveMost)}`)
    }
  })
  const named = (fits: (v: Variable) => boolean, factor = 1): Term[] =>
    variables.filter(fits).map((v) => [factor, v.name])
  const losses = p.heads.reduce((sum, head) => sum + head.value, 0)
  // One satisfaction: each loss once, whoever pays and under whichever claim.
  p.heads.forEach((head, h) => {
    const paid = named((v) => v.kind === 'actual' && v.head === h)
    atMost(paid, head.value)
    // Actual damages or a sum instead of them, never both.
    p.claims.forEach((claim, c) => {
      if (claim.liquidated && paid.length > 0) atMost([...paid, [head.value, `z_${c}`]], head.value)
    })
    p.claims.forEach((claim, c) => {
      atMost([...named((v) => v.kind === 'actual' && v.head === h && v.claim === c), [-head.value, `y_${c}`]], 0)
      const multiple = claim.multiple
      if (!multiple) return
      const additions = named((v) => v.kind === 'multiple' && v.head === h && v.claim === c)
      atMost([...additions, [-head.value * multiple.times, `m_${c}`]], 0)
      p.claims.forEach((other, o) => {
        if (other.liquidated && additions.length > 0)
          atMost([...additions, [head.value * multiple.times, `z_${o}`]], head.value * multiple.times)
      })
    })
  })
  for (const { heads, amount } of p.limits)
    atMost(
      named((v) => v.kind === 'actual' && heads.includes(p.heads[v.head]?.id ?? '')),
      amount,
    )
  const mostPunitive =
    p.punitive.amount ??
    (p.punitive.ratio ?? 0) * (losses + Math.max(0, ...p.claims.map((c) => c.liquidated?.amount ?? 0)))
  p.claims.forEach((claim, c) => {
    if (claim.liquidated) {
      atMost([...named((v) => v.kind === 'sum' && v.claim === c), [-claim.liquidated.amount, `z_${c}`]], 0)
      atMost(
        [
          [1, `z_${c}`],
          [-1, `y_${c}`],
        ],
        0,
      )
    }
    if (claim.multiple)
      atMost(
        [
          [1, `m_${c}`],
          [-1, `y_${c}`],
        ],
        0,
      )
    if (claim.added) {
      const paid = named((v) => v.kind === 'added' && v.claim === c)
      atMost([...paid, [-claim.added.amount, `${claim.multiple ? 'm' : 'y'}_${c}`]], 0)
      const { amount } = claim.added
      p.claims.forEach((other, o) => {
        if (other.liquidated) atMost([...paid, [amount, `z_${o}`]], amount)
      })
    }
    if (claim.noneconomicCap)
      atMost(
        named((v) => v.kind === 'actual' && v.claim === c && (p.heads[v.head]?.noneconomic ?? false)),
        claim.noneconomicCap.amount,
      )
    if (claim.punitive) {
      const asked = named((v) => v.kind === 'punitive' && v.claim === c)
      atMost(
        [
          [1, `q_${c}`],
          [-1, `y_${c}`],
        ],
        0,
      )
      atMost([...asked, [-mostPunitive, `q_${c}`]], 0)
      if (claim.punitive.perCase !== null) atMost(asked, claim.punitive.perCase)
    }
    const { multiple } = claim
    if (multiple)
      p.claims.forEach((other, o) => {
        if (other.punitive && (multiple.barsPunitive || other.punitive.notWithMultiple !== null))
          atMost(
            [
              [1, `m_${c}`],
              [1, `q_${o}`],
            ],
            1,
          )
      })
  })
  atMost(
    named((v) => v.kind === 'punitive'),
    mostPunitive,
  )
  for (const row of ratioRows(p, variables)) atMost(row.terms, row.limit)
  // One multiple for the same loss; one sum of a group.
  atMost(
    p.claims.flatMap((claim, c): Term[] => (claim.multiple ? [[1, `m_${c}`]] : [])),
    1,
  )
  for (const group of new Set(p.claims.flatMap((c) => (c.liquidated ? [c.liquidated.group] : []))))
    atMost(
      p.claims.flatMap((claim, c): Term[] => (claim.liquidated?.group === group ? [[1, `z_${c}`]] : [])),
      1,
    )
  for (const group of new Set(p.claims.flatMap((c) => (c.added ? [c.added.group] : [])))) {
    const most = Math.max(...p.claims.map((c) => (c.added?.group === group ? c.added.amount : 0)))
    atMost(
      named((v) => v.kind === 'added' && p.claims[v.claim]?.added?.group === group),
      most,
    )
  }
  for (const { one, other } of p.conflicts) {
    const [a, b] = [claimIndex.get(one), claimIndex.get(other)]
    if (a !== undefined && b !== undefined)
      atMost(
        [
          [1, `y_${a}`],
          [1, `y_${b}`],
        ],
        1,
      )
  }
  const draws = drawsFrom(p, variables)
  const drawn = (fits: (d: Draw) => boolean, factor: number): Term[] => draws.filter(fits).map((d) => [factor, d.name])
  // A pool pays no more than it holds, and for each part of a route no more than is owed there.
  p.pools.forEach((pool, k) => {
    atMost(
      drawn((d) => d.pool === k, 1),
      pool.amount,
    )
  })
  for (const part of new Set(draws.map((d) => d.part)))
    atMost([...drawn((d) => d.part === part, 1), ...named((v) => partOf(v) === part, -1)], 0)
  for (const { defendant, amount } of p.collectable)
    atMost(
      [
        ...named((v) => p.routes[v.route]?.defendant === defendant),
        ...drawn((d) => p.routes[d.route]?.defendant === defendant, -1),
      ],
      amount,
    )
  return { variables, draws, rows, bounds, binaries }
}

const partOf = (v: Pick<Variable, 'route' | 'kind'>): string => `${v.route}_${coverOf[v.kind]}`

function drawsFrom(p: RecoveryProblem, variables: readonly Variable[]): readonly Draw[] {
  const draws = new Map<string, Draw>()
  p.pools.forEach((pool, k) => {
    for (const v of variables) {
      const route = p.routes[v.route]
      const part = partOf(v)
      if (route && pool.of.includes(route.defendant) && pool.pays(v.kind, route.claim))
        draws.set(`${k}_${part}`, { name: `po_${k}_${part}`, pool: k, route: v.route, part })
    }
  })
  return [...draws.values()]
}

/** The same programme where the weighed sum of some terms is no less than a limit. */
export const keeping = (programme: Programme, terms: readonly Term[], limit: number): Programme => ({
  ...programme,
  rows: [...programme.rows, `${expression(terms)} >= ${number(limit)}`],
})

/** The programme as the solver reads it. */
export function programmeText(programme: Programme, objective: readonly Term[], fixings: readonly string[]): string {
  const rows = programme.rows.map((row, i) => ` r${i}: ${row}`)
  const bounds = [...programme.bounds, ...fixings].map((bound) => ` ${bound}`)
  return [
    'Maximize',
    ` goal: ${expression(objective)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'Binaries',
    ` ${programme.binaries.map((b) => b.name).join(' ')}`,
    'End',
  ].join('\n')
}
