import { analyse, type FoundValue, withValues } from '../../analysis/analyse.ts'
import { supportedClaims } from '../../analysis/supported-claims.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import type { Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { analysisCoverage } from '../../drafting/firewall/covering/analysis-coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { phonesSeen } from '../../rings/phones-seen.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import { lawInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { storedDamages } from '../value/stored-damages.ts'
import { valueInput } from '../value/value-matter.ts'

export interface AssessmentAsked {
  readonly asOf?: IsoDay
  readonly stage?: Stage
}

/**
 * Who may be liable, proved by which page, under which law, by when, and what it is worth; as of the matter's own day
 * and stage unless others are asked for. Problems: `no-assessment-yet` and those of the law and damages rooms.
 */
export const assessClaims = (matter: OpenMatter, asked: AssessmentAsked): Promise<Result<Covered<Analysis>>> =>
  answerAbout(matter, 'assess', async ({ vault, cover }) => {
    const analysis = await analysisOf(vault, asked)
    return analysis.ok ? cover(analysis.value, analysisCoverage) : analysis
  })

/** The assessment with its names, for what is covered afterwards. */
export async function analysisOf(
  vault: Pick<Vault, 'loadCasefile' | 'listSuggestions' | 'loadDamagesInputs'>,
  asked: AssessmentAsked,
): Promise<Result<Analysis>> {
  const law = lawInForce()
  if (!law.ok) return law
  const loaded = await vault.loadCasefile()
  if (!loaded.ok) return loaded
  const casefile = loaded.value
  if (casefile === null || casefile.facts.length === 0) return failed(problem('no-assessment-yet'))
  const phones = await vault.listSuggestions({ kind: 'phone' })
  if (!phones.ok) return phones
  const damages = await storedDamages(vault)
  if (!damages.ok) return damages
  const analysed = analyse(
    casefile,
    law.value,
    { asOf: asked.asOf ?? casefile.matter.asOf, stage: asked.stage ?? casefile.matter.stage },
    { phones: phonesSeen(casefile.facts, phones.value.suggestions) },
  )
  if (!analysed.ok) return analysed
  const values: FoundValue[] = []
  for (const { claimant, input } of damages.value) {
    const supported = supportedClaims(input, analysed.value, claimant)
    const valued = await valueInput(input, { supported })
    if (!valued.ok) return valued
    values.push({ claimant, valuation: valued.value.valuation })
  }
  return ok(withValues(analysed.value, values))
}
