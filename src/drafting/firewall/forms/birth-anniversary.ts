import type { Identity } from '../../../casefile/matter.ts'
import { type CalendarDay, readWrittenDay } from './written-date.ts'

/** How far a computed day may stand from an anniversary: a last day that a law moves from a weekend or a holiday, or counts back. */
const moved = { before: 3, after: 4 } as const

/** The protected birth dates that were understood as days. */
export const birthsOf = (identities: readonly Identity[]): readonly CalendarDay[] =>
  identities
    .filter(({ kind }) => kind === 'birth-date')
    .flatMap(({ forms }) => forms.map(readWrittenDay).filter((born) => born !== null))

/**
 * Whether a day of a later year tells a birth date to whoever knows the rule it was counted by: it is an anniversary, or,
 * for one that was `computed`, as close to it as a law may move it.
 */
export function tellsBirth(births: readonly CalendarDay[], written: string, computed: boolean): boolean {
  const shown = readWrittenDay(written)
  if (shown === null) return false
  const on = Date.UTC(shown.year, shown.month - 1, shown.day)
  return births.some(({ year, month, day }) => {
    if (shown.year <= year) return false
    const reach = computed ? moved : { before: 0, after: 0 }
    // The anniversary may lie in the year beside: December 31 moved to January 2. That of a leap day is either day beside it.
    return [shown.year - 1, shown.year, shown.year + 1]
      .filter((later) => later > year)
      .flatMap((later) =>
        [Date.UTC(later, month - 1, day), Date.UTC(later, month, 0)].slice(0, isLeap(month, day) ? 2 : 1),
      )
      .some((anniversary) => {
        const days = Math.round((on - anniversary) / 86_400_000)
        return days >= -reach.before && days <= reach.after
      })
  })
}

const isLeap = (month: number, day: number): boolean => month === 2 && day === 29

/** `2032-03` for a day within that month: what may be told of a day that gives a birth date away. */
export const monthOnly = (day: string): string => day.slice(0, 7)
