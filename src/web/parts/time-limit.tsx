import { formatDay } from '../../casefile/date-words.ts'
import type { LimitationResult } from '../../casefile/limitation.ts'

type Limit = Pick<LimitationResult, 'barred' | 'earliest' | 'latest'> & { available?: LimitationResult['available'] }

/** The strictest day first; a claim is called barred only after the most generous day. */
export function limitInWords(limit: Limit): string {
  if (limit.available === 'no') return 'no claim for this conduct'
  if (limit.barred === 'yes') return `barred${limit.latest ? ` after ${formatDay(limit.latest)}` : ''}`
  if (limit.earliest === null) return 'no time limit'
  const to = limit.latest ? formatDay(limit.latest) : 'no limit'
  if (limit.barred === 'arguable') return `arguable: ${formatDay(limit.earliest)}, or ${to}`
  if (limit.latest !== limit.earliest) return `file by ${formatDay(limit.earliest)} (at most ${to})`
  return `file by ${formatDay(limit.earliest)}`
}

export function TimeLimit({ limit }: { limit: Limit }) {
  return <span className={limit.barred === 'no' ? undefined : 'barred'}>{limitInWords(limit)}</span>
}
