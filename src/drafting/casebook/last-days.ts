import type { Deadline } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'

/** Deadlines still ahead on some reading, the next one first. */
export function deadlinesAhead(deadlines: readonly Deadline[]): readonly (Deadline & { readonly next: IsoDay })[] {
  return deadlines
    .flatMap((deadline) => (deadline.next === null ? [] : [{ ...deadline, next: deadline.next }]))
    .sort((a, b) => a.next.localeCompare(b.next))
}
