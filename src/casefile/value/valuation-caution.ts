import { z } from 'zod'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'
import { LossName } from './loss-basis.ts'

const cite = z.string()
const named = { name: LossName }
const read = { cite, status: Status }

/** What a reader of a valuation must know before using its figures. */
export const ValuationCaution = z.discriminatedUnion('is', [
  tagged('no-payment', named),
  tagged('past-care-later', named),
  tagged('care-begins-before', named),
  tagged('comes-to-nothing', named),
  tagged('certain-to-last-day', named),
  tagged('never-out-of-work', named),
  tagged('labor-beside-earnings', {}),
  tagged('earnings-overlap', {}),
  tagged('no-interest', {}),
  tagged('enjoyment-in-distress', {}),
  tagged('settlement-of-minor', {}),
  tagged('records-missing', { count: z.int() }),
  tagged('death-law-not-named', {}),
  tagged('death-law-not-recorded', { law: z.string() }),
  tagged('own-keep-not-deducted', read),
  tagged('own-keep-deducted', read),
  tagged('own-keep-not-read', { cite }),
  tagged('death-law', { ...read, survival: z.string(), source: z.string(), note: z.string() }),
  tagged('death-takers', { cite, claimants: z.string(), shares: z.string() }),
  tagged('family-punitive-barred', read),
  tagged('family-punitive-not-read', { cite }),
  tagged('minority-not-entered', { cite }),
  tagged('rule-not-verified', { ...read, entered: z.boolean(), source: z.string() }),
  tagged('rule-note', { cite, note: z.string() }),
  tagged('punished-twice', { cite }),
  tagged('punitive-beside-not-read', { cite }),
  tagged('section-number-unverified', read),
  tagged('cap-not-verified', { ...read, source: z.string() }),
  tagged('cap-left-out', { cite, why: z.string(), lifted: z.string() }),
  tagged('state-share-not-verified', { ...read, share: z.number(), source: z.string() }),
  tagged('guideposts', {
    times: z.number(),
    guideposts: z.array(z.strictObject({ name: z.string(), status: Status, source: z.string() }).readonly()).readonly(),
  }),
  tagged('estate-not-read', { law: z.string() }),
  tagged('shared-liability', { id: z.string(), status: Status, source: z.string(), note: z.string() }),
  tagged('restitution-owed', { ...read, ordered: Cents, paid: Cents, owed: Cents, same: Cents, left: Cents }),
])
export type ValuationCaution = z.infer<typeof ValuationCaution>
