import type { PrecedentRecord, RulingCount } from '../casefile/precedent/precedent-record.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import { stageOf } from './decision-nearness.ts'
import type { Situation } from './situation.ts'

/** Decided rulings on the claim against such defendants that share a fact, counted: all, in this circuit, at trial. */
export function countRecord(it: Situation, every: readonly DecidedRuling[]): PrecedentRecord {
  const here = new Set<string>(it.factors)
  const like = every.filter(
    (ruling) =>
      ruling.favours !== null &&
      !ruling.reversed &&
      ruling.claim === it.claim &&
      roleGroup(ruling.role) === roleGroup(it.role) &&
      ruling.family !== it.family &&
      ruling.factors.some((factor) => here.has(factor)),
  )
  return {
    like: counted(like),
    inCircuit: counted(like.filter(({ circuit }) => circuit === it.circuit)),
    atTrial: counted(like.filter(({ decision }) => stageOf(decision) === 'trial')),
  }
}

function counted(rulings: readonly DecidedRuling[]): RulingCount {
  const voices = new Map<string, boolean>()
  for (const { family, role, favours } of rulings)
    voices.set([family, role, favours].join('|'), favours === 'plaintiff')
  return { decided: voices.size, forPlaintiff: [...voices.values()].filter(Boolean).length }
}
