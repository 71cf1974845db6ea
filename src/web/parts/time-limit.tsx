import { formatDay } from '../../casefile/date-words.ts'
import type { LimitationResult } from '../../casefile/limitation.ts'

export function limitInWords(limit: Pick<LimitationResult, 'barred' | 'earliest' | 'latest'> & { available?: LimitationResult['available'] }): string {
  if (limit.available === 'no') return 'no claim for this conduct'
  if (limit.barred === 'yes') return `barred${limit.latest ? ` since ${formatDay(limit.latest)}` : ''}`
  if (limit.earliest === null) return 'no time limit'
  if (limit.barred === 'arguable') return `arguable: ${formatDay(limit.earliest)} to ${limit.latest ? formatDay(limit.latest) : 'no limit'}`
  return `file by ${formatDay(limit.earliest)}`
}

export function TimeLimit({ limit }: { limit: Parameters<typeof limitInWords>[0] }) {
  return <span className={limit.barred === 'yes' ? 'barred' : undefined}>{limitInWords(limit)}</span>
}
