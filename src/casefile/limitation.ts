import type { IsoDay } from './dates.ts'
import type { ProvisionId } from './ids.ts'
import type { Status } from './status.ts'

/** One step of the working, in plain words, with the rule's origin. */
export interface LimitationStep {
  readonly text: string
  /** The day that the step arrives at, where it has one. */
  readonly date: IsoDay | null
  /** The version it was taken from, as `us/18-usc-1595@2015-05-29`. */
  readonly version: string | null
  readonly source: string | null
  readonly status: Status
}

/**
 * `null` for a day that `period_known` has as true means no limit; where it has it as false, the day is not known, or
 * there is no claim. `barred`: yes on every defensible reading, no on none, else arguable.
 */
export interface LimitationResult {
  readonly claim: ProvisionId
  readonly available: 'yes' | 'no' | 'partly'
  readonly barred: 'yes' | 'no' | 'arguable'
  /** Last day to file on the strictest defensible reading. */
  readonly earliest: IsoDay | null
  /** Last day to file on the most generous defensible reading. */
  readonly latest: IsoDay | null
  /**
   * Whether each of the two days was counted. False for `earliest` when some reading has a period that nobody read, or
   * that lacks a fact: the day may be earlier than the one given. False for `latest` when no reading could be counted.
   */
  readonly period_known: { readonly earliest: boolean; readonly latest: boolean }
  readonly governing: readonly { readonly version: string; readonly why: string }[]
  readonly steps: readonly LimitationStep[]
  readonly warnings: readonly string[]
}
