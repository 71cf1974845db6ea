import { day } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Status } from '../../casefile/status.ts'
import { birthDay, exactAge } from '../loss/cash-flow.ts'
import { type LifeTable, type Sex, survivorsFrom, unrated } from '../loss/life-table.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import type { Complaint } from './complaint.ts'
import type { DamagesInput } from './input.ts'

/** A life table as shipped: raw probabilities by column, so that a rating can be applied for one person. */
export interface LifeTableSource {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly status: Status
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

/** The table for this person, rated as the input says. Problem: `input-not-valid`. */
export function tableFor(input: DamagesInput, tables: DamagesTables): Result<LifeTable> {
  const found = ratedTable(input, tables)
  return 'what' in found ? refuse(`${found.path.join(', ')} ${found.what}.`) : ok(found)
}

/** The same table, or where the input asks for one that cannot be had. */
export function ratedTable(input: DamagesInput, tables: DamagesTables): LifeTable | Complaint {
  const rating = input.rating ? { years: input.rating.years, multiple: input.rating.multiple } : unrated
  const chosen = chosenTable(input, tables)
  if ('what' in chosen) return chosen
  const { qx, lastExpectancy, ...rest } = chosen
  const table = { ...rest, survivors: survivorsFrom(qx, lastExpectancy, rating) }
  const age = exactAge(birthDay(input), day(input.person.died ?? input.valuation_date)) + rating.years
  const lastAge = table.survivors.length - 1
  return age < lastAge
    ? table
    : {
        path: ['person', 'born'],
        what: `makes the person ${Math.floor(age)}, and the life table ${table.id} ends at ${lastAge}; give another table (life_table) or correct the birth`,
      }
}

/** Tables for those who take a support: the usual one of their sex, or that of the person where there is none. */
export function takerTables(
  { lifeTables, defaultTable }: DamagesTables,
  own: LifeTable,
): (sex: Sex | 'unknown') => LifeTable {
  return (sex) => {
    const found = lifeTables.find(({ id }) => id === defaultTable[sex])
    const column = sex === 'unknown' || !found?.columns[sex] ? 'total' : sex
    const qx = found?.columns[column]
    if (!found || !qx) return own
    const { columns: _, lastExpectancy, ...rest } = found
    return { ...rest, sex: column, survivors: survivorsFrom(qx, lastExpectancy, unrated) }
  }
}

type Chosen = Omit<LifeTable, 'survivors'> & { readonly qx: readonly number[]; readonly lastExpectancy: number | null }

function chosenTable(input: DamagesInput, tables: DamagesTables): Chosen | Complaint {
  const { sex } = input.person
  if (typeof input.life_table === 'object') {
    const { first_age, qx, source } = input.life_table
    const age = exactAge(birthDay(input), day(input.person.died ?? input.valuation_date)) + (input.rating?.years ?? 0)
    if (first_age > age)
      return {
        path: ['life_table', 'first_age'],
        what: `is ${first_age}, above the age of the person (${age.toFixed(1)}); give the probabilities from a younger age`,
      }
    return {
      id: 'own',
      title: "The user's own table",
      source,
      status: 'unverified',
      sex: sex === 'unknown' ? 'total' : sex,
      qx: [...Array<number>(first_age).fill(0), ...qx],
      lastExpectancy: null,
      infantPart: 0.5,
    }
  }
  const wanted = input.life_table ?? tables.defaultTable[sex]
  const found = tables.lifeTables.find((table) => table.id === wanted)
  if (!found)
    return {
      path: ['life_table'],
      what: `is "${wanted}", which is not there; use one of ${tables.lifeTables.map((t) => t.id).join(', ')} or give your own probabilities`,
    }
  const { columns, ...rest } = found
  const column = sex === 'unknown' || !columns[sex] ? 'total' : sex
  const qx = columns[column]
  return qx
    ? { ...rest, sex: column, qx }
    : {
        path: ['person', 'sex'],
        what: `${sex === 'unknown' ? 'is total or left out' : `is ${sex}`}, for which the life table ${wanted} has no column; choose another table (life_table) or another sex`,
      }
}
