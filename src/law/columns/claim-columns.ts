import type { TollingKind } from '../../casefile/limitation/tolling-kind.ts'

/** A stretch told for a claimant: first day, and the day it ended or `notGiven` while it lasts. */
export interface StretchColumns {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Days that a caseload seldom tells; a claim that asks for one that is not there cannot be counted. */
export type RareDay = 'died' | 'freed' | 'conviction' | 'notice' | 'appointed' | 'takerBorn'

/** The dates of claims by columns, as days in numbers: what the rules of limitation read of each row. */
export interface ClaimColumns {
  readonly conductFrom: Int32Array
  readonly conductTo: Int32Array
  readonly born: Int32Array
  /** The day for which the answer is wanted: of filing, or the day asked about. */
  readonly judged: Int32Array
  readonly discovered: Int32Array | null
  readonly criminalCase: StretchColumns | null
  readonly confinement: StretchColumns | null
  readonly rare?: Readonly<Partial<Record<RareDay, Int32Array>>>
  readonly otherStretches?: Readonly<Partial<Record<TollingKind, StretchColumns>>>
}

/** The stretches told for what stops a clock; null where none is told. */
export function stretchesOf(rows: ClaimColumns, kind: TollingKind): StretchColumns | null {
  if (kind === 'criminal-case') return rows.criminalCase
  if (kind === 'confinement') return rows.confinement
  return rows.otherStretches?.[kind] ?? null
}
