import type { WithRelease } from '../../casefile/release/written-files.ts'
import type { Result } from '../../casefile/result.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { type Public, publicAnswer } from '../../drafting/firewall/covering/public-answer.ts'
import { type ValuationTargets, valuationFiles, valuationPath } from '../../drafting/valuation/valuation-files.ts'
import { readDamagesInput } from '../../shelf/read-damages-input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { writeExports } from '../papers/write-exports.ts'
import { damagesTables, type ValueRequest, valueInput } from './value-matter.ts'

/**
 * Values an input that stands alone in a file, and writes its workbook, charts and report where they are asked for.
 * Problems: `file-not-found`, `usage`, `input-not-valid`, and those of `writeExports`.
 */
export async function valueInputFile(
  path: string,
  request: ValueRequest,
  targets: ValuationTargets,
): Promise<Result<Public<Valuation & WithRelease>, TablesTrouble | 'disk-full' | 'folder-not-writable' | 'usage'>> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = readDamagesInput(path, tables.value)
  if (!input.ok) return input
  const valued = await valueInput(input.value, request)
  if (!valued.ok) return valued
  const parts = publicAnswer({ valuation: valued.value.valuation, matter: valued.value.matter })
  const files = await valuationFiles(parts.value.value, targets)
  const written = writeExports(files.map(({ name, bytes }) => ({ path: valuationPath(targets, name), content: bytes })))
  return written.ok ? publicAnswer({ ...valued.value.valuation, ...written.value, release: null }) : written
}
