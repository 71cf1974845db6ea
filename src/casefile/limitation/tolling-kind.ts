import { z } from 'zod'

/**
 * What stops a time limit or moves its start; `taker-minority` is that of the youngest of those who take for a death, and
 * `agreement` what the parties signed; `signed-agreement` one of the form that a law of limits asks for where it knows any:
 * signed by this defendant after the claim arose, by itself, to put off the suit while they seek a settlement.
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
  'signed-agreement',
])
export type TollingKind = z.infer<typeof TollingKind>
