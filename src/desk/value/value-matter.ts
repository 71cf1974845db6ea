import { day, isoDay, parseDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { DamagesTables } from '../../damages/input/damages-tables.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import { firstConflict } from '../../damages/input/input-conflicts.ts'
import type { SupportedClaims } from '../../damages/recovery/rests-on.ts'
import { loadSolver } from '../../damages/recovery/solver.ts'
import { needsSolver, type ValuedMatter, valueMatter } from '../../damages/value-matter.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { keepingLaw } from '../law/keep-compiled-law.ts'
import { programFolder } from '../program-folder.ts'

export interface ValueRequest {
  /** Which claims the facts of the matter support, where there is a matter with facts. */
  readonly supported?: SupportedClaims | undefined
  readonly seed?: number | undefined
  readonly trials?: number | undefined
  readonly asOf?: string | undefined
  /** Whether the interval of each year is found too; it is, where not said otherwise. */
  readonly yearly?: boolean | undefined
  /** The figures of one screen alone: no intervals by year, and not what each assumption moves. */
  readonly inShort?: boolean | undefined
}

export interface Valued {
  readonly input: DamagesInput
  readonly tables: DamagesTables
  readonly valuation: Valuation
  readonly matter: ValuedMatter
}

/** Life tables and rules as shipped with the program. */
export const damagesTables = (): Result<DamagesTables, TablesTrouble> =>
  keepingLaw(() => readDamagesTables(programFolder))

/** The input valued on another day, where one is given. Problems: `usage`, `input-not-valid` where a day then lies wrong. */
export function datedOn(
  input: DamagesInput,
  asOf: string | undefined,
): Result<DamagesInput, 'input-not-valid' | 'usage'> {
  if (asOf === undefined) return ok(input)
  if (parseDay(asOf) === null)
    return failed(problem('usage', { complaint: { is: 'no-such-day', option: '--as-of', given: asOf } }))
  const dated = { ...input, valuation_date: isoDay(day(asOf)) }
  const wrong = firstConflict(dated)
  return wrong
    ? failed(
        problem('input-not-valid', {
          input: 'damages',
          on: asOf,
          complaint: wrong,
        }),
      )
    : ok(dated)
}

/** Values an input. Problems: `usage` for a day that does not exist, `input-not-valid`. */
export async function valueInput(
  input: DamagesInput,
  request: ValueRequest,
): Promise<Result<Valued, TablesTrouble | 'usage'>> {
  const dated = datedOn(input, request.asOf)
  if (!dated.ok) return dated
  const tables = damagesTables()
  if (!tables.ok) return tables
  const solver = needsSolver(dated.value) ? await loadSolver() : undefined
  const { inShort = false, yearly = !inShort } = request
  const valued = valueMatter(dated.value, tables.value, {
    ...{ ...request, solver, unmoved: inShort, intervalsByYear: yearly },
  })
  return valued.ok
    ? ok({ input, tables: tables.value, valuation: valued.value.valuation, matter: valued.value })
    : valued
}
