import { addYears, day, earliestOf, isAfter, isBefore, isoDay, latestOf, when } from '../../casefile/dates.ts'
import type { ProvisionId } from '../../casefile/ids.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import type { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import { type ProvisionVersion, sameVersion } from '../../casefile/provision-version.ts'
import { gradeOf, isSettled, type RestsOn, withSources } from '../../casefile/rests-on.ts'
import { type Availability, reachBack } from '../availability.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { isDay, isLaterEnd } from '../periods/kind.ts'
import type { Provision } from '../provision.ts'
import { sourceNamed } from '../source-note.ts'
import { versionInForce } from '../version-in-force.ts'
import { commencingSteps } from './commencing.ts'
import { leapDayCautions } from './leap-day.ts'
import type { LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { tellsDefendantsApart } from './limitation-rules.ts'
import { tollingOfStateClaims } from './state-claims-tolled.ts'
import { agreements, isAgreement, surelyGives } from './tolling-rule.ts'

export interface CautionQuestion {
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
  /** The path that ends first of all, and of those on which the acts are one wrong that ends with the last of them. */
  readonly strictest: LimitationPath | null
  readonly asOne: LimitationPath | null
}

/** What may move the answer and was not computed: doctrines without facts, stays, values that nobody read; each said once. */
export function cautionsFor(question: CautionQuestion): readonly LimitationCaution[] {
  const all = [
    ...courtCautions(question),
    ...missingCautions(question),
    ...weakValueCautions(question),
    ...doubtfulDayCautions(question),
    ...noTextCautions(question),
    ...commencingCautions(question),
    ...tollingCautions(question),
    ...reachBackCautions(question),
    ...windowCautions(question),
    ...lawFileCautions(question),
    ...stayCautions(question),
    ...leapDayCautions(question.input, question.paths, question.strictest),
    ...lastingConductCautions(question),
    ...firstActCautions(question),
  ]
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

function courtCautions({ input, court }: CautionQuestion): readonly LimitationCaution[] {
  if (input.court !== undefined) return []
  return [{ code: 'court-not-named', params: { counted_in: court.level === 'state' ? court.name : null } }]
}

function missingCautions({ paths, input, provision, knowsTheory }: CautionQuestion): readonly LimitationCaution[] {
  const predicates = provision.versions.some((version) => version.predicates !== undefined)
  const missing = [...new Set(paths.flatMap((path) => path.missing))]
  const byKind =
    DefendantKind.safeParse(input.theory).success &&
    provision.versions.some(({ limitation }) => limitation !== null && tellsDefendantsApart(limitation))
  const { cite } = provision
  const needed: LimitationCaution[] = []
  if (!(knowsTheory || byKind))
    needed.push({ code: 'theory-not-told-apart', params: { cite, theory: input.theory ?? '' } })
  if (predicates && input.predicate === undefined) needed.push({ code: 'predicate-not-given', params: { cite } })
  const below = provision.versions.find((version) => version.conduct_below_age)?.conduct_below_age
  if (below && (input.born === undefined || input.born === 'unknown'))
    needed.push({ code: 'age-not-checked', params: { cite, below: below.age } })
  const untold = [...new Set(paths.flatMap(({ eitherWay }) => eitherWay ?? []))]
  if (untold.length > 0) needed.push({ code: 'counted-either-way', params: { untold } })
  if (missing.length === 0) return needed
  const unknown = paths.filter((path) => path.end === 'not-known').length
  const effect = unknown === 0 ? 'may-move' : unknown === paths.length ? 'cannot-be-computed' : 'strict-cannot-be-said'
  return [...needed, { code: 'not-counted', params: { missing, effect } }]
}

function weakValueCautions({ paths, provision }: CautionQuestion): readonly LimitationCaution[] {
  const steps = paths.flatMap((path) => path.steps)
  const textsWhere = (is: (on: RestsOn) => boolean): readonly ProvisionVersion[] => {
    const texts = steps.flatMap(({ version, rests_on }) => (version && rests_on && is(rests_on) ? [version] : []))
    return texts.filter((one, i) => texts.findIndex((other) => sameVersion(one, other)) === i)
  }
  const contested = textsWhere((on) => on.contested === true)
  const known = textsWhere((on) => on.contested !== true && gradeOf(on) === 'knowledge')
  const found: LimitationCaution[] = []
  if (known.length > 0) found.push({ code: 'from-knowledge', params: { texts: known, cite: provision.cite } })
  if (contested.length > 0) found.push({ code: 'contested', params: { texts: contested } })
  return found
}

/**
 * A first day that was not read in the text of an act, or is known between two days alone, may be another: of the first
 * text, then conduct before it is not surely without a claim; of a later one, conduct on either side of it.
 */
function doubtfulDayCautions({
  input,
  provision,
  available,
  open,
  closed,
}: CautionQuestion): readonly LimitationCaution[] {
  // An old action for deaths was there long before any conduct that is sued on; a new civil action may not have been.
  if (open.some(({ version, sure }) => version.from === null && !sure))
    return [{ code: 'first-day-not-seen', params: { cite: provision.cite } }]
  if (available === 'yes') return []
  const began = earliestOf(when(input.conduct.from))
  return provision.versions.flatMap((version, i): readonly LimitationCaution[] => {
    const { from, from_by: by, from_note: note } = version
    const on = version.from_rests_on ?? (by === undefined ? undefined : version.enacted_by.rests_on)
    if (from === null || on === undefined || (by === undefined && isReadInLaw(on))) return []
    const first = day(from)
    const beside =
      closed.some((span) => span.from.equals(first) || span.to.add({ days: 1 }).equals(first)) ||
      open.some((span) => span.version === version && !span.sure)
    if (!beside && !(i === 0 && began !== null && isBefore(began, first))) return []
    const turn = i === 0 ? 'began' : 'changed'
    const { cite, sources } = provision
    const named = withSources(on, (id) => sourceNamed(sources, id))
    const params = { rests_on: named, cite, turn, day: from, by: by ?? null, note: note ?? null } as const
    return [{ code: 'day-not-seen', params }]
  })
}

/** Whether the law itself, or a court, was read for it: what others say of a first day may leave out how the act ends. */
const isReadInLaw = (on: RestsOn): boolean => isSettled(on) && gradeOf(on) !== 'secondary'

/** Where no text gives the claim, what was looked at, and what else may be open. */
function noTextCautions({ provision, available }: CautionQuestion): readonly LimitationCaution[] {
  if (available === 'yes' || provision.gaps === undefined) return []
  const instead = provision.versions.length === 0 ? provision.related : []
  return [
    { code: 'no-text', params: { text: provision.gaps } },
    ...instead.map(({ cite, text }): LimitationCaution => ({ code: 'related', params: { cite, text } })),
  ]
}

/** Some states ask for service and not for filing; where the rule was not read, that is said. */
function commencingCautions({ provision, law, paths, court }: CautionQuestion): readonly LimitationCaution[] {
  const ends = paths.some(({ end }) => end !== 'none' && end !== 'not-known')
  return ends && commencingSteps(provision, law, court).length === 0
    ? [{ code: 'commencing-not-read', params: { place: provision.jurisdiction.slice(3).toUpperCase() } }]
    : []
}

function tollingCautions({ input, provision, law, paths, asOf }: CautionQuestion): readonly LimitationCaution[] {
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
    .filter((rule) => !given.has(rule.kind) && !isAgreement(rule.kind))
    .filter(({ defendants }) => !defendants || !named.success || defendants.includes(named.data))
    .map(({ kind, note }): LimitationCaution => ({ code: 'tolling-without-facts', params: { kind, note } }))
  const unknown = [...new Set(input.tolling.map((one) => one.kind))]
    .filter((kind) => kind !== 'discovery' && !isAgreement(kind) && !rules.some((rule) => rule.kind === kind))
    .map((kind): LimitationCaution => ({ code: 'tolling-without-rule', params: { kind, cite: provision.cite } }))
  const lasting = input.tolling
    .filter(({ kind, to }) => to === undefined && (isAgreement(kind) || rules.some((rule) => rule.kind === kind)))
    .map(({ kind }): LimitationCaution => ({ code: 'tolling-lasts', params: { kind, counted_to: isoDay(asOf) } }))
  const agreed: readonly LimitationCaution[] = agreements.some((kind) => given.has(kind) && !surelyGives(rules, kind))
    ? [{ code: 'by-agreement', params: { cite: provision.cite } }]
    : []
  return [...couldHelp, ...unknown, ...lasting, ...agreed]
}

function reachBackCautions({
  input,
  provision,
  court,
  asOf,
  available,
}: CautionQuestion): readonly LimitationCaution[] {
  if (input.theory === undefined) return []
  const own = reachBack(provision, input.theory, { court, asOf })
  const elsewhere = provision.versions
    .filter((version) => version.from !== null && !isAfter(day(version.from), asOf))
    .flatMap((version) => version.reach_back)
    .filter((one) => one.theory === input.theory && one.circuits.includes('other'))
    .filter(() => available !== 'yes' && (own === undefined || own.answer === 'open'))
  return [...(own ? [own] : []), ...elsewhere].map(({ why }) => ({ code: 'reach-back', params: { text: why } }))
}

function lawFileCautions({
  input,
  provision,
  available,
  knowsTheory,
  countedUnder,
}: CautionQuestion): readonly LimitationCaution[] {
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
    .map(({ text, counts, leaves_open: open = false }) => {
      const found = counts === undefined ? null : countedUnder(counts)
      if (found === null) return { code: 'law-file', params: { text, leaves_open: open, counted: null } }
      const { claim, available: there, earliest, latest, period_known } = found
      return {
        code: 'law-file',
        params: { text, leaves_open: open, counted: { claim, available: there, earliest, latest, period_known } },
      }
    })
}

function beganBelow(age: number, input: LimitationInput): boolean {
  const born = input.born ? latestOf(when(input.born)) : null
  const from = earliestOf(when(input.conduct.from))
  return born !== null && from !== null && isBefore(from, addYears(born, age, 'later'))
}

/** A criminal case that is still open stops the suit itself. */
function stayCautions({ input, provision, law, asOf }: CautionQuestion): readonly LimitationCaution[] {
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
    return [{ code: 'stay', params: { cite: stay.cite, text: stay.text } }]
  })
}

/** A window that asks for an age is not counted without a birth date; that is said and not left out. */
function windowCautions({ input, provision, paths, asOf }: CautionQuestion): readonly LimitationCaution[] {
  if ((input.born !== undefined && input.born !== 'unknown') || paths.every(({ end }) => end === 'none')) return []
  const latest = provision.versions.findLast(
    ({ from, limitation }) => limitation && (from === null || !isAfter(day(from), asOf)),
  )
  return (latest?.limitation?.revival ?? [])
    .filter(({ opens, claimants, until }) => !isAfter(day(opens), asOf) && (claimants ?? until) !== undefined)
    .map(({ opens, note }) => ({ code: 'window-without-birth', params: { opens, note } }))
}

/** Conduct is counted no further than the day asked about. */
function lastingConductCautions({ input, asOf, available }: CautionQuestion): readonly LimitationCaution[] {
  const until = latestOf(when(input.conduct.to))
  if (available === 'no' || until === null || !isAfter(until, asOf)) return []
  return [{ code: 'conduct-lasts', params: { until: isoDay(until), counted_to: isoDay(asOf) } }]
}

/** On the strictest reading each act is counted by itself; what the last act would give is told beside it. */
function firstActCautions({ strictest, asOne }: CautionQuestion): readonly LimitationCaution[] {
  if (!strictest || !asOne || !isDay(strictest.end) || !isLaterEnd(asOne.end, strictest.end)) return []
  const lastAct = isDay(asOne.end) ? isoDay(asOne.end) : null
  return [{ code: 'first-act-sooner', params: { earliest: isoDay(strictest.end), last_act: lastAct } }]
}
