import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { tagged } from '../tagged.ts'

/** Whose sum the tiers of a fee are applied to where several clients share an offer. */
export const FeeBy = z.enum(['each-client', 'whole'])
export type FeeBy = z.infer<typeof FeeBy>

const offer = z.string()

/** What must be known before an offer is compared with a trial. */
export const OfferCaution = z.discriminatedUnion('is', [
  tagged('no-chance', {}),
  tagged('no-trial', {}),
  tagged('fee-by', { by: FeeBy }),
  tagged('nobody-named', { offer }),
  tagged('releases-some', { offer, from: z.array(z.string()).readonly(), apart: z.boolean() }),
  tagged('expired', { offer, on: IsoDay }),
])
export type OfferCaution = z.infer<typeof OfferCaution>
