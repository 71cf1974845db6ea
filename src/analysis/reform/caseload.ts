import { z } from 'zod'
import type { IsoDay, WhenText } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { Role } from '../../casefile/matter.ts'
import type { Court } from '../../law/courts.ts'

/** One claimant of a caseload. Ids and dates only: no name stands in it. */
export interface CaseloadRow {
  /** Rows of one claimant against other defendants carry the same text. */
  readonly claimant: string
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

const words = (text: string): readonly string[] => text.split(/[;\s]+/).filter((word) => word !== '')
export const RolesText = z.string().transform(words).pipe(z.array(Role).min(1, 'names no role'))
/** Factor ids as written; whoever reads the file looks each up in the list of factors. */
export const FactorsText = z.string().transform(words)

/** The first court of the state among those known: where its claimants are taken to sue. */
export const courtOfState = (courts: readonly Court[], state: string): Court | null =>
  courts.find(({ level, states }) => level === 'district' && states.includes(state)) ?? null

const isDay = (text: WhenText | null): boolean => text === null || /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Whether every date of the row is known to the day, so that columns can hold it. */
export const isExact = (row: CaseloadRow): boolean =>
  [
    row.born,
    row.conductFrom,
    row.conductTo,
    row.discovered,
    ...(row.criminalCase ? [row.criminalCase.from, row.criminalCase.to] : []),
    ...(row.confinement ? [row.confinement.from, row.confinement.to] : []),
  ].every(isDay)
