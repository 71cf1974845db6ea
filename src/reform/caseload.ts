import { earliestOf, type IsoDay, isAfter, latestOf, type WhenText, when } from '../casefile/dates.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Role } from '../casefile/matter.ts'
import type { Court } from '../law/courts.ts'

/** One claimant of a caseload. Ids and dates only: no name stands in it. */
export interface CaseloadRow {
  /** Rows of one claimant against other defendants carry the same text; null for a row that is a claimant of its own. */
  readonly claimant: string | null
  readonly state: string
  readonly born: WhenText
  readonly conductFrom: WhenText
  readonly conductTo: WhenText
  readonly roles: readonly Role[]
  /** Facts that concern every defendant of the row. */
  readonly factors: readonly FactorId[]
  /** Facts that concern the defendants of one role alone. */
  readonly factorsOfRole: Readonly<Partial<Record<Role, readonly FactorId[]>>>
  readonly filed: IsoDay | null
  readonly discovered: WhenText | null
  readonly criminalCase: { readonly from: WhenText; readonly to: WhenText | null } | null
  readonly confinement: { readonly from: WhenText; readonly to: WhenText | null } | null
  /** What the claim is worth in the lawyer's own figure, whole dollars; null where none is given. */
  readonly value: number | null
}

/** A business in which nobody is trafficked, with the facts that such a business shows. */
export interface BystanderRow {
  readonly role: Role
  readonly state: string
  readonly factors: readonly FactorId[]
  /** How many businesses the row stands for. */
  readonly count: number
}

/** The first court of the state among those known: where its claimants are taken to sue. */
export const courtOfState = (courts: readonly Court[], state: string): Court | null =>
  courts.find(({ level, states }) => level === 'district' && states.includes(state)) ?? null

/** Told by its form, as `2014-05-03`; the text is known to be a date. */
export const isDay = (text: WhenText): boolean => text.length === 10 && text[4] === '-' && text[7] === '-'
const isDayOrNone = (text: WhenText | null): boolean => text === null || isDay(text)

const isExactStretch = (told: CaseloadRow['criminalCase']): boolean =>
  told === null || (isDay(told.from) && isDayOrNone(told.to))

/** Whether every date of the row is known to the day, so that columns can hold it. */
export const isExact = (row: CaseloadRow): boolean =>
  isDay(row.born) &&
  isDay(row.conductFrom) &&
  isDay(row.conductTo) &&
  isDayOrNone(row.discovered) &&
  isExactStretch(row.criminalCase) &&
  isExactStretch(row.confinement)

/**
 * Whether columns can hold the row: its conduct has a first and a last day, at least to the year, and a discovery is
 * known to the day, for the parts of one may fall on different days.
 */
export function fitsColumns(row: CaseloadRow): boolean {
  if (isExact(row)) return true
  const [first, last] = [earliestOf(when(row.conductFrom)), latestOf(when(row.conductTo))]
  const toldEnds = [row.criminalCase, row.confinement].flatMap((told) =>
    told ? [told.from, told.to ?? told.from] : [],
  )
  return (
    first !== null &&
    last !== null &&
    !isAfter(first, last) &&
    isDayOrNone(row.discovered) &&
    toldEnds.every((text) => when(text).kind !== 'unknown')
  )
}
