import type { IsoDay } from '../../casefile/dates.ts'
import { refusal, sureFrom } from '../../law/availability.ts'
import { dateOf, numberOf, numberOfText, yearsLater } from '../../law/columns/day-numbers.ts'
import { noLimit } from '../../law/columns/row-chunk.ts'
import type { Court } from '../../law/courts.ts'
import { arisesWithDeath, type Provision, type Version } from '../../law/provision.ts'

/** Days of conduct that answer alike: whether the claim exists for them. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly open: boolean
  /** False where it was not read that the text was already there. */
  readonly sure: boolean
  /** For a claim that covers only conduct towards a minor: each birth day to the day of that age. */
  readonly below: Int32Array | null
}

/** The spans of a claim, which may change with the day that is asked about: how far a text reaches back. */
export interface ClaimSpans {
  /** Whose days the claim is asked for: those of the conduct, or the day of the death with which it arises. */
  readonly days: 'conduct' | 'death'
  /** Days asked about from which the next list holds, in order. */
  readonly turns: readonly number[]
  readonly lists: readonly (readonly Span[])[]
}

const forever = noLimit - 1

const ready = new WeakMap<Provision, WeakMap<Court, Map<string, ClaimSpans>>>()

/** Made once for each court: a caseload comes in many parts. */
export function claimSpans(
  provision: Provision,
  theory: string,
  court: Court,
  predicate: string | null = null,
): ClaimSpans {
  const byCourt = ready.get(provision) ?? new WeakMap<Court, Map<string, ClaimSpans>>()
  ready.set(provision, byCourt)
  const ofCourt = byCourt.get(court) ?? new Map<string, ClaimSpans>()
  byCourt.set(court, ofCourt)
  const key = `${theory} ${predicate ?? ''}`
  const known = ofCourt.get(key) ?? madeSpans(provision, theory, court, predicate)
  ofCourt.set(key, known)
  return known
}

function madeSpans(provision: Provision, theory: string, court: Court, predicate: string | null): ClaimSpans {
  const turning = provision.versions.flatMap(({ from, reach_back }) =>
    reach_back.filter((one) => one.theory === theory).flatMap(({ since }) => [from ?? [], since ?? []].flat()),
  )
  const turns = [...new Set(turning.map(numberOfText))].sort((a, b) => a - b)
  const days = arisesWithDeath(provision) ? 'death' : 'conduct'
  return { days, turns, lists: [0, ...turns].map((day) => spansOf(provision, theory, predicate, court, dateOf(day))) }
}

/** For how long the claim existed under a theory, text by text, with the gaps between them. */
function spansOf(
  provision: Provision,
  theory: string,
  predicate: string | null,
  court: Court,
  asOf: Temporal.PlainDate,
): readonly Span[] {
  const spans: Span[] = []
  let next = 0
  const gives = (version: Version): boolean => refusal(provision, version, { theory, predicate, court, asOf }) === null
  for (const version of provision.versions) {
    const { from, until, conduct_below_age: below } = version
    const start = from === null ? 0 : numberOfText(from)
    if (next < start) spans.push({ from: next, to: start - 1, open: false, sure: true, below: null })
    const end = until === null ? forever : lastOf(until)
    const open = gives(version)
    const table = open && below ? yearsLater(below.age, below.missing_day) : null
    const surely = open ? sureFrom(provision, version, gives) : null
    const sure = surely === null ? start : Math.max(start, isLong(surely) ? end + 1 : numberOf(surely))
    if (sure > start) spans.push({ from: start, to: Math.min(sure - 1, end), open, sure: false, below: table })
    if (sure <= end) spans.push({ from: sure, to: end, open, sure: true, below: table })
    next = end + 1
  }
  if (next <= forever) spans.push({ from: next, to: forever, open: false, sure: true, below: null })
  return joined(spans)
}

const isLong = ({ year }: Temporal.PlainDate): boolean => year > 2249
const lastOf = (until: IsoDay): number => (until.startsWith('9') ? forever : numberOfText(until))

/** Neighbours that answer alike as one span: fewer to look through for each row. */
function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (
      last &&
      last.open === span.open &&
      last.sure === span.sure &&
      last.below === span.below &&
      last.to + 1 === span.from
    )
      out[out.length - 1] = { ...last, to: span.to }
    else out.push(span)
  }
  return out
}

export function sameSpans(a: ClaimSpans, b: ClaimSpans): boolean {
  if (a === b) return true
  const alike = (one: Span, other: Span | undefined): boolean =>
    one.from === other?.from &&
    one.to === other.to &&
    one.open === other.open &&
    one.sure === other.sure &&
    one.below === other.below
  return (
    a.days === b.days &&
    a.turns.join() === b.turns.join() &&
    a.lists.every((list, i) => {
      const other = b.lists[i] ?? []
      return list.length === other.length && list.every((span, j) => alike(span, other[j]))
    })
  )
}
