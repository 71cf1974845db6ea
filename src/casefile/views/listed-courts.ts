import { z } from 'zod'

/** Courts in which a case can begin, as cited, with the states in which each sits. */
export const ListedCourts = z
  .strictObject({
    courts: z.array(z.strictObject({ name: z.string(), states: z.array(z.string()).readonly() }).readonly()).readonly(),
  })
  .readonly()
export type ListedCourts = z.infer<typeof ListedCourts>
