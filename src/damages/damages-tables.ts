import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { DamagesRules } from './damages-rules.ts'
import type { DamagesInput } from './input.ts'
import { type LifeTable, type Sex, survivorsFrom, unrated } from './life-table.ts'

/** A life table as shipped: raw probabilities by column, so that a rating can be applied for one person. */
export interface LifeTableSource {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly status: 'verified' | 'unverified' | 'contested'
  readonly columns: Readonly<Partial<Record<Sex | 'total', readonly number[]>>>
  readonly lastExpectancy: number | null
  readonly infantPart: number
}

/** Everything from disk that a valuation rests on. */
export interface DamagesTables {
  readonly lifeTables: readonly LifeTableSource[]
  readonly defaultTable: Readonly<Record<Sex | 'unknown', string>>
  readonly rules: DamagesRules
}

export const refuse = (what: string): Result<never> =>
  failed(problem('input-not-valid', { file: 'the damages input', what }))

/** The table for this person, rated as the input says. */
export function tableFor(input: DamagesInput, tables: DamagesTables): Result<LifeTable> {
  const rating = input.rating ? { years: input.rating.years, multiple: input.rating.multiple } : unrated
  const { sex } = input.person
  if (typeof input.life_table === 'object') {
    const { first_age, qx, source } = input.life_table
    if (
      first_age > 0 &&
      first_age > Number(input.valuation_date.slice(0, 4)) - Number(input.person.born.slice(0, 4)) - 1
    )
      return refuse(
        `life_table, first_age is ${first_age}, above the age of the person; give the probabilities from a younger age.`,
      )
    const survivors = survivorsFrom([...Array<number>(first_age).fill(0), ...qx], null, rating)
    return ok({
      id: 'own',
      title: "The user's own table",
      source,
      status: 'unverified',
      sex: sex === 'unknown' ? 'total' : sex,
      survivors,
      infantPart: 0.5,
    })
  }
  const wanted = input.life_table ?? tables.defaultTable[sex]
  const found = tables.lifeTables.find((table) => table.id === wanted)
  if (!found)
    return refuse(
      `life_table names "${wanted}", which is not there; use one of ${tables.lifeTables.map((t) => t.id).join(', ')} or give your own probabilities.`,
    )
  const column = sex === 'unknown' || !found.columns[sex] ? 'total' : sex
  const qx = found.columns[column]
  if (!qx)
    return refuse(
      `life_table "${wanted}" has no column for ${sex === 'unknown' ? 'a person of unknown sex' : sex}; choose another table or give person, sex.`,
    )
  return ok({
    id: found.id,
    title: found.title,
    source: found.source,
    status: found.status,
    sex: column,
    survivors: survivorsFrom(qx, found.lastExpectancy, rating),
    infantPart: found.infantPart,
  })
}

/** Names of rules that the input uses and the rules do not have. */
export function unknownRule(input: DamagesInput, rules: DamagesRules): string | null {
  for (const entry of input.statutory) {
    const id = typeof entry === 'string' ? entry : entry.rule
    if (!rules.statutory.some((row) => row.id === id))
      return `statutory names the rule "${id}", which is not in law/damages-rules.yaml; use one of ${rules.statutory.map((r) => r.id).join(', ')}.`
  }
  const limit = typeof input.fee === 'object' ? input.fee.limit : undefined
  if (limit !== undefined && !rules.fee_limits.some((row) => row.id === limit))
    return `fee, limit is "${limit}", which is not in law/damages-rules.yaml; use one of ${rules.fee_limits.map((r) => r.id).join(', ')}, or cap and cap_source.`
  for (const [i, lien] of input.liens.entries())
    if (!rules.liens.some((row) => row.id === lien.kind))
      return `liens ${i + 1}, kind is "${lien.kind}", which is not known; use one of ${rules.liens.map((r) => r.id).join(', ')}.`
  return null
}
