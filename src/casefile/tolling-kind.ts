import { z } from 'zod'

/** Events that stop a time limit or move its start. */
export const TollingKind = z.enum([
  'minority',
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
