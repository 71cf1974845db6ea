import type { Deadline } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import { type LastDays, mostGenerousDay, strictestDay } from '../../words/last-day-words.ts'

/** Deadlines still ahead on some reading, the next one first. */
export function deadlinesAhead(deadlines: readonly Deadline[]): readonly (Deadline & { readonly next: IsoDay })[] {
  return deadlines
    .flatMap((deadline) => (deadline.next === null ? [] : [{ ...deadline, next: deadline.next }]))
    .sort((a, b) => a.next.localeCompare(b.next))
}

export function lastDaysInWords(days: LastDays, isOver = false): string {
  if (!days.period_known.latest)
    return 'The last day cannot be said: no source of the period was read. Look it up before anything else.'
  const [strict, generous] = [strictestDay(days), mostGenerousDay(days)]
  if (days.earliest === null && days.latest === null && strict === generous) return 'There is no time limit.'
  const opening = isOver ? 'The last day to file was' : 'Last day to file:'
  if (strict === generous) return `${opening} ${strict}.`
  return `${opening} ${strict} on the strictest defensible reading, ${generous} on the most generous.`
}
