import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import { RestsOn } from '../../casefile/rests-on.ts'
import { Period, tellsDefendants } from '../periods/period.ts'
import { MissingDay } from './missing-day.ts'
import { TollingRule } from './tolling-rule.ts'

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
    rests_on: RestsOn,
    note: z.string(),
  })
  .refine(({ opens, closes }) => closes === null || opens <= closes, mustBe('closes-after-it-opens'))
export type RevivalWindow = z.infer<typeof RevivalWindow>

/** What a new text does to claims that accrued before it. */
export const Carry = z.strictObject({
  to: z.enum(['claims-not-barred', 'new-claims', 'all-claims']),
  rests_on: RestsOn,
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
  rests_on: RestsOn,
  note: z.string().nullable().default(null),
})
export type Limitation = z.infer<typeof Limitation>

/** Whether some part of a limitation differs by the kind of defendant. */
export const tellsDefendantsApart = ({ period, tolling, revival }: Limitation): boolean =>
  tellsDefendants(period) || [...tolling, ...revival].some(({ defendants }) => defendants !== undefined)

/** What must happen by the last day for a suit to be brought in time. */
export const CommencingRule = z.strictObject({
  /** `filing-if-served`: the filing counts if service follows in time; `filing-or-service`: the first counts if the other follows. */
  by: z.enum(['filing', 'service', 'filing-if-served', 'filing-or-service']),
  within: z
    .union([z.strictObject({ days: z.int().positive() }), z.strictObject({ years: z.int().positive() })])
    .optional(),
  rests_on: RestsOn,
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
        rests_on: RestsOn,
        note: z.string(),
      }),
    )
    .default([]),
  rests_on: RestsOn,
  note: z.string().nullable().default(null),
})
export type ComputingRule = z.infer<typeof ComputingRule>
