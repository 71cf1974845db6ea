import type { DefendantKind, TollingRule } from '../../law/limitation-rules.ts'
import type { CaseloadColumns } from './caseload-columns.ts'
import { yearsLater } from './day-numbers.ts'
import { type Chunk, notKnown } from './row-chunk.ts'

/** Adds the stretch of one row to those found before; gives how many there are then. */
export type OneStretch = (chunk: Chunk, i: number, from: Int32Array, to: Int32Array, n: number) => number

/** The stretch in which a rule stops the clock; null where it does not reach the defendant or is not settled. */
export function stretchOf(
  rule: TollingRule,
  defendant: DefendantKind | null,
  generous: boolean,
  rows: CaseloadColumns,
): OneStretch | null {
  if (rule.defendants && defendant !== null && !rule.defendants.includes(defendant)) return null
  const settled = rule.status === 'verified' && (!rule.defendants || defendant !== null)
  if (!settled && !generous) return null
  const longest = rule.longest_years === undefined ? null : yearsLater(rule.longest_years, 'earlier')
  const kept: OneStretch = (chunk, i, from, to, n) => {
    const accrual = chunk.accrual[i] ?? 0
    if (rule.at_accrual && (from[n] ?? 0) > accrual) return n
    return (to[n] ?? 0) > accrual ? n + 1 : n
  }
  const capped = (from: number, to: number): number => (longest ? Math.min(to, longest[from] ?? to) : to)
  if (rule.kind === 'minority') {
    if (rule.age === undefined || !rule.missing_day) return null
    const grown = yearsLater(rule.age, rule.missing_day)
    return (chunk, i, from, to, n) => {
      const born = chunk.rows.born[chunk.at[i] ?? 0] ?? -1
      if (born < 0) return n
      from[n] = born
      to[n] = capped(born, grown[born] ?? 0)
      return kept(chunk, i, from, to, n)
    }
  }
  if (rule.kind === 'discovery') {
    const { discovered } = rows
    if (!discovered) return null
    return (chunk, i, from, to, n) => {
      const found = discovered[chunk.at[i] ?? 0] ?? -1
      if (found < 0) return n
      const accrual = chunk.accrual[i] ?? 0
      from[n] = accrual
      to[n] = capped(accrual, found)
      return kept(chunk, i, from, to, n)
    }
  }
  const given =
    rule.kind === 'criminal-case' ? rows.criminalCase : rule.kind === 'confinement' ? rows.confinement : null
  if (!given) return null
  return (chunk, i, from, to, n) => {
    const place = chunk.at[i] ?? 0
    const begun = given.from[place] ?? -1
    if (begun < 0) return n
    const accrual = chunk.accrual[i] ?? 0
    const fromAccrual = rule.begins === 'accrual'
    const start = fromAccrual ? Math.min(accrual, begun) : begun
    const ended = given.to[place] ?? -1
    const end = ended < 0 ? Math.max(chunk.rows.judged[place] ?? 0, start) : ended + (rule.adds_days ?? 0)
    from[n] = start
    to[n] = capped(fromAccrual ? accrual : begun, end)
    return kept(chunk, i, from, to, n)
  }
}

/** The last day of a period when stretches do not count: the rule of the tolled clock, in numbers. */
export function lastDay(event: number, table: Int32Array, from: Int32Array, to: Int32Array, n: number): number {
  for (let i = 1; i < n; i++)
    for (let j = i; j > 0 && (from[j] ?? 0) < (from[j - 1] ?? 0); j--) {
      const [f, t] = [from[j] ?? 0, to[j] ?? 0]
      from[j] = from[j - 1] ?? 0
      to[j] = to[j - 1] ?? 0
      from[j - 1] = f
      to[j - 1] = t
    }
  let joined = 0
  for (let i = 0; i < n; i++) {
    const [f, t] = [from[i] ?? 0, to[i] ?? 0]
    if (f >= t) continue
    if (joined > 0 && f <= (to[joined - 1] ?? 0)) to[joined - 1] = Math.max(to[joined - 1] ?? 0, t)
    else {
      from[joined] = f
      to[joined] = t
      joined += 1
    }
  }
  let start = event
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) <= event && (to[i] ?? 0) > event) {
      start = to[i] ?? event
      break
    }
  let last = table[start] ?? notKnown
  for (let i = 0; i < joined; i++)
    if ((from[i] ?? 0) > start && (from[i] ?? 0) <= last) last += (to[i] ?? 0) - (from[i] ?? 0)
  return last
}
