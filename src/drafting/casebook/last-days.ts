import type { Deadline } from '../../casefile/analysis.ts'
import { formatDay } from '../../casefile/date-words.ts'
import type { IsoDay } from '../../casefile/dates.ts'

/** Deadlines still ahead on some reading, the next one first. */
export function deadlinesAhead(deadlines: readonly Deadline[]): readonly (Deadline & { readonly next: IsoDay })[] {
  return deadlines
    .flatMap((deadline) => (deadline.next === null ? [] : [{ ...deadline, next: deadline.next }]))
    .sort((a, b) => a.next.localeCompare(b.next))
}

export function lastDaysInWords(earliest: IsoDay | null, latest: IsoDay | null, isOver = false): string {
  if (earliest === null && latest === null) return 'There is no time limit.'
  const opening = isOver ? 'The last day to file was' : 'Last day to file:'
  if (earliest !== null && latest !== null && earliest === latest) return `${opening} ${formatDay(earliest)}.`
  const strict = earliest === null ? 'no limit' : formatDay(earliest)
  const generous = latest === null ? 'no limit' : formatDay(latest)
  return `${opening} ${strict} on the strictest defensible reading, ${generous} on the most generous.`
}
