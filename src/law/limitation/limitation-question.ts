import { day } from '../../casefile/dates.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import { type Court, courtNamed } from '../courts.ts'
import { type LawLibrary, provisionsLike } from '../library.ts'
import { arisesWithDeath, givesPeriod, type Provision } from '../provision.ts'
import type { LimitationInput } from './limitation-input.ts'

/** An input whose words have been found in the law files. */
export interface LimitationQuestion {
  readonly provision: Provision
  readonly court: Court
  readonly asOf: Temporal.PlainDate
  /** The claim arises with a death. */
  readonly byDeath: boolean
}

/**
 * Finds what an input names: the claim, the court, the offence that it rests on, the day asked about.
 * Problems: `provision-not-found`, `input-not-valid`, each with the field, and the nearest word that would do.
 */
export function limitationQuestion(
  input: LimitationInput,
  law: LawLibrary,
): Result<LimitationQuestion, 'input-not-valid' | 'provision-not-found'> {
  const refuse = (field: string, complaint: Complaint) =>
    failed(problem('input-not-valid', { input: 'limitation', field, complaint }))
  const provision = law.provisions.get(input.claim)
  if (!provision) {
    const near = provisionsLike(law, input.claim)[0]
    return failed(problem('provision-not-found', { id: input.claim, field: 'claim', ...(near ? { near } : {}) }))
  }
  if (!givesPeriod(provision)) {
    const { cite, kind: sort, civil_actions: actions = [] } = provision
    return refuse('claim', { is: 'gives-no-action', cite, sort, actions })
  }
  const court = input.court === undefined ? unnamedCourt(provision, law.courts) : courtNamed(law.courts, input.court)
  if (!court) {
    const names = law.courts.flatMap(({ name, other_names }) => [name, ...other_names])
    const given = input.court ?? ''
    return refuse('court', { is: 'no-such-court', given, nearest: nearestWord(names, given) })
  }
  const strange = strangePredicate(provision, input.predicate, law)
  if (strange !== null) return refuse('predicate', strange)
  const on = input.filed ?? input.as_of
  if (!on) return refuse('as_of', { is: 'no-day-asked' })
  const byDeath = arisesWithDeath(provision)
  if (byDeath && !input.decedent_died) return refuse('decedent_died', { is: 'death-missing', cite: provision.cite })
  return ok({ provision, court, asOf: day(on), byDeath })
}

/** Where no court is named: a court of the state whose claim it is, else some federal court, in no state and no circuit. */
function unnamedCourt({ jurisdiction }: Provision, courts: readonly Court[]): Court {
  const state = /^us-([a-z]{2})$/.exec(jurisdiction)?.[1]?.toUpperCase()
  const own = courts.find(({ level, states }) => state !== undefined && level === 'state' && states.includes(state))
  return own ?? { name: 'a federal court', level: 'district', circuit: null, states: [], other_names: [] }
}

/** An offence that neither this claim nor any law file names; null where it is known. */
function strangePredicate(provision: Provision, given: string | undefined, law: LawLibrary): Complaint | null {
  if (given === undefined) return null
  const listed = provision.versions.flatMap(({ predicates }) => predicates ?? [])
  const known: readonly string[] = [...listed, ...law.provisions.keys()]
  if (known.includes(given)) return null
  return { is: 'no-such-offence', given, nearest: nearestWord(listed, given), claim: provision.id }
}
