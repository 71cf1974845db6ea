import type { DamagesInput } from '../input/input.ts'
import type { DamagesRules } from './damages-rules.ts'

type Beneficiary = NonNullable<DamagesInput['death']>['beneficiaries'][number]
type Division = DamagesRules['death'][number]['divided'][number]

const asEntered = (beneficiaries: readonly Beneficiary[]): readonly number[] =>
  beneficiaries.flatMap(({ share }) => (share === undefined ? [] : [share]))

/** Each head alike, or a part for each relation that those of it share alike; one may be sure of a least part. */
function dividedBy({ parts, least }: Division, beneficiaries: readonly Beneficiary[]): readonly number[] {
  const ofRelation = (relation: string): number => beneficiaries.filter((one) => one.relation === relation).length
  if (parts !== undefined) return beneficiaries.map(({ relation }) => (parts[relation] ?? 0) / ofRelation(relation))
  const head = 1 / beneficiaries.length
  const sure = (relation: string): number => least?.[relation] ?? 0
  const raised = beneficiaries.filter(({ relation }) => sure(relation) > head)
  const left = raised.reduce((rest, { relation }) => rest - sure(relation), 1)
  const others = left / (beneficiaries.length - raised.length || 1)
  return beneficiaries.map(({ relation }) => (sure(relation) > head ? sure(relation) : others))
}

/**
 * The share of each one who takes for a death: as entered or, where none was, as the statute divides among just these
 * relations. Null where neither says.
 */
export function sharesAmong(
  beneficiaries: readonly Beneficiary[],
  rule: DamagesRules['death'][number] | undefined,
): readonly number[] | null {
  const entered = asEntered(beneficiaries)
  if (entered.length > 0) return entered.length === beneficiaries.length ? entered : null
  const takers = new Set(beneficiaries.map(({ relation }) => relation))
  const division = rule?.divided.find(
    ({ among }) => among.length === takers.size && among.every((one) => takers.has(one)),
  )
  return division ? dividedBy(division, beneficiaries) : null
}
