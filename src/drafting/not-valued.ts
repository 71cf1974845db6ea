import type { Analysis } from '../casefile/analysis.ts'

export interface NotValued {
  /** Whether somebody's losses are missing. */
  readonly some: boolean
  /** Who it is, where the matter has several claimants; empty where there is one. */
  readonly names: string
}

/** The claimants whose damages were not taken in yet. */
export function notValued({ claimants, valuations }: Analysis): NotValued {
  const without = claimants.filter(({ id }) => valuations.every(({ claimant }) => claimant !== id))
  return {
    some: without.length > 0,
    names: claimants.length > 1 ? without.map(({ pseudonym }) => pseudonym).join(', ') : '',
  }
}
