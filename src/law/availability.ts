import { addYears, day, earlierDay, isAfter, isBefore, isoDay } from '../casefile/dates.ts'
import type { GoverningReason } from '../casefile/limitation/limitation.ts'
import type { NoClaim } from '../casefile/limitation/limitation-step.ts'
import { isSettled, type RestsOn, weakestOf } from '../casefile/rests-on.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { Provision, ReachBack, Version } from './provision.ts'
import { type GovernedSpan, versionsDuring } from './version-in-force.ts'

export interface OpenSpan extends GovernedSpan {
  readonly why: GoverningReason
  /** False where it was not read that the text was already there. */
  readonly sure: boolean
}

export interface Availability {
  /** Parts of the conduct for which the claim existed, oldest first. */
  readonly open: readonly OpenSpan[]
  readonly closed: readonly {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly why: NoClaim
    /** The text that was in force and does not give the claim; null where there was none. */
    readonly version: Version | null
    /** What it rests on that the text ends, or begins, on the day taken; null where nothing is recorded. */
    readonly rests_on: RestsOn | null
  }[]
}

export interface AvailabilityQuestion {
  readonly theory: string | null
  readonly predicate: string | null
  readonly born: Temporal.PlainDate | null
  readonly court: Court
  readonly asOf: Temporal.PlainDate
}

/** Every theory that some text of some provision names. */
export const theoriesIn = (law: LawLibrary): ReadonlySet<string> =>
  new Set([...law.provisions.values()].flatMap(({ versions }) => versions.flatMap(({ against }) => against)))

/** Whether the provision tells theories apart at all, and knows this one. */
export const knowsTheory = (provision: Provision, theory: string): boolean =>
  provision.versions.some((version) => version.against.includes(theory))

/**
 * Splits a span of conduct into the parts for which there was a claim under this theory and the parts for which there
 * was none, by the text in force on each day. A theory added later counts for earlier conduct only where a court of
 * this circuit so holds.
 */
export function claimOpenDuring(
  provision: Provision,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  question: AvailabilityQuestion,
): Availability {
  const governed = versionsDuring(provision, from, to)
  const open: OpenSpan[] = []
  const closed: ClosedSpan[] = []
  const close = (first: Temporal.PlainDate, last: Temporal.PlainDate, why: NoClaim, version: Version | null): void => {
    closed.push({ from: first, to: last, why, version, rests_on: edgeRestsOn(provision, version, first, last) })
  }
  let next = from
  for (const span of governed) {
    if (isBefore(next, span.from)) close(next, span.from.subtract({ days: 1 }), noText(provision), null)
    next = span.to.add({ days: 1 })
    const refused = refusal(provision, span.version, question)
    if (refused !== null) {
      close(span.from, span.to, refused, span.version)
      continue
    }
    const below = span.version.conduct_below_age
    const grown = below && question.born ? addYears(question.born, below.age, below.missing_day) : null
    const last = grown ? earlierDay(span.to, grown.subtract({ days: 1 })) : span.to
    const why = grown ? 'in-force-for-conduct-of-a-minor' : 'in-force-for-conduct'
    if (!isAfter(span.from, last)) open.push(...partedBySureness({ ...span, to: last, why }, provision, question))
    if (!grown || !below || !isBefore(last, span.to)) continue
    const first = isAfter(span.from, grown) ? span.from : grown
    const until = isoDay(grown.subtract({ days: 1 }))
    close(first, span.to, { because: 'grown', below: below.age, last: until }, span.version)
  }
  if (!isAfter(next, to)) close(next, to, noText(provision), null)
  return { open, closed: joined(closed) }
}

/** A span under a text as the part in which it is not sure that the text was there, and the part in which it is. */
function partedBySureness(
  span: Omit<OpenSpan, 'sure'>,
  provision: Provision,
  question: AvailabilityQuestion,
): readonly OpenSpan[] {
  const surely = sureFrom(provision, span.version, (version) => refusal(provision, version, question) === null)
  if (surely === null || !isAfter(surely, span.from)) return [{ ...span, sure: true }]
  if (isAfter(surely, span.to)) return [{ ...span, sure: false }]
  return [
    { ...span, to: surely.subtract({ days: 1 }), sure: false },
    { ...span, from: surely, sure: true },
  ]
}

/** After this many years an act that was signed, or a year that was told, has begun. */
const doubtfulYears = 1
const never = Temporal.PlainDate.from('9999-12-31')

/**
 * The first day from which a text was surely there; null where that is as sure as the rest. A text that took over from one
 * that gave the claim already raises no such doubt, and the acts on deaths are older than any conduct that is sued on.
 */
export function sureFrom(
  provision: Provision,
  version: Version,
  gives: (version: Version) => boolean,
): Temporal.PlainDate | null {
  const { from, from_by: by, from_rests_on: on } = version
  if (provision.kind !== 'cause-of-action') return null
  const before = provision.versions[provision.versions.indexOf(version) - 1]
  if (before && gives(before)) return null
  if (by !== undefined) return day(by)
  if (from === null) return never
  return on === undefined || isSettled(on) ? null : day(from).add({ years: doubtfulYears })
}

type ClosedSpan = Availability['closed'][number]

/** Neighbouring spans with the same reason as one. */
function joined(spans: readonly ClosedSpan[]): readonly ClosedSpan[] {
  const out: ClosedSpan[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && sameReason(last.why, span.why) && last.to.add({ days: 1 }).equals(span.from))
      out[out.length - 1] = { ...span, from: last.from, rests_on: weaker(last.rests_on, span.rests_on) }
    else out.push(span)
  }
  return out
}

const sameReason = (a: NoClaim, b: NoClaim): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A day on which a text began decides where a claim is missing: if it was not seen in a source, neither is that. */
function edgeRestsOn(
  provision: Provision,
  inForce: Version | null,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): RestsOn | null {
  const edges = [isoDay(first), isoDay(last.add({ days: 1 }))]
  const beginnings = provision.versions
    .filter(({ from }) => from !== null && edges.includes(from))
    .map((version) => version.from_rests_on ?? version.enacted_by.rests_on)
  return weakestOf([...(inForce ? [inForce.rests_on] : []), ...beginnings], (on) => on) ?? null
}

const weaker = (a: RestsOn | null, b: RestsOn | null): RestsOn | null =>
  weakestOf(
    [a, b].filter((on) => on !== null),
    (on) => on,
  ) ?? null

const noText = ({ versions, cite }: Provision): NoClaim =>
  versions.length === 0 ? { because: 'nothing-recorded' } : { because: 'no-text-in-force', cite }

/** Why there is no claim under a version, or null when there is one. */
export function refusal(
  provision: Provision,
  version: Version,
  question: Omit<AvailabilityQuestion, 'born'>,
): NoClaim | null {
  const { theory, predicate } = question
  if (predicate !== null && version.predicates && !version.predicates.includes(predicate)) {
    return { because: 'predicate-not-listed', predicate }
  }
  if (theory === null || !knowsTheory(provision, theory) || version.against.includes(theory)) return null
  const reach = reachBack(provision, theory, question)
  if (reach?.answer === 'yes') return null
  return { because: 'theory-not-reached', against: version.against, theory }
}

/** What the courts of this circuit, or those of a state, said, on the day asked about, of a theory's reach to conduct before the text that added it. */
export function reachBack(
  provision: Provision,
  theory: string,
  { court, asOf }: Pick<AvailabilityQuestion, 'court' | 'asOf'>,
) {
  const circuit = court.circuit ?? 'state'
  const on = isoDay(asOf)
  return provision.versions
    .filter(({ from }) => from === null || from <= on)
    .flatMap((version) => version.reach_back)
    .filter((one) => one.theory === theory && one.circuits.includes(circuit))
    .filter(({ since }) => since === undefined || since <= on)
    .reduce<ReachBack | undefined>((a, b) => (a && (a.since ?? '') >= (b.since ?? '') ? a : b), undefined)
}
