import { z } from 'zod'
import * as analysis from '../../../casefile/analysis.ts'
import * as records from '../../../casefile/evidence/records.ts'
import * as findings from '../../../casefile/findings.ts'
import * as limitation from '../../../casefile/limitation/limitation.ts'
import * as matter from '../../../casefile/matter.ts'
import * as questions from '../../../casefile/release/name-question.ts'
import * as routes from '../../../casefile/routes.ts'
import * as valuation from '../../../casefile/value/valuation.ts'
import * as courts from '../../../casefile/views/court-comparison.ts'
import * as views from '../../../casefile/views/views.ts'
import * as damagesInput from '../../../damages/input/input.ts'

/** The parts of a schema that hold further schemas, whatever its kind. */
function within(schema: z.ZodType): readonly unknown[] {
  const def: object = schema.def
  return Object.entries(def).flatMap(([part, value]): readonly unknown[] => {
    if (part === 'shape' && typeof value === 'object' && value !== null) return Object.values(value)
    if (part === 'getter' && typeof value === 'function') return [value()]
    return Array.isArray(value) ? value : [value]
  })
}

/** Schemas are shared between modules: each is looked at once. */
function collect(value: unknown, names: Set<string>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (value instanceof z.ZodType) {
    if (value instanceof z.ZodObject) for (const name of Object.keys(value.shape)) names.add(name)
    for (const part of within(value)) collect(part, names, seen)
    return
  }
  if (Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value))
    for (const part of Object.values(value)) collect(part, names, seen)
}

let known: ReadonlySet<string> | null = null

/** How the program calls the fields of its own records, gathered from the schemas of its answers and inputs. */
export function ownFieldNames(): ReadonlySet<string> {
  if (known) return known
  const names = new Set<string>()
  const modules = [analysis, courts, findings, limitation, matter, questions, records, routes, valuation, views]
  const seen = new Set<unknown>()
  for (const one of [...modules, damagesInput]) for (const part of Object.values(one)) collect(part, names, seen)
  known = names
  return names
}
