import type { RecoveryProblem } from './recovery-problem.ts'

/** A yes-or-no decision: to pursue a claim, elect its sum, take its multiple, ask punitive damages on it. */
export type Decision = `${'pursue' | 'sum' | 'multiple' | 'punitive'}:${string}`
export type RecoveryKind = 'actual' | 'sum' | 'multiple' | 'added' | 'punitive'

export interface Variable {
  readonly name: string
  readonly kind: RecoveryKind
  readonly claim: number
  readonly head: number
  readonly route: number
  readonly chance: number
}

export interface Programme {
  readonly variables: readonly Variable[]
  readonly rows: readonly string[]
  readonly bounds: readonly string[]
  readonly binaries: readonly { readonly name: string; readonly decision: Decision }[]
}

export type Term = readonly [number, string]
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
      if (claim.punitive.perDefendant !== null) bounds.push(`0 <= ${u.name} <= ${number(claim.punitive.perDefendant)}`)
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
  atMost(
    named((v) => v.kind === 'actual'),
    p.actualLimit,
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
      atMost([...paid, [-claim.added.amount, `y_${c}`]], 0)
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
    if (claim.multiple?.barsPunitive)
      p.claims.forEach((other, o) => {
        if (other.punitive)
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
  if (p.punitive.ratio !== null)
    atMost(
      [
        ...named((v) => v.kind === 'punitive'),
        ...named((v) => v.kind === 'actual' || v.kind === 'sum', -p.punitive.ratio),
      ],
      0,
    )
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
  for (const { defendant, amount } of p.collectable)
    atMost(
      named((v) => p.routes[v.route]?.defendant === defendant),
      amount,
    )
  return { variables, rows, bounds, binaries }
}

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
