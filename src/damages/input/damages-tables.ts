import { day } from '../../casefile/dates.ts'
import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import type { Status } from '../../casefile/status.ts'
import { ownLifeTable } from '../../words/valuation/source-words.ts'
import { birthDay, exactAge } from '../loss/cash-flow.ts'
import { type LifeTable, type Sex, survivorsFrom, unrated } from '../loss/life-table.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import type { DamagesInput } from './input.ts'
import { given } from './no-such.ts'

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

export const refuse = (complaint: DamagesComplaint): Failed<'input-not-valid'> =>
  failed(problem('input-not-valid', { input: 'damages', complaint }))

/** The table for this person, rated as the input says. Problem: `input-not-valid`. */
export function tableFor(input: DamagesInput, tables: DamagesTables): Result<LifeTable, 'input-not-valid'> {
  const found = ratedTable(input, tables)
  return 'is' in found ? refuse(found) : ok(found)
}

/** The same table, or where the input asks for one that cannot be had. */
export function ratedTable(input: DamagesInput, tables: DamagesTables): LifeTable | DamagesComplaint {
  const rating = input.rating ? { years: input.rating.years, multiple: input.rating.multiple } : unrated
  const chosen = chosenTable(input, tables)
  if ('is' in chosen) return chosen
  const { qx, lastExpectancy, ...rest } = chosen
  const table = { ...rest, survivors: survivorsFrom(qx, lastExpectancy, rating) }
  const age = exactAge(birthDay(input), day(input.person.died ?? input.valuation_date)) + rating.years
  const lastAge = table.survivors.length - 1
  return age < lastAge
    ? table
    : {
        is: 'older-than-table',
        place: ['person', 'born'],
        age: Math.floor(age),
        table: table.id,
        ends: lastAge,
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

function chosenTable(input: DamagesInput, tables: DamagesTables): Chosen | DamagesComplaint {
  const { sex } = input.person
  if (typeof input.life_table === 'object') {
    const { first_age, qx, source } = input.life_table
    const age = exactAge(birthDay(input), day(input.person.died ?? input.valuation_date)) + (input.rating?.years ?? 0)
    if (first_age > age) return { is: 'table-begins-late', place: ['life_table', 'first_age'], first: first_age, age }
    return {
      id: 'own',
      title: ownLifeTable,
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
      is: 'no-such-table',
      place: ['life_table'],
      ...given(
        wanted,
        tables.lifeTables.map(({ id }) => id),
      ),
    }
  const { columns, ...rest } = found
  const column = sex === 'unknown' || !columns[sex] ? 'total' : sex
  const qx = columns[column]
  return qx ? { ...rest, sex: column, qx } : { is: 'no-column-of-sex', place: ['person', 'sex'], sex, table: wanted }
}
