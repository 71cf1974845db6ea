import type { GivenFile } from '../../casefile/given-file.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { TreasuryCurve } from '../../casefile/value/table-read.ts'
import { treasuryCurve } from '../../damages/input/treasury-curve.ts'
import { type Public, publicAnswer } from '../../drafting/firewall/covering/public-answer.ts'
import { nameOfGiven } from '../../shelf/given/given-file.ts'
import { readCsv } from '../../shelf/tables/csv-records.ts'

/**
 * The yield curve of one day from a table of par yields that the user downloaded from the Treasury.
 * Problems: `file-not-found`, `input-not-valid`.
 */
export async function importCurve(
  file: GivenFile,
  on: string,
): Promise<Result<Public<TreasuryCurve>, 'file-not-found' | 'input-not-valid'>> {
  const rows: (readonly string[])[] = []
  const take = (cells: readonly string[]): Result<null, never> => {
    rows.push(cells)
    return ok(null)
  }
  const read = await readCsv(file, { heading: take, row: take })
  if (!read.ok) return read
  const curve = treasuryCurve(rows, on, nameOfGiven(file))
  return curve.ok ? publicAnswer(curve.value) : curve
}
