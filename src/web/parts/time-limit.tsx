import type { IsoDay } from '../../casefile/dates.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import { formatDay } from '../../words/date-words.ts'
import { type LastDays, mostGenerousDay, strictestDay } from '../../words/limitation/last-day-words.ts'

type Limit = LastDays & Pick<LimitationResult, 'barred'> & { available?: LimitationResult['available'] }

/** The strictest day first; a claim is called barred only after the most generous day. */
export function limitInWords(limit: Limit): string {
  if (limit.available === 'no') return 'no claim for this conduct'
  if (limit.available === 'unsure')
    return `not sure that there was a claim: ${limitInWords({ ...limit, available: 'yes' })}`
  if (limit.barred === 'yes') return `barred${limit.latest ? ` after ${formatDay(limit.latest)}` : ''}`
  const [strict, generous] = [strictestDay(limit), mostGenerousDay(limit)]
  if (limit.barred === 'arguable')
    return limit.period_known.latest ? `arguable: ${strict}, or ${generous}` : 'last day cannot be said'
  if (limit.earliest === null) return 'no time limit'
  return strict === generous ? `file by ${strict}` : `file by ${strict} (at most ${generous})`
}

/** `Sep 26, 2031`, for a narrow column. */
const shortDay = (day: IsoDay): string => formatDay(day).replace(/^(\w{3})\w*/, '$1')

/** One day alone, and always the strictest; where it has passed, and a later one can be argued, that is said of it. */
export function limitInShort(limit: Limit): string {
  if (limit.available === 'no') return 'no claim'
  if (limit.barred === 'yes') return 'too late'
  if (!limit.period_known.earliest || limit.earliest === null) return strictestDay(limit)
  if (limit.barred === 'arguable') return `arguable: passed ${shortDay(limit.earliest)}`
  return `file by ${shortDay(limit.earliest)}`
}

export function TimeLimit({ limit, short = false }: { limit: Limit; short?: boolean }) {
  return (
    <span className={limit.barred === 'no' ? undefined : 'barred'}>
      {short ? limitInShort(limit) : limitInWords(limit)}
    </span>
  )
}
