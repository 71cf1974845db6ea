import { compareCourts } from '../analysis/compare-courts.ts'
import type { CourtComparison } from '../casefile/court-comparison.ts'
import type { IsoDay } from '../casefile/dates.ts'
import type { Party, Stage } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { AssessmentAsked } from './assess-claims.ts'
import { lawInForce } from './law-in-force.ts'
import type { OpenMatter } from './open-matter.ts'

export interface ComparedCourts extends CourtComparison {
  readonly caption: string
  readonly asOf: IsoDay
  readonly stage: Stage
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'role'>[]
}

/**
 * The matter in its own court beside each other one: those named, or those of the facts file when none is.
 * Problems: `no-assessment-yet`, `input-not-valid` for an unknown court, and those of the law room.
 */
export async function compareCourtsForMatter(
  matter: OpenMatter,
  asked: AssessmentAsked & { readonly courts: readonly string[] },
): Promise<Result<ComparedCourts>> {
  const law = lawInForce()
  if (!law.ok) return law
  const loaded = await matter.vault.loadCasefile()
  if (!loaded.ok) return loaded
  const casefile = loaded.value
  if (casefile === null || casefile.facts.length === 0) return failed(problem('no-assessment-yet'))
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
