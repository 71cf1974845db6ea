import type { LimitationResult } from '../casefile/limitation/limitation.ts'
import type { Casefile, Claimant, Party } from '../casefile/matter.ts'
import type { Result } from '../casefile/result.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { readLimitationInput } from '../law/limitation/limitation-input.ts'
import { computeLimitation } from '../law/limitation/limitation-period.ts'
import type { Conduct } from './conduct.ts'
import type { LawInForce } from './law-in-force.ts'
import type { Memory } from './memory.ts'
import type { Question } from './question.ts'

/** One claim of one claimant against one party, as far as time limits ask for it. */
export interface ClaimInTime {
  readonly party: Party
  readonly theory: Theory
  /** As it concerns this claimant. */
  readonly casefile: Casefile
  readonly claimant: Claimant
  readonly law: LawInForce
  readonly question: Question
  /** As cited: where this party would be sued; null where no court is chosen. */
  readonly court: string | null
  readonly memory: Memory
}

/** The last days of a claim. Problems: those of the limitation engine. */
export function limitationOf(
  { party, theory, casefile, claimant, law, question, court, memory }: ClaimInTime,
  conduct: Pick<Conduct, 'from' | 'to'>,
): Result<LimitationResult, 'birth-date-needed' | 'dates-not-possible' | 'input-not-valid' | 'provision-not-found'> {
  const given = {
    claim: theory.claim,
    theory: theory.id,
    ...(court === null ? {} : { court }),
    conduct: { from: conduct.from, to: conduct.to },
    ...(claimant.born === 'unknown' ? {} : { born: claimant.born }),
    ...(claimant.died === undefined ? {} : { decedent_died: claimant.died }),
    tolling: casefile.tolling
      .filter((stretch) => stretch.party === undefined || stretch.party === party.id)
      .map(({ kind, from, to, state }) => ({
        kind,
        from,
        ...(to === undefined ? {} : { to }),
        ...(state === undefined ? {} : { state }),
      })),
    ...(casefile.matter.filed === undefined ? {} : { filed: casefile.matter.filed }),
    as_of: question.asOf,
  }
  return memory.recall('limitation', given, () => {
    const input = readLimitationInput(given)
    return input.ok ? computeLimitation(input.value, law.library) : input
  })
}
