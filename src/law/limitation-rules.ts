import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { Status } from '../casefile/status.ts'
import { TollingKind } from '../casefile/tolling-kind.ts'

/** Which of the two days is meant where 29 February does not exist. The law file chooses; there is no default. */
export const MissingDay = z.enum(['earlier', 'later'])

/** What starts a clock. `accrual` is the last act for which the claim existed; `freed` is the end of the conduct unless told otherwise. */
export const ClockEvent = z.enum([
  'accrual',
  'first-act',
  'death',
  'freed',
  'criminal-case-end',
  'conviction',
  'notice',
  'disability-end',
])
export type ClockEvent = z.infer<typeof ClockEvent>

/** What must be discovered; a rule may ask for one or for several. */
export const DiscoveryPart = z.enum(['violation', 'injury', 'cause', 'defendant-role', 'defendant-identity'])
export type DiscoveryPart = z.infer<typeof DiscoveryPart>

/** The kinds of defendant that limits distinguish. */
export const DefendantKind = z.enum(['perpetrator', 'buyer', 'beneficiary', 'entity', 'public-body'])
export type DefendantKind = z.infer<typeof DefendantKind>

export const Condition = z.discriminatedUnion('if', [
  z.strictObject({ if: z.literal('minor-at-offence'), age: z.int().positive(), missing_day: MissingDay }),
  z.strictObject({ if: z.literal('adult-at-offence'), age: z.int().positive(), missing_day: MissingDay }),
  z.strictObject({ if: z.literal('accrued'), from: IsoDay.optional(), until: IsoDay.optional() }),
  z.strictObject({ if: z.literal('discovered'), from: IsoDay.optional(), until: IsoDay.optional() }),
])
export type Condition = z.infer<typeof Condition>

const YearsFrom = z.strictObject({
  rule: z.literal('years-from'),
  event: ClockEvent,
  years: z.int().nonnegative(),
  missing_day: MissingDay,
  /** False for a repose: no tolling moves it. */
  tolled: z.boolean().default(true),
  when: Condition.optional(),
})
const YearsFromMajority = z.strictObject({
  rule: z.literal('years-from-majority'),
  age: z.int().positive(),
  years: z.int().nonnegative(),
  missing_day: MissingDay,
  tolled: z.boolean().default(true),
  when: Condition.optional(),
})
const AtAge = z.strictObject({
  rule: z.literal('at-age'),
  age: z.int().positive(),
  missing_day: MissingDay,
  when: Condition.optional(),
})
const FromDiscovery = z.strictObject({
  rule: z.literal('discovery'),
  of: z.array(DiscoveryPart).min(1),
  /** Which of several discoveries starts the clock. */
  governs: z.enum(['earlier', 'later']),
  years: z.int().nonnegative(),
  missing_day: MissingDay,
  when: Condition.optional(),
})
const NoLimit = z.strictObject({ rule: z.literal('none'), when: Condition.optional() })
/** The period is not known; it is said, never guessed. */
const NotKnown = z.strictObject({ rule: z.literal('not-known'), why: z.string() })

export type Period =
  | z.infer<typeof YearsFrom>
  | z.infer<typeof YearsFromMajority>
  | z.infer<typeof AtAge>
  | z.infer<typeof FromDiscovery>
  | z.infer<typeof NoLimit>
  | z.infer<typeof NotKnown>
  | { readonly rule: 'later-of' | 'earlier-of'; readonly of: readonly Period[] }
  | { readonly rule: 'gate'; readonly when: Condition; readonly met: Period; readonly not_met: Period }
  | {
      readonly rule: 'by-defendant'
      readonly cases: readonly { readonly defendants: readonly DefendantKind[]; readonly period: Period }[]
      readonly otherwise: Period
    }
  | {
      readonly rule: 'readings'
      readonly of: readonly {
        readonly period: Period
        readonly why: string
        readonly status: Status
        readonly source: string | null
      }[]
    }

// Recursive, so the type above is written out and the schema is held to it.
export const Period: z.ZodType<Period> = z.lazy(() =>
  z.discriminatedUnion('rule', [
    YearsFrom,
    YearsFromMajority,
    AtAge,
    FromDiscovery,
    NoLimit,
    NotKnown,
    z.strictObject({ rule: z.literal('later-of'), of: z.array(Period).min(2) }),
    z.strictObject({ rule: z.literal('earlier-of'), of: z.array(Period).min(2) }),
    z.strictObject({ rule: z.literal('gate'), when: Condition, met: Period, not_met: Period }),
    z.strictObject({
      rule: z.literal('by-defendant'),
      cases: z.array(z.strictObject({ defendants: z.array(DefendantKind).min(1), period: Period })).min(1),
      otherwise: Period,
    }),
    z.strictObject({
      rule: z.literal('readings'),
      of: z
        .array(z.strictObject({ period: Period, why: z.string(), status: Status, source: z.string().nullable() }))
        .min(2),
    }),
  ]),
)

export const TollingRule = z.strictObject({
  kind: TollingKind,
  /** Age of majority, for minority alone. */
  age: z.int().positive().optional(),
  missing_day: MissingDay.optional(),
  /** The stretch counts from the act itself, whenever the event began (tolling for victims of crime). */
  begins: z.enum(['event', 'accrual']).default('event'),
  /** Only a stretch that had begun when the claim accrued. */
  at_accrual: z.boolean().default(false),
  /** The longest stretch that is left out of the count. */
  longest_years: z.int().positive().optional(),
  /** Days after the stretch has ended that do not count either. */
  adds_days: z.int().positive().optional(),
  /** Instead of stopping the clock: never less than so many years after the stretch ends. */
  at_least_years: z.int().positive().optional(),
  defendants: z.array(DefendantKind).optional(),
  status: Status,
  source: z.string().nullable(),
  note: z.string(),
})
export type TollingRule = z.infer<typeof TollingRule>

const AtBirthday = z.strictObject({ age: z.int().positive(), missing_day: MissingDay })

export const RevivalWindow = z
  .strictObject({
    opens: IsoDay,
    /** Last day of the window; null where barred claims may be brought for good. */
    closes: IsoDay.nullable(),
    /** Closes for each person on this birthday, if it comes first. */
    until: AtBirthday.optional(),
    defendants: z.array(DefendantKind).optional(),
    /** Only for those who were below this age when the conduct began, or had reached it when the claim accrued; for all when left out. */
    claimants: AtBirthday.extend({ were: z.enum(['minors', 'adults']) }).optional(),
    /** Only claims that accrued within these days. */
    accrued: z.strictObject({ from: IsoDay.optional(), until: IsoDay.optional() }).optional(),
    /** Also claims whose time runs out while the window is open. */
    also_expiring: z.literal(true).optional(),
    status: Status,
    source: z.string().nullable(),
    note: z.string(),
  })
  .refine(({ opens, closes }) => closes === null || opens <= closes, 'closes before it opens')
export type RevivalWindow = z.infer<typeof RevivalWindow>

/** What a new text does to claims that accrued before it. */
export const Carry = z.strictObject({
  to: z.enum(['claims-not-barred', 'new-claims', 'all-claims']),
  status: Status,
  source: z.string().nullable(),
  note: z.string().optional(),
})
export type Carry = z.infer<typeof Carry>

export const Limitation = z.strictObject({
  period: Period,
  tolling: z.array(TollingRule).default([]),
  revival: z.array(RevivalWindow).default([]),
  carry: Carry.optional(),
  /** Provision that says how time is computed; the jurisdiction's own when left out. */
  computing: z.string().optional(),
  /** Where the period stands, when not in the provision itself. */
  cite: z.string().optional(),
  status: Status,
  source: z.string().nullable(),
  note: z.string().nullable().default(null),
})
export type Limitation = z.infer<typeof Limitation>

/** Whether some part of a limitation differs by the kind of defendant. */
export function tellsDefendantsApart({ period, tolling, revival }: Limitation): boolean {
  const inPeriod = (one: Period): boolean => {
    switch (one.rule) {
      case 'by-defendant':
        return true
      case 'later-of':
      case 'earlier-of':
        return one.of.some(inPeriod)
      case 'readings':
        return one.of.some((reading) => inPeriod(reading.period))
      case 'gate':
        return inPeriod(one.met) || inPeriod(one.not_met)
      default:
        return false
    }
  }
  return inPeriod(period) || [...tolling, ...revival].some(({ defendants }) => defendants !== undefined)
}

/** What must happen by the last day for a suit to be brought in time. */
export const CommencingRule = z.strictObject({
  /** `filing-if-served`: the filing counts if service follows in time; `filing-or-service`: the first counts if the other follows. */
  by: z.enum(['filing', 'service', 'filing-if-served', 'filing-or-service']),
  within: z
    .union([z.strictObject({ days: z.int().positive() }), z.strictObject({ years: z.int().positive() })])
    .optional(),
  status: Status,
  source: z.string().nullable(),
  note: z.string(),
  /** Said in a federal court of a claim under state law. */
  for_state_claims: z.string().optional(),
})
export type CommencingRule = z.infer<typeof CommencingRule>

/** How the last day is found: on which days it moves to the next open day. */
export const ComputingRule = z.strictObject({
  /** Days that a period may not end on. */
  not_on: z.array(z.enum(['saturday', 'sunday', 'holiday'])),
  /** Calendars of holidays in `law/holidays.yaml`; `forum` is the state in which the court sits. */
  holidays: z.array(z.string()),
  emergency: z
    .array(
      z.strictObject({
        from: IsoDay,
        until: IsoDay,
        /** `suspends`: every running clock stops. `expiring`: only periods that would have ended inside. */
        reaches: z.enum(['suspends', 'expiring']),
        /** The day to which an `expiring` order puts off every period that would have ended inside; without it the days left run on. Kept as named, weekend or not. */
        to: IsoDay.optional(),
        status: Status,
        source: z.string().nullable(),
        note: z.string(),
      }),
    )
    .default([]),
  status: Status,
  source: z.string().nullable(),
  note: z.string().nullable().default(null),
})
export type ComputingRule = z.infer<typeof ComputingRule>
