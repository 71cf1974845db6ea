import { z } from 'zod'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'
import { LossHead } from './loss-head.ts'

const cite = z.string()

/** What may not be taken beside the heads that are counted. */
export const NotTakenWhat = z.discriminatedUnion('is', [
  tagged('sum-instead', { cite }),
  tagged('actual-damages', {}),
  tagged('rule', { cite }),
  tagged('punitive', {}),
  tagged('punitive-above-cap', {}),
  tagged('head', { head: LossHead }),
])

export const NotTakenWhy = z.discriminatedUnion('is', [
  tagged('minors-only', { cite }),
  tagged('never-both', { actual: Cents }),
  tagged('gives-more', { cite }),
  tagged('rests-on-actual', {}),
  tagged('multiplied-once', { cite }),
  tagged('bars-punitive', { cite: cite.nullable() }),
  tagged('not-beside', { cite: cite.nullable() }),
  tagged('not-from-estate', { source: z.string() }),
  tagged('cap', { cite, limit: Cents, lifted: z.string() }),
  tagged('death-punitive-only', { cite, status: Status }),
  tagged('death-not-listed', { cite, status: Status }),
  tagged('death-nobody', { cite, status: Status }),
])

/** A sum that was left aside, and the reason. */
export const NotTaken = z.strictObject({ what: NotTakenWhat, amount: Cents, why: NotTakenWhy }).readonly()
export type NotTaken = z.infer<typeof NotTaken>
export type NotTakenWhy = z.infer<typeof NotTakenWhy>
