import type { IsoDay } from '../casefile/dates.ts'
import type { LimitationResult } from '../casefile/limitation.ts'
import { formatDay } from './date-words.ts'

/** The last days of a claim, with whether each was counted. */
export type LastDays = Pick<LimitationResult, 'earliest' | 'latest' | 'period_known'>

const inWords = (day: IsoDay | null, known: boolean): string =>
  known ? (day === null ? 'no limit' : formatDay(day)) : 'cannot be said'

/** The last day on the strictest reading: the day, `no limit`, or that it cannot be said. */
export const strictestDay = ({ earliest, period_known: known }: LastDays): string => inWords(earliest, known.earliest)

/** The last day on the most generous reading: the day, `no limit`, or that it cannot be said. */
export const mostGenerousDay = ({ latest, period_known: known }: LastDays): string => inWords(latest, known.latest)
