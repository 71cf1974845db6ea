import { earliestOf, when } from '../casefile/dates.ts'
import type { Fact } from '../casefile/matter.ts'

/** Oldest first by the earliest possible day; a day before a month that begins with it; unknown dates last. */
export function inOrderOfTime(facts: readonly Fact[]): readonly Fact[] {
  const key = (fact: Fact): string => earliestOf(when(fact.when))?.toString() ?? '9999'
  return [...facts].sort((a, b) => {
    const [ka, kb] = [key(a), key(b)]
    if (ka !== kb) return ka < kb ? -1 : 1
    return b.when.length - a.when.length || (a.id < b.id ? -1 : 1)
  })
}
