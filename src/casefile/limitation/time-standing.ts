import type { LimitationResult } from './limitation.ts'

/** How a claim stands in time, as one word of a table. */
export type TimeStanding = 'in-time' | 'arguable' | 'too-late' | 'no-limit' | 'not-available'

export function timeStanding(limitation: LimitationResult): TimeStanding {
  if (limitation.available === 'no') return 'not-available'
  switch (limitation.barred) {
    case 'yes':
      return 'too-late'
    case 'arguable':
      return 'arguable'
    case 'no':
      return limitation.earliest === null && limitation.latest === null ? 'no-limit' : 'in-time'
    default:
      return limitation.barred satisfies never
  }
}
