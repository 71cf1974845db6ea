import { addYears, earlierDay, isAfter, isBefore, isoDay } from '../casefile/dates.ts'
import type { GoverningReason } from '../casefile/limitation.ts'
import type { NoClaim } from '../casefile/limitation-step.ts'
import type { Status } from '../casefile/status.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { Provision, ReachBack, Version } from './provision.ts'
import { type GovernedSpan, versionsDuring } from './version-in-force.ts'

export interface OpenSpan extends GovernedSpan {
  readonly why: GoverningReason
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
    /** How sure it is that the text ends, or begins, on the day taken. */
    readonly status: Status
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
    closed.push({ from: first, to: last, why, version, status: statusAround(provision, first, last) })
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
    if (below && question.born) {
      const grown = addYears(question.born, below.age, below.missing_day)
      const last = earlierDay(span.to, grown.subtract({ days: 1 }))
      const why: NoClaim = { because: 'grown', below: below.age, last: isoDay(grown.subtract({ days: 1 })) }
      if (!isAfter(span.from, last)) open.push({ ...span, to: last, why: 'in-force-for-conduct-of-a-minor' })
      if (isBefore(last, span.to)) close(isAfter(span.from, grown) ? span.from : grown, span.to, why, span.version)
      continue
    }
    open.push({ ...span, why: 'in-force-for-conduct' })
  }
  if (!isAfter(next, to)) close(next, to, noText(provision), null)
  return { open, closed: joined(closed) }
}

type ClosedSpan = Availability['closed'][number]

/** Neighbouring spans with the same reason as one. */
function joined(spans: readonly ClosedSpan[]): readonly ClosedSpan[] {
  const out: ClosedSpan[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && sameReason(last.why, span.why) && last.to.add({ days: 1 }).equals(span.from))
      out[out.length - 1] = { ...span, from: last.from, status: last.status === 'verified' ? span.status : last.status }
    else out.push(span)
  }
  return out
}

const sameReason = (a: NoClaim, b: NoClaim): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A day on which a text began decides where a claim is missing: if it was not seen in a source, neither is that. */
function statusAround(provision: Provision, first: Temporal.PlainDate, last: Temporal.PlainDate): Status {
  const edges = [isoDay(first), isoDay(last.add({ days: 1 }))]
  const doubted = provision.versions.find(
    ({ from, from_status }) => from !== null && edges.includes(from) && (from_status ?? 'verified') !== 'verified',
  )
  return doubted?.from_status ?? 'verified'
}

const noText = ({ versions, cite }: Provision): NoClaim =>
  versions.length === 0 ? { because: 'nothing-recorded' } : { because: 'no-text-in-force', cite }

/** Why there is no claim under a version, or null when there is one. */
function refusal(provision: Provision, version: Version, question: AvailabilityQuestion): NoClaim | null {
  const { theory, predicate } = question
  if (predicate !== null && version.predicates && !version.predicates.includes(predicate)) {
    return { because: 'predicate-not-listed', predicate }
  }
  if (theory === null || !knowsTheory(provision, theory) || version.against.includes(theory)) return null
  const reach = reachBack(provision, theory, question)
  if (reach?.answer === 'yes') return null
  return { because: 'theory-not-reached', against: version.against, theory }
}

/** What the courts of this circuit said, on the day asked about, of a theory's reach to conduct before the text that added it. */
export function reachBack(
  provision: Provision,
  theory: string,
  { court, asOf }: Pick<AvailabilityQuestion, 'court' | 'asOf'>,
) {
  const { circuit } = court
  const on = isoDay(asOf)
  return provision.versions
    .filter(({ from }) => from === null || from <= on)
    .flatMap((version) => version.reach_back)
    .filter((one) => one.theory === theory && circuit !== null && one.circuits.includes(circuit))
    .filter(({ since }) => since === undefined || since <= on)
    .reduce<ReachBack | undefined>((a, b) => (a && (a.since ?? '') >= (b.since ?? '') ? a : b), undefined)
}
