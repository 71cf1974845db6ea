import { compareCourts } from '../../analysis/compare-courts.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import type { Party, Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { CourtComparison } from '../../casefile/views/court-comparison.ts'
import { courtsCoverage } from '../../drafting/firewall/covering/analysis-coverage.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { lawInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { AssessmentAsked } from './assess-claims.ts'
import type { AnalysisTrouble } from './engine.ts'

export interface ComparedCourts extends CourtComparison {
  readonly caption: string
  readonly asOf: IsoDay
  readonly stage: Stage
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'role'>[]
}

interface CourtsAsked extends AssessmentAsked {
  readonly courts: readonly string[]
}

const coverage: Coverage<ComparedCourts> = {
  published: courtsCoverage.published ?? [],
  spelled: [...(courtsCoverage.spelled ?? []), 'stage', 'parties[].role'],
  days: courtsCoverage.days ?? [],
}

/**
 * The matter in its own court beside each other one: those named, or those of the facts file when none is.
 * Problems: `no-assessment-yet`, `input-not-valid` for an unknown court, and those of the law room.
 */
export const compareCourtsForMatter = (
  matter: OpenMatter,
  asked: CourtsAsked,
): Promise<Result<Covered<ComparedCourts>, AnalysisTrouble | DoorTrouble | 'no-assessment-yet'>> =>
  answerAbout(matter, 'courts', async ({ vault, cover }) => {
    const compared = await courtsOf(vault, asked)
    return compared.ok ? cover(compared.value, coverage) : compared
  })

async function courtsOf(
  vault: Pick<Vault, 'loadCasefile'>,
  asked: CourtsAsked,
): Promise<Result<ComparedCourts, AnalysisTrouble | StoreTrouble | 'no-assessment-yet'>> {
  const law = lawInForce()
  if (!law.ok) return law
  const loaded = await vault.loadCasefile()
  if (!loaded.ok) return loaded
  const casefile = loaded.value
  const why = casefile === null ? 'no-matter' : 'no-facts'
  if (casefile === null || casefile.facts.length === 0) return failed(problem('no-assessment-yet', { why }))
  const { court, otherCourts, caption, asOf, stage } = casefile.matter
  const question = { asOf: asked.asOf ?? asOf, stage: asked.stage ?? stage }
  const others = asked.courts.length > 0 ? asked.courts : otherCourts
  const compared = compareCourts(casefile, law.value, question, [court, ...others])
  return compared.ok
    ? ok({
        caption,
        ...question,
        parties: casefile.parties.map(({ id, name, role }) => ({ id, name, role })),
        ...compared.value,
      })
    : compared
}
