import type { FactId } from '../../casefile/ids.ts'
import type { Fact } from '../../casefile/matter.ts'
import type { Result } from '../../casefile/result.ts'

/** Single facts, beside the casefile as a whole. */
export interface FactStore {
  /** Adds facts, or replaces those of the same id. All or none. Problem: `quote-not-found`. */
  saveFacts(facts: readonly Fact[]): Promise<Result<null>>
  /** Ids that are not there are passed over; answers how many were removed. */
  removeFacts(ids: readonly FactId[]): Promise<Result<number>>
}
