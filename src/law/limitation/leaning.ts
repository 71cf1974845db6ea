import type { MissingDay } from './missing-day.ts'

/** One way to take what the law leaves open: everything unsettled against the claimant, or for. */
export type Leaning = 'strict' | 'generous'

/**
 * Which day is meant where 29 February does not exist: a court may take the earlier one whatever the file of the law
 * chose, so that the strict reading always ends on 28 February.
 */
export const missingDayOn = (leaning: Leaning, chosen: MissingDay): MissingDay =>
  leaning === 'strict' ? 'earlier' : chosen
