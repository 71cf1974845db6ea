import { z } from 'zod'
import { IsoDay } from '../dates.ts'

/** A cell of a table by the words of its column heading, and what it must say. */
const Where = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))

/** How a published number is turned into the one that the damages input takes. */
const Unit = z.enum(['number', 'percent', 'dollars', 'thousand-dollars'])

/**
 * How a table that the user downloaded gives a rate, a share or a sum of the damages input. The rows that count are those
 * that `where` and the years leave; a number may carry `$`, `%` and commas.
 */
export const TableMapping = z.discriminatedUnion('gives', [
  z.strictObject({
    gives: z.literal('growth'),
    ...described(),
    /** The name of the index under rates. */
    index: z.string(),
    year: z.string(),
    value: z.string(),
    from: z.int(),
    to: z.int(),
  }),
  z.strictObject({
    gives: z.literal('share'),
    ...described(),
    field: z.enum(['fringe', 'participation', 'unemployment', 'own_consumption']),
    part: z.string(),
    /** The whole that the part is a share of; none where the cell is a share itself. */
    whole: z.string().optional(),
    unit: Unit.default('percent'),
  }),
  z.strictObject({
    gives: z.literal('sum'),
    ...described(),
    field: z.enum(['base', 'amount', 'wage']),
    value: z.string(),
    unit: Unit.default('dollars'),
    /** Times this many: hours a year for an hourly wage, 12 for a month. */
    times: z.number().positive().default(1),
  }),
  z.strictObject({
    gives: z.literal('by-age'),
    ...described(),
    age: z.string(),
    value: z.string(),
    unit: Unit.default('number'),
  }),
])
export type TableMapping = z.infer<typeof TableMapping>

function described() {
  return {
    /** The table as its publisher calls it, and the publisher. */
    title: z.string(),
    publisher: z.string(),
    /** The day on which the user downloaded it. */
    downloaded: IsoDay.optional(),
    where: Where.default({}),
  }
}
