import type { DefendantKind } from '../../casefile/limitation/clock.ts'
import type { Homicide } from '../limitation/claim-days.ts'

/** What is known of every row of a caseload. */
export interface KnownOfRows {
  readonly defendant: DefendantKind | null
  readonly born: boolean
  readonly died: boolean
  readonly appointed: boolean
  readonly homicide: Homicide | null
}
