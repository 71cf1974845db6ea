import { choiceRows, moneyRows } from './programme-rows.ts'
import type { RecoveryProblem } from './recovery-problem.ts'
import { type ChoiceRow, type MoneyRow, partOf } from './recovery-rows.ts'
import type { Draw, RecoveryKind, Variable } from './recovery-variables.ts'

/** A yes-or-no decision: to pursue a claim, elect its sum, take its multiple, ask punitive damages on it. */
export type Decision = `${'pursue' | 'sum' | 'multiple' | 'punitive'}:${string}`

export interface Programme {
  readonly variables: readonly Variable[]
  readonly draws: readonly Draw[]
  readonly money: readonly MoneyRow[]
  readonly choices: readonly ChoiceRow[]
  readonly binaries: readonly { readonly name: string; readonly decision: Decision }[]
}

function binariesOf(p: RecoveryProblem): Programme['binaries'] {
  return p.claims.flatMap((claim, c): Programme['binaries'] => [
    { name: `y_${c}`, decision: `pursue:${claim.id}` },
    ...(claim.liquidated ? [{ name: `z_${c}`, decision: `sum:${claim.id}` as const }] : []),
    ...(claim.multiple ? [{ name: `m_${c}`, decision: `multiple:${claim.id}` as const }] : []),
    ...(claim.punitive ? [{ name: `q_${c}`, decision: `punitive:${claim.id}` as const }] : []),
  ])
}

function variablesOf(p: RecoveryProblem): readonly Variable[] {
  const variables: Variable[] = []
  const claimIndex = new Map(p.claims.map((claim, c) => [claim.id, c]))
  p.routes.forEach((route, r) => {
    const c = claimIndex.get(route.claim) ?? -1
    const claim = p.claims[c]
    if (!claim) return
    const add = (kind: RecoveryKind, head: number): void =>
      void variables.push({
        name: `${kind.slice(0, 2)}_${c}_${head + 1}_${r}`,
        kind,
        claim: c,
        head,
        route: r,
        chance: route.chance,
      })
    p.heads.forEach((head, h) => {
      if (route.shareOf(head.id) <= 0) return
      add('actual', h)
      // The addition is owed under this claim whoever pays the loss itself.
      if (claim.multiple?.heads.includes(head.id) && claim.multiple.times > 0) add('multiple', h)
    })
    if (claim.liquidated) add('sum', -1)
    if (claim.added) add('added', -1)
    if (claim.punitive && route.punitive) add('punitive', -1)
  })
  return variables
}

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

/** The problem as linear rows, one rule each. */
export function programmeOf(p: RecoveryProblem): Programme {
  const variables = variablesOf(p)
  const draws = drawsFrom(p, variables)
  return {
    variables,
    draws,
    money: moneyRows(p, variables, draws),
    choices: choiceRows(p),
    binaries: binariesOf(p),
  }
}
