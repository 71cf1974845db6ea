import type { PrecedentFinding } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import { countRecord } from './count-record.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import type { Side } from './guide.ts'
import { leaning } from './leaning.ts'
import { chanceForPlaintiff, type OutcomeModel } from './outcome-model.ts'
import { issuesOf, type Situation } from './situation.ts'

type Change = PrecedentFinding['wouldChange'][number]

const largestSet = 3
const mostSets = 8
/** Sets beyond single facts are sought among the facts most often found. */
const candidatesBeyondSingles = 24

/**
 * Smallest sets of facts not yet here that would turn the answer towards a side: no set contains a smaller one.
 * Only facts that speak to an issue of the claim, that counsel cannot know without looking, and that were found in decided
 * cases against such defendants are tried; the share is of those cases that show the whole set.
 */
export function setsThatTurn(
  it: Situation,
  towards: Side,
  model: OutcomeModel,
  every: readonly DecidedRuling[],
): readonly Change[] {
  const alike = rulingsOnSuchDefendants(it, model.pool)
  const issues = issuesOf(it.claim, model.guide)
  const seenBy = new Map<FactorId, Set<string>>()
  for (const ruling of alike)
    for (const factor of ruling.factors) {
      const meaning = model.guide.factors[factor]
      if (meaning?.side !== towards || meaning.known || it.factors.includes(factor)) continue
      if (!meaning.issues.some((issue) => issues.includes(issue))) continue
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
  const silent: (readonly FactorId[])[] = []
  for (let size = 1; size <= largestSet && found.length < mostSets; size++) {
    const pool = size === 1 ? candidates : candidates.slice(0, candidatesBeyondSingles)
    for (const add of subsets(pool, size)) {
      const within = (smaller: readonly FactorId[]): boolean => smaller.every((factor) => add.includes(factor))
      if (found.some((smaller) => within(smaller.add)) || silent.some(within)) continue
      const seenInShare = share(add)
      if (size > 1 && seenInShare === 0) continue
      const factors = [...it.factors, ...add].sort()
      if (leaning(chanceForPlaintiff({ ...it, factors }, model)) !== towards) continue
      // As the only fact, one that no ruling on this claim has is not answered, though it would turn the weights.
      if (factors.length === 1 && countRecord({ ...it, factors }, every).like.decided === 0) silent.push(add)
      else found.push({ add: [...add].sort(), towards, seenInShare })
    }
  }
  return found
    .sort(
      (a, b) => b.seenInShare - a.seenInShare || a.add.length - b.add.length || (a.add.join() < b.add.join() ? -1 : 1),
    )
    .slice(0, mostSets)
}

/**
 * Rulings against defendants of the same kind. Banks, employers, carriers and other persons have little in common, so each
 * is read alone while it has rulings of its own.
 */
function rulingsOnSuchDefendants(it: Situation, pool: readonly DecidedRuling[]): readonly DecidedRuling[] {
  const group = roleGroup(it.role)
  const alike = pool.filter((ruling) => roleGroup(ruling.role) === group && ruling.family !== it.family)
  const same = group === 'other' ? alike.filter((ruling) => ruling.role === it.role) : []
  return same.length > 0 ? same : alike
}

function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [place, item] of items.entries())
    for (const rest of subsets(items.slice(place + 1), size - 1)) yield [item, ...rest]
}
