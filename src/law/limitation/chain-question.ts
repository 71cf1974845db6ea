import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import type { Provision } from '../provision.ts'
import type { ClaimDays } from './claim-days.ts'
import type { Leaning } from './leaning.ts'

/** What is asked of the chain of versions: one case of the facts, one leaning. */
export interface ChainQuestion {
  readonly provision: Provision
  readonly days: ClaimDays
  readonly law: LawLibrary
  readonly court: Court
  readonly asOf: Temporal.PlainDate
  readonly leaning: Leaning
}
