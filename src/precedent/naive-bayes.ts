import type { DecidedRuling } from './decided-ruling.ts'
import { chance } from './weigh-features.ts'

/** Baseline: share of the plaintiff among the decided rulings. */
export function majorityChance(pool: readonly DecidedRuling[]): number {
  return pool.filter((ruling) => ruling.favours === 'plaintiff').length / Math.max(1, pool.length)
}

const marks = (ruling: DecidedRuling): readonly string[] => [
  `claim:${ruling.claim}`,
  `role:${ruling.role}`,
  `circuit:${ruling.circuit}`,
  ...ruling.factors,
]

/** Baseline: naive Bayes over claim, role, circuit and the factors present, each count raised by one. */
export function learnNaiveBayes(pool: readonly DecidedRuling[]): (ruling: DecidedRuling) => number {
  const won = pool.filter((ruling) => ruling.favours === 'plaintiff')
  const lost = pool.filter((ruling) => ruling.favours === 'defendant')
  const counts = (rulings: readonly DecidedRuling[]) => {
    const seen = new Map<string, number>()
    for (const ruling of rulings) for (const mark of marks(ruling)) seen.set(mark, (seen.get(mark) ?? 0) + 1)
    return seen
  }
  const inWon = counts(won)
  const inLost = counts(lost)
  const share = (seen: ReadonlyMap<string, number>, mark: string, all: number) =>
    ((seen.get(mark) ?? 0) + 1) / (all + 2)
  return (ruling) => {
    let odds = Math.log((won.length + 1) / (lost.length + 1))
    for (const mark of marks(ruling))
      odds += Math.log(share(inWon, mark, won.length) / share(inLost, mark, lost.length))
    return chance(odds)
  }
}
