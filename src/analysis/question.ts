import type { IsoDay } from '../casefile/dates.ts'
import type { Stage } from '../casefile/matter.ts'

/** The day and the stage on which a matter is looked at. */
export interface Question {
  readonly asOf: IsoDay
  readonly stage: Stage
}
