import { ok, type Result } from '../../casefile/result.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { type Coverage, coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { valuationCoverage } from '../../drafting/firewall/covering/valuation-coverage.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { type ValuationParts, type ValuationTargets, valuationFiles } from '../../drafting/valuation/valuation-files.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { tellsBirthDate } from '../../words/valuation/paper-words.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { PreparedPaper } from '../papers/prepared-paper.ts'
import type { WrittenExports } from '../papers/write-exports.ts'
import { writeReleased } from '../papers/write-released.ts'
import { damagesInputOf } from './stored-damages.ts'
import { type ValueRequest, valueInput } from './value-matter.ts'

/** The valuation of a matter, and the files that were written beside it. */
export type MatterValuation = Valuation & WrittenExports

/** The dates that figures are reckoned by stay in the input; no paper prints them, and the finished files are searched. */
const partsCoverage = coverageOf<ValuationParts>(coverageBelow('valuation', valuationCoverage), {
  reckoned: [
    'matter.input.person.born',
    'matter.input.person.died',
    'matter.input.valuation_date',
    'matter.input.items[].from',
    'matter.input.items[].until',
  ],
})

const shownCoverage: Coverage<MatterValuation> = coverageOf<MatterValuation>(valuationCoverage)

/**
 * Values the input of a matter, that of the claimant named where there are several, and writes its workbook, charts and
 * report where they are asked for: from the covered valuation alone, and scanned for every identity before one is written.
 * Problems: `no-damages-input`, `usage`, `input-not-valid`, `identity-would-leave`, and those of `writeReleased`.
 */
export const exportMatterValuation = (
  matter: OpenMatter,
  request: ValueRequest,
  targets: ValuationTargets,
  claimant: string | null = null,
): Promise<
  Result<
    Covered<MatterValuation>,
    | DoorTrouble
    | TablesTrouble
    | 'folder-not-writable'
    | 'identity-would-leave'
    | 'name-not-told'
    | 'no-damages-input'
    | 'usage'
  >
> =>
  answerAbout(matter, 'value-matter', async ({ vault, cover }) => {
    const input = await damagesInputOf(vault, claimant)
    if (!input.ok) return input
    const valued = await valueInput(input.value, request)
    if (!valued.ok) return valued
    const { valuation } = valued.value
    if (Object.values(targets).every((target) => target === undefined))
      return cover({ ...valuation, files: [], kept: [] }, shownCoverage)
    const covered = await cover<ValuationParts>({ valuation, matter: valued.value.matter }, partsCoverage)
    if (!covered.ok) return covered
    const released = await releaseFiles(covered.value, await valuationFiles(covered.value, targets))
    if (!released.ok) return released
    const written = await writeReleased(vault, { action: 'valuation.exported', ids: [] }, released.value)
    return written.ok ? cover({ ...valuation, ...written.value }, shownCoverage) : written
  })

/** Why a workbook was not made. */
export type WorkbookNotMade =
  | DoorTrouble
  | TablesTrouble
  | 'identity-would-leave'
  | 'name-not-told'
  | 'no-damages-input'
  | 'usage'

/** The workbook of a claimant's valuation, searched and not written yet. */
export async function releasedWorkbook(
  { vault, cover }: Pick<AtTheDesk, 'vault' | 'cover'>,
  claimant: string | null,
): Promise<Result<PreparedPaper, WorkbookNotMade>> {
  const input = await damagesInputOf(vault, claimant)
  if (!input.ok) return input
  const valued = await valueInput(input.value, {})
  if (!valued.ok) return valued
  const { valuation, matter } = valued.value
  const covered = await cover<ValuationParts>({ valuation, matter }, partsCoverage)
  if (!covered.ok) return covered
  const files = await valuationFiles(covered.value, { workbook: 'damages.xlsx' })
  const released = await releaseFiles(covered.value, files)
  if (!released.ok) return released
  return ok({
    released: released.value,
    replaced: covered.value.altered.length,
    warnings: [...released.value.warnings, tellsBirthDate],
  })
}
