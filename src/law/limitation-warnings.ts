import { addYears, day, earliestOf, formatDay, isAfter, isBefore, latestOf, when } from '../casefile/dates.ts'
import type { ProvisionId } from '../casefile/ids.ts'
import type { LimitationResult } from '../casefile/limitation.ts'
import { commencingSteps } from './commencing.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { DefendantKind } from './limitation-rules.ts'
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
  readonly paths: readonly LimitationPath[]
  readonly knowsTheory: boolean
  /** The period of another provision on the same facts; null where it has none to give. */
  readonly countedUnder: (id: ProvisionId) => LimitationResult | null
}

/** What may move the answer and was not computed: doctrines without facts, stays, values not verified. */
export function warningsFor(question: WarningQuestion): readonly string[] {
  return [
    ...new Set([
      ...missingWarnings(question),
      ...unverifiedWarnings(question),
      ...firstDayWarnings(question),
      ...noTextWarnings(question),
      ...commencingWarnings(question),
      ...tollingWarnings(question),
      ...reachBackWarnings(question),
      ...cautionWarnings(question),
      ...stayWarnings(question),
      ...leapDayWarnings(question),
    ]),
  ]
}

function missingWarnings({ paths, input, provision, knowsTheory }: WarningQuestion): readonly string[] {
  const predicates = provision.versions.some((version) => version.predicates !== undefined)
  const missing = [...new Set(paths.flatMap((path) => path.missing))]
  const theory = knowsTheory
    ? []
    : [`${provision.cite} does not tell the theory "${input.theory}" apart; the claim was computed without it.`]
  const act =
    predicates && input.predicate === undefined
      ? [
          `${provision.cite} rests on a violation of a listed section, and the list has changed over time. Give "predicate" to have it checked.`,
        ]
      : []
  if (missing.length === 0) return [...theory, ...act]
  const whole = paths.every((path) => path.end === 'not-known')
  const effect = whole ? 'The last day cannot be computed without it.' : 'It may move the last day.'
  return [...theory, ...act, `Not given or not known: ${missing.join(', ')}. ${effect}`]
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
          `unverified: the answer uses values of ${names.join(', ')} that were not seen in a source. Check the text before relying on ${provision.cite}.`,
        ]
      : []),
    ...(contested.length > 0
      ? [`contested: courts differ on rules of ${contested.join(', ')} that the answer uses.`]
      : []),
  ]
}

/** A first day that nobody saw in a source may be another; conduct before it is not surely without a claim. */
function firstDayWarnings({ input, provision, available }: WarningQuestion): readonly string[] {
  const [first] = provision.versions
  if (available === 'yes' || !first?.from || (first.from_status ?? 'verified') === 'verified') return []
  const began = earliestOf(when(input.conduct.from))
  if (began === null || !isBefore(began, day(first.from))) return []
  const note = first.from_note ? ` ${first.from_note.replace(/\.?$/, '.')}` : ''
  return [
    `${first.from_status}: that ${provision.cite} began on ${formatDay(day(first.from))} was not seen in a source.${note} Whether it reaches conduct near that day is to be checked.`,
  ]
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
  return provision.versions
    .filter((version) => version.from !== null && !isAfter(day(version.from), asOf))
    .flatMap((version) => version.reach_back.filter((one) => one.theory === input.theory))
    .filter(
      (one) =>
        (court.circuit !== null && one.circuits.includes(court.circuit)) ||
        (one.circuits.includes('other') && available !== 'yes'),
    )
    .map((one) => one.why)
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

function lastDayInWords({ claim, available, barred, earliest, latest }: LimitationResult): string {
  if (available === 'no') return `On these facts ${claim} does not reach the conduct.`
  if (barred === 'no' && latest === null) return `On these facts ${claim} gives no last day.`
  if (latest === null) return `On these facts the last day under ${claim} is not known.`
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

function leapDayWarnings({ input, paths }: WarningQuestion): readonly string[] {
  if (!input.born?.endsWith('-02-29') || paths.length === 0) return []
  const born = day(input.born)
  const [earlier, later] = (['earlier', 'later'] as const).map((missing) => addYears(born, 1, missing))
  if (!earlier || !later) return []
  return [
    `The birthday is 29 February. In other years a court may take ${earlier.month}/${earlier.day} or ${later.month}/${later.day}; the file of the law says which was counted. The safe day is the one before.`,
  ]
}
