import { z } from 'zod'
import { tagged } from '../tagged.ts'
import { LossName } from './loss-basis.ts'

const name = LossName

/** An assumption that was chosen or given a range. */
export const Assumed = z.discriminatedUnion('is', [
  tagged('net-rate', {}),
  tagged('discount', {}),
  tagged('curve', {}),
  tagged('growth', {}),
  tagged('index', { index: z.string() }),
  tagged('rate-level', {}),
  tagged('rate-spread', { of: z.enum(['discount', 'growth', 'level']) }),
  tagged('life', {}),
  tagged('rating', {}),
  tagged('amount', { name }),
  tagged('need', { name }),
  tagged('own-growth', { name }),
  tagged('base-pay', { name }),
  tagged('part-of-pay', { name, part: z.enum(['participation', 'unemployment', 'fringe', 'own-consumption']) }),
  tagged('end-of-work', { name }),
  tagged('punitive', {}),
  tagged('interest', {}),
  tagged('part-given', { rule: z.string() }),
  tagged('fault-of-person', {}),
  tagged('fault', { defendant: z.string() }),
  tagged('means', { defendant: z.string() }),
  tagged('pool', { pool: z.string() }),
  tagged('fee', {}),
  tagged('costs', {}),
  tagged('chance', {}),
  tagged('chance-of-claim', { claim: z.string() }),
  tagged('cap', { claim: z.string().nullable() }),
])
export type Assumed = z.infer<typeof Assumed>

/** How far it is moved. */
export const Moved = z.discriminatedUnion('is', [
  tagged('points', { by: z.number() }),
  tagged('range', {}),
  tagged('never-and-surely', {}),
  tagged('none-and-more', { times: z.number() }),
  tagged('none-and-all', {}),
  tagged('years', { by: z.number() }),
  tagged('table-years', { older: z.number(), younger: z.number() }),
  tagged('left-out-and-as-entered', {}),
  tagged('spread', { by: z.number() }),
  tagged('less-and-more', { part: z.number() }),
  tagged('chances', {}),
  tagged('applied-and-lifted', {}),
])
export type Moved = z.infer<typeof Moved>

/** The figure that moves: the total, the net, the ninetieth of a hundred outcomes of all that is claimed, or the weighed maximum. */
export const MovedFigure = z.enum(['total', 'net', 'high', 'maximum'])
export type MovedFigure = z.infer<typeof MovedFigure>
