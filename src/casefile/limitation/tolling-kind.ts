import { z } from 'zod'

/**
 * What stops a time limit or moves its start; `taker-minority` is that of the youngest of those who take for a death, and
 * `agreement` what the parties signed.
 */
export const TollingKind = z.enum([
  'minority',
  'taker-minority',
  'confinement',
  'criminal-case',
  'fraudulent-concealment',
  'disability',
  'discovery',
  'death',
  'emergency-order',
  'federal-suit',
  'defendant-imprisoned',
  'agreement',
])
export type TollingKind = z.infer<typeof TollingKind>
