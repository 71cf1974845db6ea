import type { IsoDay } from '../casefile/dates.ts'
import { isoDay } from '../casefile/dates.ts'
import { today } from './clock.ts'
import type { OpenMatter } from './open-matter.ts'

const chosen = new WeakMap<OpenMatter, IsoDay>()

/** The day as of which an opened matter is shown: today, unless another was chosen; it is forgotten with the lock. */
export function asOfOf(matter: OpenMatter): { readonly day: IsoDay; readonly chosen: boolean } {
  const day = chosen.get(matter)
  return day === undefined ? { day: isoDay(today()), chosen: false } : { day, chosen: true }
}

/** Null goes back to today. */
export function chooseAsOf(matter: OpenMatter, day: IsoDay | null): void {
  if (day === null) chosen.delete(matter)
  else chosen.set(matter, day)
}
