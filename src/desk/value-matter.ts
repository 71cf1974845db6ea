import { day, parseDay } from '../casefile/dates.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Valuation } from '../casefile/valuation.ts'
import type { DamagesTables } from '../damages/input/damages-tables.ts'
import type { DamagesInput } from '../damages/input/input.ts'
import { loadSolver } from '../damages/recovery/solver.ts'
import { type ValuedMatter, valueInParts } from '../damages/value-matter.ts'
import { readDamagesInput } from '../shelf/read-damages-input.ts'
import { readDamagesTables } from '../shelf/read-tables.ts'
import { programFolder } from './program-folder.ts'

export interface ValueRequest {
  readonly seed?: number | undefined
  readonly trials?: number | undefined
  readonly asOf?: string | undefined
}

export interface Valued {
  readonly input: DamagesInput
  readonly tables: DamagesTables
  readonly valuation: Valuation
  readonly matter: ValuedMatter
}

/** Life tables and rules as shipped with the program. */
export const damagesTables = (): Result<DamagesTables> => readDamagesTables(programFolder)

/** Values an input. Problems: `usage` for a day that does not exist, `input-not-valid`. */
export async function valueInput(input: DamagesInput, request: ValueRequest): Promise<Result<Valued>> {
  if (request.asOf !== undefined && parseDay(request.asOf) === null)
    return failed(
      problem('usage', {
        what: `--as-of ${request.asOf} is not a day that exists.`,
        next: 'Write it like 2026-11-23.',
      }),
    )
  const tables = damagesTables()
  if (!tables.ok) return tables
  const dated = request.asOf === undefined ? input : { ...input, valuation_date: day(request.asOf).toString() }
  const solver = input.claims.length > 0 ? await loadSolver() : undefined
  const valued = valueInParts(dated, tables.value, { ...request, solver, intervalsByYear: true })
  return valued.ok
    ? ok({ input, tables: tables.value, valuation: valued.value.valuation, matter: valued.value })
    : valued
}

/** Values an input that stands alone in a file. Problems: `file-not-found`, `input-not-valid`. */
export async function valueInputFile(path: string, request: ValueRequest): Promise<Result<Valued>> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = readDamagesInput(path, tables.value)
  return input.ok ? valueInput(input.value, request) : input
}
