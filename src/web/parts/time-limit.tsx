import { formatDay } from '../../casefile/date-words.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import { mostGenerousDay, strictestDay } from '../../casefile/last-day-words.ts'
import type { LimitationResult } from '../../casefile/limitation.ts'

type Limit = Pick<LimitationResult, 'barred' | 'earliest' | 'latest'> & { available?: LimitationResult['available'] }

/** The strictest day first; a claim is called barred only after the most generous day. */
export function limitInWords(limit: Limit): string {
  if (limit.available === 'no') return 'no claim for this conduct'
  if (limit.barred === 'yes') return `barred${limit.latest ? ` after ${formatDay(limit.latest)}` : ''}`
  if (limit.earliest === null) return limit.barred === 'no' ? 'no time limit' : 'last day cannot be said'
  const to = mostGenerousDay(limit)
  if (limit.barred === 'arguable') return `arguable: ${formatDay(limit.earliest)}, or ${to}`
  if (limit.latest !== limit.earliest) return `file by ${formatDay(limit.earliest)} (at most ${to})`
  return `file by ${formatDay(limit.earliest)}`
}

/** `Sep 26, 2031`, for a narrow column. */
const shortDay = (day: IsoDay): string => formatDay(day).replace(/^(\w{3})\w*/, '$1')

/** One day alone: the strictest while it is ahead; where it has passed and a later one can be argued, that one. */
export function limitInShort(limit: Limit): string {
  if (limit.available === 'no') return 'no claim'
  if (limit.barred === 'yes') return 'too late'
  if (limit.earliest === null) return strictestDay(limit)
  if (limit.barred === 'arguable') return limit.latest ? `arguable to ${shortDay(limit.latest)}` : 'arguable'
  return `file by ${shortDay(limit.earliest)}`
}

export function TimeLimit({ limit, short = false }: { limit: Limit; short?: boolean }) {
  return (
    <span className={limit.barred === 'no' ? undefined : 'barred'}>
      {short ? limitInShort(limit) : limitInWords(limit)}
    </span>
  )
}
