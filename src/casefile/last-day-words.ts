import { formatDay } from './date-words.ts'
import type { LimitationResult } from './limitation.ts'

type LastDays = Pick<LimitationResult, 'barred' | 'earliest' | 'latest'>

const notKnown = 'cannot be said'

/** Whether the law files know the period: without a day, a claim that may be barred has one that nobody read. */
const isUnknown = ({ barred, earliest }: LastDays): boolean => earliest === null && barred !== 'no'

/** The last day on the strictest reading: the day, `no limit`, or that it cannot be said. */
export const strictestDay = (days: LastDays): string =>
  days.earliest === null ? (isUnknown(days) ? notKnown : 'no limit') : formatDay(days.earliest)

/** The last day on the most generous reading: the day, `no limit`, or that it cannot be said. */
export const mostGenerousDay = (days: LastDays): string =>
  days.latest === null ? (isUnknown(days) ? notKnown : 'no limit') : formatDay(days.latest)
