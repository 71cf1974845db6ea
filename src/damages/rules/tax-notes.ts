import type { HeadValue, Valuation } from '../../casefile/value/valuation.ts'
import type { DamagesInput } from '../input/input.ts'
import type { DamagesRules } from './damages-rules.ts'

/** How income tax treats each head of the valuation, and restitution where there is any. */
export function taxNotes(
  input: DamagesInput,
  { tax }: DamagesRules,
  heads: readonly HeadValue[],
): NonNullable<Valuation['tax']> {
  const rows = heads.map(({ head }) => {
    const row = tax.heads.find((entry) => entry.heads.some((id) => id === head))
    return {
      head,
      treatment: row?.treatment ?? ('depends' as const),
      why: row?.why ?? '',
      status: row?.status ?? 'unverified',
    }
  })
  const { treatment, why, cite, status } = tax.restitution
  return input.restitution === undefined
    ? rows
    : [...rows, { head: 'restitution', treatment, why: `${why} (${cite})`, status }]
}
