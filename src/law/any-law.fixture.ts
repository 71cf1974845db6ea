import type { z } from 'zod'
import { ClockEvent, DefendantKind, DiscoveryPart } from '../casefile/limitation/clock.ts'
import { TollingKind } from '../casefile/limitation/tolling-kind.ts'
import fc from '../casefile/property.fixture.ts'
import type { RestsOn } from '../casefile/rests-on.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { ComputingRule, Limitation } from './limitation/limitation-rules.ts'
import type { TollingRule } from './limitation/tolling-rule.ts'
import type { PeriodRule } from './periods/period.ts'
import { Provision, type Version } from './provision.ts'
import { Carry } from './rules/carry.ts'
import type { Condition } from './rules/conditions.ts'
import type { RevivalWindow } from './rules/revival.ts'

/** Law that nobody enacted: every kind of rule that a file may hold, drawn at random, on few days so that ends meet turns. */

export const maybe = <T>(of: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(of, { freq, nil: undefined })
const rarely = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of })

/** Only what is given: a key that may be left out is left out. */
const given = <T extends object>(of: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<object> =>
  fc.record(of).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)))

export const anyDay = (firstYear: number, lastYear: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.constantFrom('02-28', '03-01', '07-02', '12-31'),
      fc.constantFrom(0, 0, 1, -1),
    )
    .map(([year, rest, days]) => Temporal.PlainDate.from(`${year}-${rest}`).add({ days }).toString())
const lawDay = anyDay(2000, 2026)
const span = fc
  .tuple(maybe(lawDay), maybe(lawDay))
  .map(([from, until]) => ({ ...(from ? { from } : {}), ...(until ? { until } : {}) }))

const restsOn: fc.Arbitrary<RestsOn> = fc.constantFrom<RestsOn>(
  { text: ['invented'] },
  { decision: ['invented'] },
  { knowledge: [] },
  { text: ['invented'], contested: true },
)
const missingDay = fc.constantFrom('earlier', 'later')
const age = fc.constantFrom(18, 21)
const length = {
  years: fc.constantFrom(0, 1, 2, 4, 10),
  months: rarely(fc.constantFrom(6, 30)),
  days: rarely(fc.constantFrom(1, 90)),
}
const someDefendants = rarely(fc.subarray([...DefendantKind.options], { minLength: 1, maxLength: 3 }))

const conditions: { readonly [K in Condition['if']]: fc.Arbitrary<object> } = {
  'minor-at-offence': fc.record({ age, missing_day: missingDay }),
  'adult-at-offence': fc.record({ age, missing_day: missingDay }),
  accrued: span,
  discovered: span,
  homicide: fc.record({ shown_by: fc.constantFrom('conviction', 'charge', 'act') }),
  prosecuted: given({ within_years: maybe(fc.constantFrom(1, 3)) }),
}
const condition = fc.oneof(
  ...Object.entries(conditions).map(([name, rest]) => rest.map((one) => ({ if: name, ...one }))),
)

const tolling: fc.Arbitrary<z.input<typeof TollingRule>> = fc.constantFrom(...TollingKind.options).chain((kind) =>
  given({
    kind: fc.constant(kind),
    age: kind.endsWith('minority') ? age : fc.constant(undefined),
    missing_day: missingDay,
    begins: fc.constantFrom('event', 'event', 'accrual'),
    at_accrual: fc.constantFrom(false, false, true),
    longest_years: rarely(fc.constantFrom(1, 5)),
    adds_days: rarely(fc.constantFrom(30)),
    at_least_years: rarely(fc.constantFrom(0, 1, 3)),
    while_running: fc.constantFrom(false, false, true),
    defendants: someDefendants,
    rests_on: restsOn,
    note: fc.constant('Invented.'),
  }),
) as fc.Arbitrary<z.input<typeof TollingRule>>

/** One of each kind: the compiler asks for one that is new. A kind that holds others is given how to draw a part. */
const periods: { readonly [R in PeriodRule]: (part: fc.Arbitrary<object>) => fc.Arbitrary<object> } = {
  'years-from': () =>
    given({
      event: fc.constantFrom(...ClockEvent.options, 'accrual', 'accrual'),
      ...length,
      missing_day: missingDay,
      tolled: fc.constantFrom(true, true, false),
      when: rarely(condition),
    }),
  'years-from-majority': () =>
    given({
      age,
      whose: fc.constantFrom('claimant', 'claimant', 'taker'),
      ...length,
      missing_day: missingDay,
      tolled: fc.boolean(),
      when: rarely(condition),
    }),
  'at-age': () =>
    given({
      age: fc.constantFrom(21, 31),
      whose: fc.constantFrom('claimant', 'claimant', 'taker'),
      before: fc.boolean(),
      missing_day: missingDay,
      when: rarely(condition),
    }),
  discovery: () =>
    given({
      of: fc.subarray([...DiscoveryPart.options], { minLength: 1 }),
      governs: fc.constantFrom('earlier', 'later'),
      not_before: fc.constantFrom('accrual', 'first-act', 'death'),
      ...length,
      missing_day: missingDay,
      when: rarely(condition),
    }),
  'from-appointment': () =>
    given({
      ...length,
      deemed_after_years: maybe(fc.constantFrom(1, 3)),
      missing_day: missingDay,
      tolled: fc.boolean(),
      when: rarely(condition),
    }),
  none: () => given({ when: rarely(condition) }),
  'not-known': () => fc.constant({ why: 'Invented.' }),
  'later-of': (part) => fc.record({ of: fc.array(part, { minLength: 2, maxLength: 3 }) }),
  'earlier-of': (part) => fc.record({ of: fc.array(part, { minLength: 2, maxLength: 3 }) }),
  gate: (part) => fc.record({ when: condition, met: part, not_met: part }),
  'by-defendant': (part) =>
    fc.record({
      cases: fc.array(
        fc.record({
          defendants: fc.subarray([...DefendantKind.options], { minLength: 1, maxLength: 2 }),
          period: part,
        }),
        { minLength: 1, maxLength: 2 },
      ),
      otherwise: part,
    }),
  readings: (part) => {
    const one = fc.record({ period: part, why: fc.constant('Invented.'), rests_on: restsOn })
    const reaches = given({ when: maybe(condition), defendants: someDefendants })
    const narrow = fc.tuple(one, reaches).map(([reading, whom]) => ({ ...reading, reaches: whom }))
    return fc.record({ of: fc.tuple(one, fc.oneof(one, narrow)) })
  },
  'saved-by-death': (part) =>
    given({
      period: part,
      in_last: maybe(given(length)),
      or_after: maybe(given(length)),
      saved: part,
      not_after: maybe(given(length)),
      missing_day: missingDay,
    }),
  'own-claim-alive': (part) =>
    fc.record({ own: fc.record({ period: part, tolling: fc.array(tolling, { maxLength: 1 }) }), alive: part }),
}

function periodOf(depth: number): fc.Arbitrary<object> {
  const draw = (rule: PeriodRule): fc.Arbitrary<object> =>
    periods[rule](depth > 0 ? periodOf(depth - 1) : leaf()).map((rest) => ({ rule, ...rest }))
  const rules = Object.keys(periods) as PeriodRule[]
  const leaves: PeriodRule[] = ['years-from', 'years-from', 'years-from-majority', 'at-age', 'discovery']
  return depth > 0
    ? fc.oneof({ weight: 1, arbitrary: leaf() }, { weight: 2, arbitrary: fc.oneof(...rules.map(draw)) })
    : fc.oneof(...leaves.map(draw))
}
function leaf(): fc.Arbitrary<object> {
  const draw = (rule: PeriodRule): fc.Arbitrary<object> =>
    periods[rule](fc.constant({})).map((rest) => ({ rule, ...rest }))
  return fc.oneof(
    { weight: 3, arbitrary: draw('years-from') },
    {
      weight: 1,
      arbitrary: fc.oneof(
        ...(['years-from-majority', 'at-age', 'discovery', 'from-appointment', 'none', 'not-known'] as const).map(draw),
      ),
    },
  )
}

const birthday = fc.record({ age: fc.constantFrom(18, 30, 40), missing_day: missingDay })
const revival: fc.Arbitrary<z.input<typeof RevivalWindow>> = given({
  opens: lawDay,
  lasts: fc.option(fc.constantFrom(0, 1, 365, 1096), { nil: null, freq: 3 }),
  until: rarely(birthday),
  defendants: someDefendants,
  claimants: rarely(birthday.chain((at) => fc.constantFrom('minors', 'adults').map((were) => ({ ...at, were })))),
  accrued: rarely(span),
  also_expiring: rarely(fc.constant(true)),
  rests_on: restsOn,
  note: fc.constant('Invented.'),
}).map((made) => {
  const { lasts, ...window } = made as { readonly opens: string; readonly lasts: number | null }
  return {
    ...window,
    closes: lasts === null ? null : Temporal.PlainDate.from(window.opens).add({ days: lasts }).toString(),
  }
}) as fc.Arbitrary<z.input<typeof RevivalWindow>>

const carry = given({
  to: fc.constantFrom(...Carry.shape.to.options),
  rests_on: restsOn,
}) as fc.Arbitrary<Carry>

const limitation: fc.Arbitrary<z.input<typeof Limitation>> = given({
  period: periodOf(1),
  tolling: fc.array(tolling, { maxLength: 2 }),
  revival: fc.oneof(fc.constant([]), fc.array(revival, { maxLength: 2 })),
  carry: maybe(carry, 4),
  rests_on: restsOn,
}) as fc.Arbitrary<z.input<typeof Limitation>>

/** Theories that some texts give and others do not; the names of defendants are theories too. */
export const theories = ['perpetrator', 'beneficiary', 'attempt-or-conspiracy'] as const

const version = given({
  from_rests_on: rarely(restsOn),
  enacted_by: fc.constant({ text: 'Invented.', rests_on: { text: ['invented'] } }),
  rests_on: restsOn,
  summary: fc.constant('Invented.'),
  against: fc.oneof(fc.constant([...theories]), fc.subarray([...theories])),
  reach_back: fc.oneof(
    fc.constant([]),
    fc.array(
      given({
        theory: fc.constantFrom(...theories),
        circuits: fc.constantFrom(['6'], ['state'], ['6', 'state']),
        since: maybe(lawDay),
        answer: fc.constantFrom('yes', 'no', 'open'),
        why: fc.constant('Invented.'),
        rests_on: restsOn,
      }),
      { maxLength: 1 },
    ),
  ),
  predicates: rarely(fc.constant(['us/invented-stay'])),
  conduct_below_age: rarely(fc.record({ age, missing_day: missingDay })),
  // A text without a time limit of its own is rare.
  limitation: fc.oneof({ weight: 8, arbitrary: limitation }, { weight: 1, arbitrary: fc.constant(null) }),
})

/** Texts one after the other, some with a gap between them, some of which repeat the limit of the one before. */
const versions = fc
  .record({
    texts: fc.array(version, { minLength: 1, maxLength: 4 }),
    days: fc.uniqueArray(lawDay, { minLength: 4, maxLength: 4 }),
    fromEver: fc.boolean(),
    gapAfter: fc.constantFrom(-1, -1, 0),
    ends: rarely(fc.constant(true)),
    repeats: fc.array(fc.constantFrom(false, false, false, true), { minLength: 4, maxLength: 4 }),
    byDeath: fc.constantFrom(false, false, false, true),
  })
  .map(({ texts, days, fromEver, gapAfter, ends, repeats, byDeath }) => {
    const starts = [...days].sort()
    const before = (start: string | undefined, by: number): string | null =>
      start === undefined ? null : Temporal.PlainDate.from(start).subtract({ days: by }).toString()
    const made: object[] = []
    for (const [i, text] of texts.entries()) {
      const start = starts[i]
      const next = i + 1 < texts.length ? starts[i + 1] : undefined
      const room = start !== undefined && next !== undefined && (before(next, 90) ?? '') > start
      const until = i === gapAfter && room ? before(next, 80) : before(next, 1)
      const known = texts[i - 1]
      made.push({
        ...text,
        ...(repeats[i] && known && 'limitation' in known ? { limitation: known.limitation } : {}),
        from: i === 0 && fromEver ? null : start,
        until: next === undefined && ends && i > 0 ? before(start, -400) : until,
        ...(byDeath ? { accrues_on: 'death' } : {}),
      })
    }
    return made as z.input<typeof Version>[]
  })

const entry = (id: string, kind: string, jurisdiction: string) => ({
  id,
  cite: 'An invented act',
  title: 'An invented act',
  kind,
  jurisdiction,
  sources: { invented: { title: 'Invented', url: null, read: null } },
  read: [],
  not_read: [],
})

const computing = given({
  not_on: fc.subarray(['saturday', 'sunday', 'holiday']),
  holidays: fc.subarray(['us', 'forum']),
  emergency: fc.oneof(
    fc.constant([]),
    fc.array(
      fc
        .record({
          from: lawDay,
          lasts: fc.constantFrom(0, 30, 120),
          reaches: fc.constantFrom('suspends', 'expiring'),
          named: fc.option(fc.constantFrom(0, 40)),
          rests_on: restsOn,
        })
        .map(({ from, lasts, reaches, named, rests_on }) => {
          const until = Temporal.PlainDate.from(from).add({ days: lasts })
          return {
            from,
            until: until.toString(),
            reaches,
            ...(named === null || reaches === 'suspends' ? {} : { to: until.add({ days: named }).toString() }),
            rests_on,
            note: 'Invented.',
          }
        }),
      { maxLength: 2 },
    ),
  ),
  rests_on: restsOn,
}) as fc.Arbitrary<z.input<typeof ComputingRule>>

const bareVersion = {
  from: null,
  until: null,
  enacted_by: { text: 'Invented.', rests_on: { text: ['invented'] } },
  rests_on: { text: ['invented'] },
  summary: 'Invented.',
} satisfies z.input<typeof Version>

export const anyCourts: readonly Court[] = [
  { name: 'S.D. Ohio', level: 'district', circuit: '6', states: ['OH'], other_names: [] },
  { name: 'An Ohio court', level: 'state', circuit: null, states: ['OH'], other_names: [] },
]

export interface InventedLaw {
  readonly provision: Provision
  readonly library: LawLibrary
}

/** One claim under two laws that hold some of its texts in common. */
export const anyLaws: fc.Arbitrary<readonly [InventedLaw, InventedLaw]> = fc
  .record({
    jurisdiction: fc.constantFrom('us', 'us-oh'),
    kind: fc.constantFrom('cause-of-action', 'cause-of-action', 'survival'),
    texts: versions,
    changed: fc.nat(3),
    other: limitation,
    computing: fc.option(fc.tuple(computing, fc.option(fc.tuple(lawDay, computing), { freq: 1 })), {
      freq: 4,
      nil: null,
    }),
    federal: fc.array(tolling, { maxLength: 1 }),
  })
  .map(({ jurisdiction, kind, texts, changed, other, computing: counted, federal }) => {
    const shared: object[] = [
      { ...entry('us/invented-stay', 'procedure', 'us'), versions: [{ ...bareVersion, tolls_state_claims: federal }] },
    ]
    if (counted) {
      const [first, later] = counted
      const began = later?.[0]
      const until = began === undefined ? null : Temporal.PlainDate.from(began).subtract({ days: 1 }).toString()
      shared.push({
        ...entry(`${jurisdiction}/invented-days`, 'computing', jurisdiction),
        versions: [
          { ...bareVersion, until, computing: first },
          ...(later ? [{ ...bareVersion, from: began, computing: later[1] }] : []),
        ],
      })
    }
    const others = shared.map((one) => Provision.parse(one))
    const lawWith = (of: readonly object[]): InventedLaw => {
      const provision = Provision.parse({
        ...entry(`${jurisdiction}/invented-claim`, kind, jurisdiction),
        versions: of,
      })
      const library: LawLibrary = {
        provisions: new Map([provision, ...others].map((one) => [one.id, one])),
        courts: anyCourts,
        holidays: {
          us: [
            {
              name: 'A day that all keep',
              when: { rule: 'fixed', month: 7, day: 2, saturday: 'friday', sunday: 'monday' },
              from: null,
              until: null,
              rests_on: { text: ['invented'] },
            },
          ],
          'us-oh': [
            {
              name: 'A day of which somebody heard',
              when: { rule: 'fixed', month: 3, day: 1, saturday: 'same', sunday: 'same' },
              from: null,
              until: null,
              rests_on: { knowledge: [] },
            },
          ],
        },
      }
      return { provision, library }
    }
    const changing = changed % texts.length
    return [lawWith(texts), lawWith(texts.map((one, i) => (i === changing ? { ...one, limitation: other } : one)))]
  })
