import { day } from '../casefile/dates.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { type Court, courtNamed } from './courts.ts'
import { type LawLibrary, provisionsLike } from './library.ts'
import type { LimitationInput } from './limitation-input.ts'
import { nearestWord } from './nearest-word.ts'
import { givesPeriod, type Provision, type ProvisionKind } from './provision.ts'

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
export function limitationQuestion(input: LimitationInput, law: LawLibrary): Result<LimitationQuestion> {
  const refuse = (field: string, what: string, next?: string) =>
    failed(problem('input-not-valid', { file: 'The limitation input', field, what, ...(next ? { next } : {}) }))
  const provision = law.provisions.get(input.claim)
  if (!provision) {
    const near = provisionsLike(law, input.claim)[0]
    return failed(problem('provision-not-found', { id: input.claim, field: 'claim', ...(near ? { near } : {}) }))
  }
  if (!givesPeriod(provision)) {
    const actions = provision.civil_actions ?? []
    return refuse(
      'claim',
      `${provision.cite} is ${kindWords[provision.kind]} and gives no civil action of its own, so no time limit runs under it.`,
      actions.length > 0
        ? `Ask about an action that may rest on it: ${actions.join(' or ')}.`
        : 'Ask about a civil action; `redress law coverage` lists them.',
    )
  }
  const court = input.court === undefined ? unnamedCourt(provision, law.courts) : courtNamed(law.courts, input.court)
  if (!court) {
    const names = law.courts.flatMap(({ name, other_names }) => [name, ...other_names])
    const near = nearestWord(names, input.court ?? '')
    return refuse(
      'court',
      `"${input.court}" is not a court that is known here.`,
      near ? `Did you mean "${near}"?` : 'Write it as cited, for example "S.D. Ohio".',
    )
  }
  const strange = strangePredicate(provision, input.predicate, law)
  if (strange !== null)
    return refuse('predicate', `"${input.predicate}" is not an offence that the law files know.`, strange)
  const on = input.filed ?? input.as_of
  if (!on)
    return refuse(
      'as_of',
      'It says neither when the suit was filed nor for which day to answer.',
      'Add `filed` or `as_of`.',
    )
  const byDeath = provision.versions.some((version) => version.accrues_on === 'death')
  if (byDeath && !input.decedent_died)
    return refuse(
      'decedent_died',
      `A claim under ${provision.cite} arises with a death, and "decedent_died" is missing.`,
    )
  return ok({ provision, court, asOf: day(on), byDeath })
}

/** Where no court is named: a court of the state whose claim it is, else some federal court, in no state and no circuit. */
function unnamedCourt({ jurisdiction }: Provision, courts: readonly Court[]): Court {
  const state = /^us-([a-z]{2})$/.exec(jurisdiction)?.[1]?.toUpperCase()
  const own = courts.find(({ level, states }) => state !== undefined && level === 'state' && states.includes(state))
  return own ?? { name: 'a federal court', level: 'district', circuit: null, states: [], other_names: [] }
}

const kindWords: Readonly<Record<ProvisionKind, string>> = {
  'cause-of-action': 'a civil action',
  'wrongful-death': 'an action for a death',
  survival: 'an action that survives a death',
  limitation: 'a time limit',
  crime: 'a crime',
  restitution: 'a rule of restitution',
  procedure: 'a rule of procedure',
  computing: 'a rule of counting time',
  commencing: 'a rule of bringing suit',
  immunity: 'an immunity',
  'damages-rule': 'a rule of damages',
  definition: 'a note on the law',
  bill: 'a bill, not law,',
}

/** What to do about an offence that neither this claim nor any law file names; null where it is known. */
function strangePredicate(provision: Provision, given: string | undefined, law: LawLibrary): string | null {
  if (given === undefined) return null
  const listed = provision.versions.flatMap(({ predicates }) => predicates ?? [])
  const known: readonly string[] = [...listed, ...law.provisions.keys()]
  if (known.includes(given)) return null
  const near = nearestWord(listed, given)
  return near ? `Did you mean "${near}"?` : `\`redress law show ${provision.id}\` lists the acts it may rest on.`
}
