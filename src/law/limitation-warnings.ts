import { addYears, day, earliestOf, isAfter, isBefore, latestOf, when } from '../casefile/dates.ts'
import type { ProvisionId } from '../casefile/ids.ts'
import type { LimitationResult } from '../casefile/limitation.ts'
import { formatDay } from '../words/date-words.ts'
import { type Availability, reachBack } from './availability.ts'
import { commencingSteps } from './commencing.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { DefendantKind, tellsDefendantsApart } from './limitation-rules.ts'
import type { Provision } from './provision.ts'
import { tollingWords } from './rules/tolling.ts'
import { tollingOfStateClaims } from './state-claims-tolled.ts'
import { versionInForce } from './version-in-force.ts'

export interface WarningQuestion {
  readonly input: LimitationInput
  readonly provision: Provision
  readonly law: LawLibrary
  readonly court: Court
  readonly asOf: Temporal.PlainDate
  readonly available: LimitationResult['available']
  /** Parts of the conduct for which there was a claim, and those for which there was none, in all cases that the dates allow. */
  readonly open: Availability['open']
  readonly closed: Availability['closed']
  readonly paths: readonly LimitationPath[]
  readonly knowsTheory: boolean
  /** The period of another provision on the same facts; null where it has none to give. */
  readonly countedUnder: (id: ProvisionId) => LimitationResult | null
}

/** What may move the answer and was not computed: doctrines without facts, stays, values not verified. */
export function warningsFor(question: WarningQuestion): readonly string[] {
  return [
    ...new Set([
      ...courtWarnings(question),
      ...missingWarnings(question),
      ...unverifiedWarnings(question),
      ...doubtfulDayWarnings(question),
      ...noTextWarnings(question),
      ...commencingWarnings(question),
      ...tollingWarnings(question),
      ...reachBackWarnings(question),
      ...windowWarnings(question),
      ...cautionWarnings(question),
      ...stayWarnings(question),
      ...leapDayWarnings(question),
      ...lastingConductWarnings(question),
    ]),
  ]
}

function courtWarnings({ input, court }: WarningQuestion): readonly string[] {
  if (input.court !== undefined) return []
  return [
    court.level === 'state'
      ? `No court was named; it was counted as in the state's own courts (${court.name}). A federal court there follows the same period.`
      : 'No court was named; holidays of the state in which the court sits, and what its circuit has decided, are not counted. Name the court for an answer to rely on.',
  ]
}

function missingWarnings({ paths, input, provision, knowsTheory }: WarningQuestion): readonly string[] {
  const predicates = provision.versions.some((version) => version.predicates !== undefined)
  const missing = [...new Set(paths.flatMap((path) => path.missing))]
  const byKind =
    DefendantKind.safeParse(input.theory).success &&
    provision.versions.some(({ limitation }) => limitation !== null && tellsDefendantsApart(limitation))
  const theory =
    knowsTheory || byKind
      ? []
      : [`${provision.cite} does not tell the theory "${input.theory}" apart; the claim was computed without it.`]
  const act =
    predicates && input.predicate === undefined
      ? [
          `${provision.cite} rests on a violation of a listed section, and the list has changed over time. Give "predicate" to have it checked.`,
        ]
      : []
  const below = provision.versions.find((version) => version.conduct_below_age)?.conduct_below_age
  const age =
    below && (input.born === undefined || input.born === 'unknown')
      ? [
          `${provision.cite} covers only conduct towards a person under ${below.age}. Without a birth date all of it was taken to be so; a year is enough to check.`,
        ]
      : []
  const needed = [...theory, ...act, ...age]
  if (missing.length === 0) return needed
  const unknown = paths.filter((path) => path.end === 'not-known').length
  const effect =
    unknown === 0
      ? 'It may move the last day.'
      : unknown === paths.length
        ? 'The last day cannot be computed without it.'
        : 'On the strictest reading the last day cannot be said; it may be earlier than any day given here.'
  return [...needed, `Not given or not known: ${missing.join(', ')}. ${effect}`]
}

function unverifiedWarnings({ paths, provision }: WarningQuestion): readonly string[] {
  const doubted = paths
    .flatMap((path) => path.steps)
    .filter((step) => step.status !== 'verified' && step.version !== null)
  const names = [...new Set(doubted.filter((step) => step.status === 'unverified').map((step) => step.version))]
  const contested = [...new Set(doubted.filter((step) => step.status === 'contested').map((step) => step.version))]
  return [
    ...(names.length > 0
      ? [
          `unverified: the answer uses values of ${textsInWords(names)} that were not seen in a source. Check the text before relying on ${provision.cite}.`,
        ]
      : []),
    ...(contested.length > 0
      ? [
          `contested: the answer uses rules of ${textsInWords(contested)} on which courts differ, or whose reach to this claim is open.`,
        ]
      : []),
  ]
}

/** `us/18-usc-1595@2015-05-29` as the day on which that text began. */
const textsInWords = (versions: readonly (string | null)[]): string =>
  versions
    .map((version) => {
      const [id = '', first = ''] = version?.split('@') ?? []
      return first === '' || first === 'unknown' ? id : `${id} (text of ${formatDay(Temporal.PlainDate.from(first))})`
    })
    .join(', ')

/**
 * A first day that nobody saw in a source may be another: of the first text, then conduct before it is not surely without
 * a claim; of a later one, conduct on either side of it.
 */
function doubtfulDayWarnings({ input, provision, available, open, closed }: WarningQuestion): readonly string[] {
  // An old action for deaths was there long before any conduct that is sued on; a new civil action may not have been.
  if (provision.kind === 'cause-of-action' && open.some(({ version }) => version.from === null))
    return [
      `unverified: the first day of the text of ${provision.cite} was not seen in a source. Check that it was in force when the conduct took place.`,
    ]
  if (available === 'yes') return []
  const began = earliestOf(when(input.conduct.from))
  return provision.versions.flatMap(({ from, from_status: status, from_note }, i) => {
    if (from === null || status === undefined || status === 'verified') return []
    const first = day(from)
    const beside = closed.some((span) => span.from.equals(first) || span.to.add({ days: 1 }).equals(first))
    if (!beside && !(i === 0 && began !== null && isBefore(began, first))) return []
    const what = i === 0 ? `${provision.cite} began on` : `the text of ${provision.cite} changed on`
    const note = from_note ? ` ${from_note.replace(/\.?$/, '.')}` : ''
    return [
      `${status}: that ${what} ${formatDay(first)} was not seen in a source.${note} Whether it reaches conduct near that day is to be checked.`,
    ]
  })
}

/** Where no text gives the claim, what was looked at, and what else may be open. */
function noTextWarnings({ provision, available }: WarningQuestion): readonly string[] {
  if (available === 'yes' || provision.gaps === undefined) return []
  const instead = provision.versions.length === 0 ? provision.related : []
  return [provision.gaps, ...instead.map(({ cite, text }) => `Related${cite === null ? '' : `, ${cite}`}: ${text}`)]
}

/** Some states ask for service and not for filing; where the rule was not read, that is said. */
function commencingWarnings({ provision, law, paths, court }: WarningQuestion): readonly string[] {
  const ends = paths.some(({ end }) => end !== 'none' && end !== 'not-known')
  return ends && commencingSteps(provision, law, court).length === 0
    ? [
        `Whether a suit under the law of ${provision.jurisdiction.slice(3).toUpperCase()} is brought by filing or only by service was not read: have it served by the last day, or check.`,
      ]
    : []
}

function tollingWarnings({ input, provision, law, paths, asOf }: WarningQuestion): readonly string[] {
  const version = versionInForce(provision, asOf) ?? provision.versions.at(-1)
  const rules = [
    ...provision.versions.flatMap((one) => one.limitation?.tolling ?? []),
    ...tollingOfStateClaims(provision, law, asOf).flatMap((one) => one.rules),
  ]
  if (paths.length === 0 || paths.every((path) => path.end === 'none')) return []
  const current = version?.limitation?.tolling ?? []
  const given = new Set(input.tolling.map((one) => one.kind))
  if (input.discovered !== undefined) given.add('discovery')
  if (input.born !== undefined) given.add('minority')
  const named = DefendantKind.safeParse(input.defendant ?? input.theory)
  const couldHelp = current
    .filter((rule) => !given.has(rule.kind))
    .filter(({ defendants }) => !defendants || !named.success || defendants.includes(named.data))
    .map((rule) => `Not counted, for no facts are given: ${tollingWords[rule.kind]}. ${rule.note}`)
  const unknown = [...new Set(input.tolling.map((one) => one.kind))]
    .filter((kind) => kind !== 'discovery' && !rules.some((rule) => rule.kind === kind))
    .map(
      (kind) =>
        `Not counted: no rule is recorded by which ${tollingWords[kind]} stops the clock for ${provision.cite}.`,
    )
  const lasting = input.tolling
    .filter((one) => one.to === undefined && rules.some((rule) => rule.kind === one.kind))
    .map(
      (one) =>
        `No end is given for ${tollingWords[one.kind]}: it was counted up to ${formatDay(asOf)}, and the last day moves on while it lasts.`,
    )
  return [...couldHelp, ...unknown, ...lasting]
}

function reachBackWarnings({ input, provision, court, asOf, available }: WarningQuestion): readonly string[] {
  if (input.theory === undefined) return []
  const own = reachBack(provision, input.theory, { court, asOf })
  const elsewhere = provision.versions
    .filter((version) => version.from !== null && !isAfter(day(version.from), asOf))
    .flatMap((version) => version.reach_back)
    .filter((one) => one.theory === input.theory && one.circuits.includes('other'))
    .filter(() => available !== 'yes' && (own === undefined || own.answer === 'open'))
  return [...(own ? [own] : []), ...elsewhere].map(({ why }) => why)
}

function cautionWarnings({
  input,
  provision,
  available,
  knowsTheory,
  countedUnder,
}: WarningQuestion): readonly string[] {
  const spans = input.conduct.from !== input.conduct.to
  return provision.cautions
    .filter((caution) => {
      switch (caution.when) {
        case 'always':
          return true
        case 'estate':
          return input.decedent_died !== undefined
        case 'theory-not-open':
          return input.theory !== undefined && knowsTheory && available !== 'yes'
        case 'conduct-spans':
          return spans
        case 'minor':
          return caution.below_age !== undefined && beganBelow(caution.below_age, input)
        default:
          return caution.when satisfies never
      }
    })
    .map(({ text, counts }) => {
      const found = counts === undefined ? null : countedUnder(counts)
      return found === null ? text : `${text} ${lastDayInWords(found)}`
    })
}

function lastDayInWords({ claim, available, earliest, latest, period_known: known }: LimitationResult): string {
  if (available === 'no') return `On these facts ${claim} does not reach the conduct.`
  if (!known.latest) return `On these facts the last day under ${claim} is not known.`
  if (latest === null)
    return `On these facts ${claim} gives no last day${known.earliest && earliest === null ? '' : ' on the most generous reading'}.`
  const days =
    earliest === null || earliest === latest
      ? formatDay(day(latest))
      : `${formatDay(day(earliest))} on the strictest reading, ${formatDay(day(latest))} on the most generous`
  return `On these facts the last day under ${claim} is ${days}.`
}

function beganBelow(age: number, input: LimitationInput): boolean {
  const born = input.born ? latestOf(when(input.born)) : null
  const from = earliestOf(when(input.conduct.from))
  return born !== null && from !== null && isBefore(from, addYears(born, age, 'later'))
}

/** A criminal case that is still open stops the suit itself. */
function stayWarnings({ input, provision, law, asOf }: WarningQuestion): readonly string[] {
  const pending = input.tolling.some((one) => {
    if (one.kind !== 'criminal-case') return false
    const end = one.to ? latestOf(when(one.to)) : null
    return end === null || !isBefore(end, asOf)
  })
  if (!pending) return []
  return [...law.provisions.values()].flatMap((one) => {
    const { stay } = one
    if (!stay || !(stay.reaches.includes('any') || stay.reaches.includes(provision.id))) return []
    if (stay.minors_only && input.born === undefined) return []
    return [`${stay.cite}: ${stay.text} A stay stops the suit and not the clock: file in time all the same.`]
  })
}

/** A window that asks for an age is not counted without a birth date; that is said and not left out. */
function windowWarnings({ input, provision, paths, asOf }: WarningQuestion): readonly string[] {
  if ((input.born !== undefined && input.born !== 'unknown') || paths.every(({ end }) => end === 'none')) return []
  const latest = provision.versions.findLast(
    ({ from, limitation }) => limitation && (from === null || !isAfter(day(from), asOf)),
  )
  return (latest?.limitation?.revival ?? [])
    .filter(({ opens, claimants, until }) => !isAfter(day(opens), asOf) && (claimants ?? until) !== undefined)
    .map(
      ({ opens, note }) =>
        `Not counted, for no birth date is given: a window of revival from ${formatDay(day(opens))}. ${note}`,
    )
}

/** Where the file of the law chose between the two days, a court may choose the other. */
function leapDayWarnings({ input, paths }: WarningQuestion): readonly string[] {
  if (paths.every((path) => path.end === 'none' || path.end === 'not-known')) return []
  const { conduct, born, freed, conviction, notice, decedent_died } = input
  const parts = typeof input.discovered === 'string' ? [input.discovered] : Object.values(input.discovered ?? {})
  const onLeapDay = (text: string | undefined): boolean => text?.endsWith('-02-29') ?? false
  const birth = onLeapDay(born)
  if (!birth && ![conduct.to, freed, conviction, notice, decedent_died, ...parts].some(onLeapDay)) return []
  return [
    `${birth ? 'The birthday is' : 'A date that starts the clock is'} 29 February. In a year without that day a court may end the period on 28 February or on 1 March; the file of the law says which was counted. 28 February is the safe day.`,
  ]
}

/** Conduct is counted no further than the day asked about. */
function lastingConductWarnings({ input, asOf, available }: WarningQuestion): readonly string[] {
  const until = latestOf(when(input.conduct.to))
  if (available === 'no' || until === null || !isAfter(until, asOf)) return []
  return [
    `The conduct may last until ${formatDay(until)}, after the day asked about. It was counted up to ${formatDay(asOf)}; if it lasted longer, the last day is later.`,
  ]
}
