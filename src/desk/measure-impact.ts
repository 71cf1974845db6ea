import { join } from 'node:path'
import { redecideCases } from '../analysis/reform/redecide-cases.ts'
import type { RedecidedCases } from '../analysis/reform/redecided.ts'
import type { Reform } from '../analysis/reform/reform-file.ts'
import { isoDay } from '../casefile/dates.ts'
import type { Result } from '../casefile/result.ts'
import { readReform } from '../shelf/read-reform.ts'
import { today } from './clock.ts'
import { lawInForce } from './law-in-force.ts'
import { lawFolder } from './open-matter.ts'

/** A reform by its id in `law/reforms`, or by the path of a file. Problems: those of `readReform`. */
export const reformNamed = (named: string): Result<Reform> => readReform(join(lawFolder, 'reforms'), named)

/** Every decided ruling on file with and without a reform. Problems: those of the law files and of the reform. */
export function measureImpactOnDecisions(named: string, asOf = isoDay(today())): Result<RedecidedCases> {
  const law = lawInForce()
  if (!law.ok) return law
  const reform = reformNamed(named)
  return reform.ok ? redecideCases(law.value, reform.value, asOf) : reform
}
