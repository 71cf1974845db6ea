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
  return rule ? sharesByStatute(beneficiaries, rule) : null
}

type DeathLaw = DamagesRules['death'][number]

/** What the statute gives each of just these takers; null where it does not divide among them by itself. */
export function sharesByStatute(beneficiaries: readonly Beneficiary[], rule: DeathLaw): readonly number[] | null {
  const takers = new Set(beneficiaries.map(({ relation }) => relation))
  const division = rule.divided.find(
    ({ among, by_court }) => !by_court && among.length === takers.size && among.every((one) => takers.has(one)),
  )
  return division ? dividedBy(division, beneficiaries) : null
}

/** Relations that the statutes name; any other may stand in the place of one of them. */
const ownRelations: ReadonlySet<string> = new Set(['spouse', 'child', 'parent', 'sibling'])
/** Shares are written in whole percents too, a third as 0.33. */
const rounding = 0.01

/**
 * Whether entered shares are none that the statute gives: other than its own where it divides among just these takers, less
 * than the part that one of them is sure of, or for a relation that takes nothing beside another.
 */
export function againstStatute(beneficiaries: readonly Beneficiary[], rule: DeathLaw): boolean {
  const entered = asEntered(beneficiaries)
  if (entered.length < beneficiaries.length || entered.length === 0) return false
  const takers = new Set(beneficiaries.map(({ relation }) => relation))
  const known = [...takers].every((relation) => ownRelations.has(relation))
  const exact = known ? sharesByStatute(beneficiaries, rule) : null
  if (exact) return exact.some((share, i) => Math.abs(share - (entered[i] ?? 0)) > rounding)
  const allTake = ({ among }: Division): boolean => [...takers].every((one) => among.includes(one))
  if (known && !rule.divided.some(allTake) && rule.divided.some(({ among }) => among.every((one) => takers.has(one))))
    return true
  return [...takers].some((relation) => {
    const got = beneficiaries.reduce((sum, one, i) => sum + (one.relation === relation ? (entered[i] ?? 0) : 0), 0)
    return got + rounding < sureOf(relation, takers, rule.divided)
  })
}

/** The least that the statute leaves a relation beside others, however many they are. */
function sureOf(relation: string, takers: ReadonlySet<string>, divided: readonly Division[]): number {
  const beside = divided.filter(({ among }) => among.includes(relation) && (takers.size === 1 || among.length > 1))
  return beside.length === 0
    ? 0
    : Math.min(...beside.map(({ parts, least }) => parts?.[relation] ?? least?.[relation] ?? 0))
}
