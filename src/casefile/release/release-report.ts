import { z } from 'zod'
import { ReleaseWarning } from './release-warning.ts'

/** What was looked for in finished files before they left, and what counsel should look at. It goes with them at every door. */
export const ReleaseReport = z
  .strictObject({
    /** Forms of protected names, numbers and addresses that are listed; those and what follows from them were looked for. */
    forms: z.int().nonnegative(),
    warnings: z.array(ReleaseWarning).readonly(),
  })
  .readonly()
export type ReleaseReport = z.infer<typeof ReleaseReport>
