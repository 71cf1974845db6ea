import { type FoundValue, withValues } from '../../analysis/analyse.ts'
import { supportedClaims } from '../../analysis/supported-claims.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import type { Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { SupportedClaims } from '../../damages/recovery/rests-on.ts'
import { analysisCoverage } from '../../drafting/firewall/covering/analysis-coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { phonesSeen } from '../../rings/phones-seen.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type StoredDamages, storedDamages } from '../value/stored-damages.ts'
import { type AnalysisAsked, type AnalysisTrouble, type Engine, engineHere, type ValueTrouble } from './engine.ts'

/** Why a matter was not assessed. */
export type NotAssessed = AnalysisTrouble | StoreTrouble | ValueTrouble | 'no-assessment-yet'

export interface AssessmentAsked {
  readonly asOf?: IsoDay
  readonly stage?: Stage
  /** The values without what one screen does not show: intervals by year, what each assumption moves. */
  readonly inShort?: boolean
}

/**
 * Who may be liable, proved by which page, under which law, by when, and what it is worth; as of the matter's own day
 * and stage unless others are asked for. Problems: `no-assessment-yet` and those of the law and damages rooms.
 */
export const assessClaims = (
  matter: OpenMatter,
  asked: AssessmentAsked,
): Promise<Result<Covered<Analysis>, NotAssessed | DoorTrouble>> =>
  answerAbout(matter, 'assess', async ({ vault, cover }) => {
    const analysis = await analysisOf(vault, asked)
    return analysis.ok ? cover(analysis.value, analysisCoverage) : analysis
  })

type AnalysisVault = Pick<Vault, 'loadCasefile' | 'listSuggestions' | 'loadDamagesInputs'>

/** The assessment with its names, for what is covered afterwards. */
export async function analysisOf(
  vault: AnalysisVault,
  asked: AssessmentAsked,
  engine: Engine = engineHere(),
): Promise<Result<Analysis, NotAssessed>> {
  const analysed = await claimsOf(vault, asked, engine)
  if (!analysed.ok) return analysed
  const values = await valuesOf(vault, analysed.value, engine, asked.inShort)
  return values.ok ? ok(withValues(analysed.value, values.value)) : values
}

/** The same without what the losses are worth. */
export async function claimsOf(
  vault: AnalysisVault,
  asked: AssessmentAsked,
  engine: Engine,
): Promise<Result<Analysis, AnalysisTrouble | StoreTrouble | 'no-assessment-yet'>> {
  const found = await analysisAsked(vault, asked)
  if (!found.ok) return found
  return found.value.casefile.facts.length === 0
    ? failed(problem('no-assessment-yet', { why: 'no-facts' }))
    : engine.analyse(found.value)
}

/** What the engine is asked about a matter, on its own day and stage unless others are asked for. */
export async function analysisAsked(
  vault: Pick<AnalysisVault, 'loadCasefile' | 'listSuggestions'>,
  asked: AssessmentAsked,
): Promise<Result<AnalysisAsked, StoreTrouble | 'no-assessment-yet'>> {
  const loaded = await vault.loadCasefile()
  if (!loaded.ok) return loaded
  const casefile = loaded.value
  if (casefile === null) return failed(problem('no-assessment-yet', { why: 'no-matter' }))
  const phones = await vault.listSuggestions({ kind: 'phone' })
  if (!phones.ok) return phones
  return ok({
    casefile,
    question: { asOf: asked.asOf ?? casefile.matter.asOf, stage: asked.stage ?? casefile.matter.stage },
    beside: { phones: phonesSeen(casefile.facts, phones.value.suggestions) },
  })
}

/** What the losses are worth where the claims stand as they were analysed; null where no facts say how they stand. */
export async function valuesOf(
  vault: Pick<Vault, 'loadDamagesInputs'>,
  analysed: Analysis | null,
  engine: Engine,
  inShort = false,
): Promise<Result<readonly FoundValue[], ValueTrouble | StoreTrouble>> {
  const damages = await storedDamages(vault)
  if (!damages.ok) return damages
  const values: FoundValue[] = []
  for (const { claimant, input } of damages.value) {
    const valued = await engine.value({ input, inShort, supported: supportedFor(input, analysed, claimant) })
    if (!valued.ok) return valued
    values.push({ claimant, valuation: valued.value })
  }
  return ok(values)
}

/** Everything that the value of the losses depends on, in one text: the inputs, and which of their claims are supported. */
export async function damagesRestOn(
  vault: Pick<Vault, 'loadDamagesInputs'>,
  analysed: Analysis | null,
): Promise<Result<string, StoreTrouble | TablesTrouble>> {
  const damages = await storedDamages(vault)
  if (!damages.ok) return damages
  return ok(
    JSON.stringify(
      damages.value.map(({ claimant, input }) => [claimant, input, supportedFor(input, analysed, claimant)]),
    ),
  )
}

const supportedFor = (
  input: StoredDamages['input'],
  analysed: Analysis | null,
  claimant: StoredDamages['claimant'],
): SupportedClaims | null => (analysed === null ? null : supportedClaims(input, analysed, claimant))
