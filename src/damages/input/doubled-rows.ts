import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import type { DamagesInput } from './input.ts'

type Thing = 'client' | 'beneficiary' | 'claim' | 'age' | 'year'

/** Lists whose rows are told apart by one field, beside those with an id of their own. */
const toldApartBy = [
  { list: 'shares', by: 'claimant', thing: 'client' },
  { list: 'beneficiaries', by: 'id', thing: 'beneficiary' },
  { list: 'except', by: 'claim', thing: 'claim' },
  { list: 'not_with', by: 'claim', thing: 'claim' },
  { list: 'rows', by: 'age', thing: 'age' },
  { list: 'curve', by: 'years', thing: 'year' },
] as const satisfies readonly { readonly list: string; readonly by: string; readonly thing: Thing }[]

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts that differ in capitals or spaces alone are one. */
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
const plainRow = (row: unknown): string =>
  JSON.stringify(row, (_, part: unknown) => (typeof part === 'string' ? plain(part) : part))

function againIn(list: readonly unknown[], place: Place): DamagesComplaint | null {
  const name = place.at(-1)
  const apart = toldApartBy.find((one) => one.list === name)
  const keys = list.map((row) => {
    if (apart && isRow(row)) return plain(String(row[apart.by]))
    return typeof row === 'number' ? null : plainRow(row)
  })
  const again = keys.findIndex((key, i) => key !== null && keys.indexOf(key) !== i)
  const given = keys[again]
  if (again < 0 || given == null) return null
  const row = list[again]
  if (apart && isRow(row))
    return { is: 'named-again', place: [...place, again, apart.by], given: String(row[apart.by]), thing: apart.thing }
  const first = keys.indexOf(given)
  return typeof row === 'string'
    ? { is: 'named-again', place: [...place, again], given: row, thing: 'one' }
    : { is: 'row-twice', place: [...place, again], first: [...place, first] }
}

/**
 * The first row of any list of the input that stands there twice: but for capitals and spaces word for word, or under the name that tells its rows
 * apart. Rows with an id of their own are told apart by it.
 */
export function doubledRow(input: DamagesInput): DamagesComplaint | null {
  return doubledIn(input, [])
}

function doubledIn(value: unknown, place: Place): DamagesComplaint | null {
  if (Array.isArray(value)) {
    // Likelihood ranges are pairs of numbers and may be alike.
    const here = againIn(value, place)
    if (here) return here
    for (const [i, row] of value.entries()) {
      const deeper = doubledIn(row, [...place, i])
      if (deeper) return deeper
    }
    return null
  }
  if (!isRow(value)) return null
  for (const [key, part] of Object.entries(value)) {
    const deeper = doubledIn(part, [...place, key])
    if (deeper) return deeper
  }
  return null
}
