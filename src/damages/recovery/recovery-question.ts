import type { DamagesInput } from '../input/input.ts'
import type { Claim } from '../input/input-claims.ts'
import type { Derived } from '../loss/expected.ts'
import type { CapQuestion } from '../rules/caps.ts'
import type { UnreadReading } from '../rules/settlement-credit.ts'

/** What is asked of the claims together: on whose losses, under which readings, against whom. */
export interface RecoveryQuestion extends CapQuestion {
  readonly input: DamagesInput
  readonly claims: readonly Claim[]
  /** Of what a court may give: only the part counsel entered, or the whole where none was entered. */
  readonly may: 'counted' | 'most'
  /** Weighs each route by the middle of counsel's chances, where every route has one. */
  readonly weighed: boolean
  /** How settlements count on claims whose rule nobody read. */
  readonly reading: UnreadReading
  /** Interest and fees that follow the losses. */
  readonly extras: readonly Derived[]
  /** Only what these parties owe; everyone when null. */
  readonly against: readonly string[] | null
}
