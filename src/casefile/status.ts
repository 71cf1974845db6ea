import { z } from 'zod'

/** How far a value of the law was checked: seen in a source; not seen; sources or courts differ. */
export const Status = z.enum(['verified', 'unverified', 'contested'])
export type Status = z.infer<typeof Status>
