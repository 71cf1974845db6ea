import { z } from 'zod'
import { ReleaseWarning } from '../release/release-warning.ts'

/** What stands beside every answer about a matter where there is something to look at before it leaves the office. */
export const Warned = z.object({ warned: z.array(ReleaseWarning).readonly().optional() })
export type Warned = z.infer<typeof Warned>
