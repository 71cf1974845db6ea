import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'
import { LossHead } from './loss-head.ts'

/** What a loss is called: counsel's own words and code, or the head alone. */
export const LossName = z
  .strictObject({ head: LossHead, label: z.string().nullable(), code: z.string().nullable() })
  .readonly()
export type LossName = z.infer<typeof LossName>

/** One sum, all three alike, or the triangle that it is drawn from. */
export const SumRange = z.strictObject({ low: Cents, likely: Cents, high: Cents }).readonly()
export type SumRange = z.infer<typeof SumRange>

/** How a payment hangs on life: not at all once past, on the person's own, or on how long one who died would have lived. */
export const PaidWhile = z.enum(['past', 'alive', 'had-lived'])
export type PaidWhile = z.infer<typeof PaidWhile>

/** A yearly rate or the name of an index; null takes the general growth. */
const Growth = z.union([z.number(), z.string()]).nullable()

/** When a loss is paid and how it grows; of pay also what the difference is made of. */
export const PaymentDates = z.discriminatedUnion('is', [
  tagged('each-day', { days: z.int(), first: IsoDay, last: IsoDay }),
  tagged('once', { on: IsoDay, ifAlive: z.boolean(), growth: Growth }),
  tagged('repeated', {
    every: z.enum(['month', 'year']),
    first: IsoDay,
    last: IsoDay,
    forLife: z.boolean(),
    /** Whether a last day was entered beside the life. */
    until: z.boolean(),
    life: PaidWhile,
    growth: Growth,
  }),
  tagged('pay', {
    by: z.enum(['days', 'month']),
    first: IsoDay,
    last: IsoDay,
    life: PaidWhile,
    growth: Growth,
    base: SumRange,
    actual: Cents,
    participation: z.number(),
    unemployment: z.number(),
    fringe: z.number(),
    ownConsumption: z.number(),
    endSpreadYears: z.number(),
  }),
])
export type PaymentDates = z.infer<typeof PaymentDates>

/** What the worth of labor was taken to be, and what it was held against. */
export const LaborWorth = z
  .strictObject({ hours: z.number().nullable(), wage: Cents.nullable(), gain: Cents.nullable(), byWage: z.boolean() })
  .readonly()
export type LaborWorth = z.infer<typeof LaborWorth>

export const LossFlow = z
  .strictObject({
    name: LossName,
    amount: SumRange,
    dates: PaymentDates,
    /** Chance that it is needed at all. */
    chance: z.number(),
    labor: LaborWorth.nullable(),
    source: z.string().nullable(),
  })
  .readonly()
export type LossFlow = z.infer<typeof LossFlow>

const Reach = z.enum(['mandatory', 'discretionary', 'up-to'])
const source = z.string().nullable()

/** How a head was computed. */
export const HeadBasis = z.discriminatedUnion('is', [
  tagged('payments', { flows: z.array(LossFlow).readonly() }),
  tagged('interest', { rate: z.number(), to: IsoDay }),
  tagged('awarded-fees', { hours: z.number(), rate: Cents, multiplier: z.number() }),
  tagged('punitive', {
    ratio: z.number().nullable(),
    /** The heads that the ratio counts from; null where it counts from all losses. */
    of: z.array(LossHead).readonly().nullable(),
    base: Cents,
    cap: z.strictObject({ cite: z.string(), status: Status }).readonly().nullable(),
    source,
  }),
  tagged('sum-instead', { cite: z.string(), amount: Cents, source }),
  tagged('least-sum', { cite: z.string(), amount: Cents, source }),
  tagged('multiplied', {
    cite: z.string(),
    times: z.number(),
    multiple: z.number(),
    of: z.enum(['economic', 'compensatory', 'gain']),
    reach: Reach,
    atLeast: Cents.nullable(),
    source,
  }),
  tagged('gain-multiplied', { cite: z.string(), multiple: z.number(), gain: Cents, source }),
  tagged('for-each', {
    cite: z.string(),
    amount: Cents,
    count: z.int(),
    unit: z.enum(['day', 'violation']),
    reach: Reach,
    part: z.number(),
    source,
  }),
])
export type HeadBasis = z.infer<typeof HeadBasis>
