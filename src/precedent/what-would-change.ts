import type { PrecedentFinding } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import { roleGroup } from './decided-ruling.ts'
import type { Side } from './guide.ts'
import { leaning } from './leaning.ts'
import { chanceForPlaintiff, type OutcomeModel } from './outcome-model.ts'
import type { Situation } from './situation.ts'

type Change = PrecedentFinding['wouldChange'][number]

const largestSet = 3
const mostSets = 8
/** Sets beyond single facts are sought among the facts most often found. */
const candidatesBeyondSingles = 24

/**
 * Smallest sets of facts not yet here that would turn the answer towards a side: no set contains a smaller one.
 * Only facts found in decided cases against like defendants are tried; the share is of decisions that show the whole set.
 */
export function setsThatTurn(it: Situation, towards: Side, model: OutcomeModel): readonly Change[] {
  const alike = model.pool.filter(
    (ruling) => roleGroup(ruling.role) === roleGroup(it.role) && ruling.family !== it.family,
  )
  const seenBy = new Map<FactorId, Set<string>>()
  for (const ruling of alike)
    for (const factor of ruling.factors) {
      if (model.guide.factors[factor]?.side !== towards || it.factors.includes(factor)) continue
      seenBy.set(factor, (seenBy.get(factor) ?? new Set()).add(ruling.family))
    }
  const all = new Set(alike.map((ruling) => ruling.family)).size
  const share = (set: readonly FactorId[]): number => {
    const [first, ...rest] = set.map((factor) => seenBy.get(factor) ?? new Set<string>())
    if (!first || all === 0) return 0
    return (
      Math.round((1000 * [...first].filter((family) => rest.every((other) => other.has(family))).length) / all) / 1000
    )
  }
  const candidates = [...seenBy.keys()].sort((a, b) => share([b]) - share([a]) || (a < b ? -1 : 1))

  const found: Change[] = []
  for (let size = 1; size <= largestSet && found.length < mostSets; size++) {
    const pool = size === 1 ? candidates : candidates.slice(0, candidatesBeyondSingles)
    for (const add of subsets(pool, size)) {
      if (found.some((smaller) => smaller.add.every((factor) => add.includes(factor)))) continue
      const seenInShare = share(add)
      if (size > 1 && seenInShare === 0) continue
      const factors = [...it.factors, ...add].sort()
      if (leaning(chanceForPlaintiff({ ...it, factors }, model)) !== towards) continue
      found.push({ add: [...add].sort(), towards, seenInShare })
    }
  }
  return found
    .sort(
      (a, b) => b.seenInShare - a.seenInShare || a.add.length - b.add.length || (a.add.join() < b.add.join() ? -1 : 1),
    )
    .slice(0, mostSets)
}

function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [place, item] of items.entries())
    for (const rest of subsets(items.slice(place + 1), size - 1)) yield [item, ...rest]
}
