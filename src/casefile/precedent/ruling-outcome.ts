import { z } from 'zod'

/** What a court decided: on who is right, or on something else. */
const meritsOutcomes = ['survives', 'dismissed', 'judgment-plaintiff', 'judgment-defendant', 'mixed'] as const
/** Where the claim is heard, by whom, and by what means of proof; or a result that was not read. None says who is right. */
export const otherOutcomes = [
  'transferred',
  'transfer-refused',
  'no-jurisdiction',
  'jurisdiction-found',
  'arbitration',
  'arbitration-refused',
  'no-standing',
  'standing-found',
  'discovery',
  'result-not-read',
] as const
export const RulingOutcome = z.enum([...meritsOutcomes, ...otherOutcomes])
export type RulingOutcome = z.infer<typeof RulingOutcome>
