import type { DamagesInput } from './input/input.ts'
import { Rows, type WhatIf } from './moved/moved-input.ts'
import { items, pay, rates } from './moved/moved-losses.ts'
import { recovery, remedies, takenOff } from './moved/moved-recovery.ts'

const yearsOfLife = 3
/** Every assumption that was chosen or given a range, moved both ways. `lastAge` is where the life table ends. */
export function whatIfs(input: DamagesInput, age: number, lastAge: number): readonly WhatIf[] {
  const rows = new Rows(input, input.rating?.years ?? 0)
  rates(input, rows)
  // Nobody is read beyond the table, nor before birth.
  const older = Math.max(0, Math.min(yearsOfLife, Math.floor(lastAge - age - 1e-9)))
  const younger = Math.min(yearsOfLife, Math.floor(age))
  rows.life(older, younger)
  if (input.rating) rows.rating()
  items(input, rows)
  pay(input, rows)
  remedies(input, rows)
  recovery(input, rows)
  takenOff(input, rows)
  return rows.all
}
