import { z } from 'zod'

/** Events that stop a time limit or move its start; `taker-minority` is that of the youngest of those who take for a death. */
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
])
export type TollingKind = z.infer<typeof TollingKind>
