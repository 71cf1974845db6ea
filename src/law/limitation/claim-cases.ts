import { compareDays, day, earliestOf, isAfter, latestOf, type WhenText, when } from '../../casefile/dates.ts'
import { DefendantKind, DiscoveryPart } from '../../casefile/limitation/clock.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import type { LawLibrary } from '../library.ts'
import { lengthsIn } from '../periods/period.ts'
import type { Provision } from '../provision.ts'
import type { ClaimDays, GivenStretch } from './claim-days.ts'
import type { LimitationInput } from './limitation-input.ts'
import type { Limitation } from './limitation-rules.ts'

/** The days of a claim before it is known for which part of the conduct the claim exists. */
export type CaseDays = Omit<ClaimDays, 'accrual'>

/** Above this many imprecise dates, only all-earliest and all-latest are taken together. */
const mostImpreciseDates = 7

/**
 * Every case that imprecise dates allow, at their ends; also the days between on which an answer may turn: for the end of
 * the conduct the days on both sides of each change of the law, and for every date those whose period would end at an
 * edge of an emergency order or at the opening of a window of revival.
 */
export function casesOf(input: LimitationInput, provision: Provision, law: LawLibrary): readonly CaseDays[] {
  const dates: Record<string, readonly Temporal.PlainDate[]> = {}
  const turns = turnsAtEdges(provision, law)
  const add = (key: string, text: WhenText | undefined): void => {
    if (text === undefined) return
    const ends = endsOf(text)
    const [first, last] = [ends[0], ends.at(-1)]
    if (!first || !last) return
    dates[key] = [...ends, ...turns.filter((d) => isAfter(d, first) && isAfter(last, d))].sort(compareDays)
  }
  add('conduct.from', input.conduct.from)
  add('conduct.to', input.conduct.to)
  add('born', input.born)
  add('died', input.decedent_died)
  add('freed', input.freed)
  add('conviction', input.conviction)
  add('notice', input.notice)
  add('appointed', input.representative_appointed)
  add('takerBorn', input.youngest_taker_born)
  for (const [part, text] of Object.entries(discoveries(input))) add(`discovered.${part}`, text)
  for (const [i, stretch] of input.tolling.entries()) {
    add(`tolling.${i}.from`, stretch.from)
    add(`tolling.${i}.to`, stretch.to)
  }
  dates['conduct.to'] = withTurns(dates['conduct.to'] ?? [], dates['conduct.from'] ?? [], provision)
  return combinations(dates).flatMap((chosen) => {
    const from = chosen['conduct.from']
    const to = chosen['conduct.to']
    if (!from || !to || isAfter(from, to)) return []
    return [caseFrom(input, chosen, from, to)]
  })
}

function caseFrom(
  input: LimitationInput,
  chosen: Readonly<Record<string, Temporal.PlainDate>>,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): CaseDays {
  const discovered: Partial<Record<DiscoveryPart, Temporal.PlainDate>> = {}
  for (const part of DiscoveryPart.options) {
    const known = chosen[`discovered.${part}`]
    if (known) discovered[part] = known
  }
  const tolling = input.tolling.flatMap((stretch, i): GivenStretch[] => {
    const begin = chosen[`tolling.${i}.from`]
    if (!begin) return []
    return [{ kind: stretch.kind, from: begin, to: chosen[`tolling.${i}.to`] ?? null, state: stretch.state ?? null }]
  })
  const named = DefendantKind.safeParse(input.defendant ?? input.theory)
  return {
    conduct: { from, to },
    born: chosen.born ?? null,
    discovered,
    tolling,
    died: chosen.died ?? null,
    freed: chosen.freed ?? null,
    conviction: chosen.conviction ?? null,
    notice: chosen.notice ?? null,
    appointed: chosen.appointed ?? null,
    takerBorn: chosen.takerBorn ?? null,
    homicide: input.homicide ?? null,
    defendant: named.success ? named.data : null,
  }
}

/** One date of discovery stands for every part; dates given by part stand for themselves. */
function discoveries(input: LimitationInput): Readonly<Record<string, WhenText | undefined>> {
  const given = input.discovered ?? input.tolling.find((one) => one.kind === 'discovery')?.from
  if (given === undefined) return {}
  if (typeof given !== 'string') return given
  return Object.fromEntries(DiscoveryPart.options.map((part) => [part, given]))
}

function endsOf(text: WhenText): readonly Temporal.PlainDate[] {
  const w = when(text)
  const [from, to] = [earliestOf(w), latestOf(w)]
  if (!from || !to) return []
  return from.equals(to) ? [from] : [from, to]
}

/**
 * Days whose period of years ends just before, on or just after an edge of an order that lengthens what would have ended
 * within it, or the opening of a window of revival: there a later day can end earlier than an earlier one.
 */
function turnsAtEdges(provision: Provision, law: LawLibrary): readonly Temporal.PlainDate[] {
  const orders = [...law.provisions.values()]
    .filter(({ kind, jurisdiction }) => kind === 'computing' && jurisdiction === provision.jurisdiction)
    .flatMap(({ versions }) => versions.flatMap(({ computing }) => computing?.emergency ?? []))
    .filter(({ reaches }) => reaches === 'expiring')
    .flatMap(({ from, until }) => [day(from).subtract({ days: 1 }), day(from), day(until), day(until).add({ days: 1 })])
  const windows = provision.versions
    .flatMap(({ limitation }) => limitation?.revival ?? [])
    .flatMap(({ opens }) => [day(opens).subtract({ days: 1 }), day(opens)])
  const edges = [...orders, ...windows]
  if (edges.length === 0) return []
  const lengths = provision.versions.flatMap(({ limitation }) => (limitation ? lengthsOf(limitation) : []))
  const apart = new Map(lengths.map((one) => [`${one.years} ${one.months ?? 0} ${one.days ?? 0}`, one]))
  return [...apart.values()].flatMap((length) =>
    edges.map((edge) => edge.subtract({ years: length.years, months: length.months ?? 0, days: length.days ?? 0 })),
  )
}

const lengthsOf = ({ period, tolling }: Limitation): readonly LengthOfTime[] =>
  lengthsIn(period, [...new Set(tolling.flatMap(({ age }) => (age === undefined ? [] : [age])))])

/** The ends of a span with the days in it on which an answer may turn: the first act, and each change of the law. */
function withTurns(
  ends: readonly Temporal.PlainDate[],
  firstActs: readonly Temporal.PlainDate[],
  provision: Provision,
): readonly Temporal.PlainDate[] {
  const [first, last] = [ends[0], ends.at(-1)]
  if (!first || !last) return ends
  const changes = provision.versions.flatMap((version) => {
    if (version.from === null) return []
    const began = day(version.from)
    return [began.subtract({ days: 1 }), began]
  })
  const spans = provision.versions
    .flatMap(({ limitation }) => limitation?.revival ?? [])
    .flatMap((window) => window.accrued ?? [])
  for (const { from, until } of spans) {
    if (from !== undefined) changes.push(day(from).subtract({ days: 1 }), day(from))
    if (until !== undefined) changes.push(day(until), day(until).add({ days: 1 }))
  }
  const inside = [...firstActs, ...changes].filter((d) => isAfter(d, first) && isAfter(last, d))
  return [...ends, ...inside].sort(compareDays)
}

function combinations(
  dates: Readonly<Record<string, readonly Temporal.PlainDate[]>>,
): readonly Readonly<Record<string, Temporal.PlainDate>>[] {
  const entries = Object.entries(dates)
  const imprecise = entries.filter(([, ends]) => ends.length > 1)
  if (imprecise.length > mostImpreciseDates) {
    const pick = (which: (ends: readonly Temporal.PlainDate[]) => Temporal.PlainDate | undefined) =>
      Object.fromEntries(
        entries.flatMap(([key, ends]) => {
          const chosen = which(ends)
          return chosen ? [[key, chosen] as const] : []
        }),
      )
    return [pick((ends) => ends[0]), pick((ends) => ends.at(-1))]
  }
  let all: Record<string, Temporal.PlainDate>[] = [{}]
  for (const [key, ends] of entries) all = all.flatMap((before) => ends.map((end) => ({ ...before, [key]: end })))
  return all
}
