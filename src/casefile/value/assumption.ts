import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'

/** Where an entered value comes from; null where no source was given. */
const source = z.string().nullable()

/** One assumption with its value; nothing is computed from one that is not listed. */
export const Assumption = z.discriminatedUnion('is', [
  tagged('life-table', {
    title: z.string(),
    column: z.enum(['female', 'male', 'total']),
    sexEntered: z.boolean(),
    status: Status,
    source: z.string(),
  }),
  tagged('rating', { years: z.number(), multiple: z.number(), source }),
  tagged('age', { years: z.number(), expectancy: z.number() }),
  tagged('net-rate', { rate: z.number(), source }),
  tagged('growth', { rate: z.number(), source }),
  tagged('discount', { rate: z.number(), source }),
  tagged('curve', {
    points: z.array(z.strictObject({ years: z.number(), yield: z.number() }).readonly()).readonly(),
    source,
  }),
  tagged('index', {
    name: z.string(),
    rate: z.number().nullable(),
    of: z.string().nullable(),
    plus: z.number(),
    source,
  }),
  tagged('spread', { discount: z.number(), growth: z.number(), level: z.number(), source }),
  tagged('payment-dates', {}),
  tagged('prices', {}),
  tagged('survival', {}),
  tagged('simulation', { trials: z.int(), seed: z.int() }),
  tagged('rules', { asOf: IsoDay }),
])
export type Assumption = z.infer<typeof Assumption>
