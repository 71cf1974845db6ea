import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { RestsOn } from '../../casefile/rests-on.ts'
import { Period, tellsDefendants } from '../periods/period.ts'
import { Carry } from '../rules/carry.ts'
import { RevivalWindow } from '../rules/revival.ts'
import { TollingRule } from './tolling-rule.ts'

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
