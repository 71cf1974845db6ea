import { ok, type Result } from '../casefile/result.ts'
import type { Valuation } from '../casefile/value/valuation.ts'
import type { DamagesTables } from './input/damages-tables.ts'
import { readInput } from './input/read-input.ts'
import { loadSolver } from './recovery/solver.ts'
import type { ValueOptions } from './recovery-of-matter.ts'
import { needsSolver, type ValuedMatter, valueMatter } from './value-matter.ts'

const solver = await loadSolver()

/** Reads a written input and values it, as every door does one after the other. */
export function readAndValueInParts(
  raw: unknown,
  tables: DamagesTables,
  options: ValueOptions = {},
): Result<ValuedMatter, 'input-not-valid'> {
  const read = readInput(raw, 'the damages input', undefined, tables)
  if (!read.ok) return read
  return valueMatter(read.value, tables, needsSolver(read.value) ? { solver, ...options } : options)
}

export function readAndValue(
  raw: unknown,
  tables: DamagesTables,
  options: ValueOptions = {},
): Result<Valuation, 'input-not-valid'> {
  const valued = readAndValueInParts(raw, tables, options)
  return valued.ok ? ok(valued.value.valuation) : valued
}
