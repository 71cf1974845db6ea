import type { Deadline } from './analysis.ts'
import { IsoDay } from './dates.ts'
import type { Task } from './written/single-records.ts'

/** When a task is to be done, and what the day comes from. */
export interface TaskDue {
  /** Null where no day is known. */
  readonly on: IsoDay | null
  readonly from: 'typed' | 'deadline' | 'nothing'
}

const dayMs = 86_400_000

/**
 * A task that is counted from the strictest last day of a claim moves with that day; any other is due on the day that was
 * typed. Whole days by the calendar, read from the written form, so that a browser without Temporal counts them too.
 */
export function taskDue(
  { due, about, daysBefore }: Pick<Task, 'due' | 'about' | 'daysBefore'>,
  deadlines: readonly Pick<Deadline, 'claimFinding' | 'earliest'>[],
): TaskDue {
  if (daysBefore === undefined || about?.kind !== 'claim')
    return due === undefined ? { on: null, from: 'nothing' } : { on: due, from: 'typed' }
  const last = deadlines.find(({ claimFinding }) => claimFinding === about.id)?.earliest
  const [year, month, day] = (last ?? '').split('-').map(Number)
  // Of a protected day the year alone is told: then there is no day to count from.
  if (year === undefined || month === undefined || day === undefined) return { on: null, from: 'deadline' }
  const on = new Date(Date.UTC(year, month - 1, day) - daysBefore * dayMs).toISOString().slice(0, 10)
  return { on: IsoDay.parse(on), from: 'deadline' }
}

/** Open ones first, by their day, those without one last; then those that are done. */
export function inOrderOfDue<T extends { readonly done: boolean; readonly on: IsoDay | null }>(
  tasks: readonly T[],
): readonly T[] {
  const key = ({ done, on }: T): string => `${done ? 1 : 0} ${on ?? '9999'}`
  return [...tasks].sort((a, b) => key(a).localeCompare(key(b)))
}
