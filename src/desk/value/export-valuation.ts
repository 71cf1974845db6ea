import type { WithRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { ShownMatter, ValuedMatter } from '../../damages/value-matter.ts'
import { type Coverage, coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { valuationCoverage } from '../../drafting/firewall/covering/valuation-coverage.ts'
import { type NotReleased, type Released, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import {
  type ValuationParts,
  type ValuationTargets,
  valuationFiles,
  valuationPath,
} from '../../drafting/valuation/valuation-files.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { Engine } from '../claims/engine.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { PreparedPaper } from '../papers/prepared-paper.ts'
import { writeReleased } from '../papers/write-released.ts'
import { damagesInputOf } from './stored-damages.ts'
import { type ValueRequest, valueInput } from './value-matter.ts'

/** The valuation of a matter, and the files that were written beside it. */
export type MatterValuation = Valuation & WithRelease

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

const shownCoverage: Coverage<MatterValuation> = coverageOf<MatterValuation>(valuationCoverage, releaseCoverage)

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
    DoorTrouble | TablesTrouble | 'folder-not-writable' | NotReleased | 'no-damages-input' | 'usage'
  >
> =>
  answerAbout(matter, 'value-matter', async ({ vault, cover }) => {
    const input = await damagesInputOf(vault, claimant)
    if (!input.ok) return input
    const valued = await valueInput(input.value, request)
    if (!valued.ok) return valued
    const { valuation } = valued.value
    if (Object.values(targets).every((target) => target === undefined))
      return cover({ ...valuation, files: [], kept: [], earlier: [], release: null }, shownCoverage)
    const covered = await cover<ValuationParts>({ valuation, matter: shownOf(valued.value.matter) }, partsCoverage)
    if (!covered.ok) return covered
    const released = await releasedValuation(covered.value, targets)
    if (!released.ok) return released
    const written = await writeReleased(vault, { action: 'valuation.exported', ids: [] }, released.value, (name) =>
      valuationPath(targets, name),
    )
    return written.ok ? cover({ ...valuation, ...written.value }, shownCoverage) : written
  })

/** How the recovery was found is in no paper. */
const shownOf = ({ recovered: _, ...matter }: ValuedMatter): ShownMatter => matter

async function releasedValuation(
  covered: Covered<ValuationParts>,
  targets: ValuationTargets,
): Promise<Result<Released, NotReleased>> {
  if (targets.workbook !== undefined) covered.warn([{ is: 'tells-birth-date' }])
  return releaseFiles(covered, 'valuation', (parts) => valuationFiles(parts, targets))
}

/** Why no paper was made of a valuation. */
export type ValuationNotMade = DoorTrouble | TablesTrouble | NotReleased | 'no-damages-input' | 'usage'

/** Papers of a valuation, and the files of each. */
const targetsOf = {
  workbook: { workbook: 'damages.xlsx' },
  'damages-report': { report: 'damages-report.docx' },
  'damages-charts': { charts: '.' },
} as const satisfies Readonly<Record<string, ValuationTargets>>
export type ValuationPaper = keyof typeof targetsOf

/** A paper of a claimant's valuation, searched and not written yet. */
export async function preparedValuation(
  { vault, cover }: Pick<AtTheDesk, 'vault' | 'cover'>,
  claimant: string | null,
  paper: ValuationPaper,
  engine: Pick<Engine, 'workbook'>,
): Promise<Result<PreparedPaper, ValuationNotMade>> {
  const input = await damagesInputOf(vault, claimant)
  if (!input.ok) return input
  const valued = await engine.workbook({ input: input.value })
  if (!valued.ok) return valued
  const matter = valued.value
  const { valuation } = matter
  const covered = await cover<ValuationParts>({ valuation, matter }, partsCoverage)
  if (!covered.ok) return covered
  const released = await releasedValuation(covered.value, targetsOf[paper])
  if (!released.ok) return released
  return ok({ released: released.value, replaced: covered.value.altered.length })
}
