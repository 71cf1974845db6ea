import type { Deadline } from '../../casefile/analysis.ts'
import { formatDay } from '../../casefile/date-words.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import { mostGenerousDay, strictestDay } from '../../casefile/last-day-words.ts'
import type { LimitationResult } from '../../casefile/limitation.ts'

/** Deadlines still ahead on some reading, the next one first. */
export function deadlinesAhead(deadlines: readonly Deadline[]): readonly (Deadline & { readonly next: IsoDay })[] {
  return deadlines
    .flatMap((deadline) => (deadline.next === null ? [] : [{ ...deadline, next: deadline.next }]))
    .sort((a, b) => a.next.localeCompare(b.next))
}

export function lastDaysInWords(
  days: Pick<LimitationResult, 'barred' | 'earliest' | 'latest'>,
  isOver = false,
): string {
  const { barred, earliest, latest } = days
  if (earliest === null && latest === null)
    return barred === 'no'
      ? 'There is no time limit.'
      : 'The last day cannot be said: no source of the period was read. Look it up before anything else.'
  const opening = isOver ? 'The last day to file was' : 'Last day to file:'
  if (earliest !== null && latest !== null && earliest === latest) return `${opening} ${formatDay(earliest)}.`
  const [strict, generous] = [strictestDay(days), mostGenerousDay(days)]
  return `${opening} ${strict} on the strictest defensible reading, ${generous} on the most generous.`
}
