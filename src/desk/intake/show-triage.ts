import { triage } from '../../analysis/triage.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import type { Triage } from '../../casefile/intake/triage.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { triageCoverage } from '../../drafting/firewall/covering/triage-coverage.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { asOfOf } from '../as-of.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { lawInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'

/** Every claim that is allowed by what is known so far, the strictest last day first; as of today unless another day is given. */
export const showTriage = (matter: OpenMatter, asOf?: IsoDay): Promise<Result<Covered<Triage>, DoorTrouble>> =>
  answerAbout(matter, 'triage', async ({ vault, cover }) => {
    const found = await triageOf(vault, asOf ?? asOfOf(matter).day)
    return found.ok ? cover(found.value, triageCoverage) : found
  })

/** The same with its names, for what is covered afterwards. */
export async function triageOf(vault: Vault, asOf: IsoDay): Promise<Result<Triage, StoreTrouble | LawTrouble>> {
  const casefile = await draftOf(vault)
  if (!casefile.ok) return casefile
  const intake = await vault.readRecord('intake', 'intake')
  if (!intake.ok) return intake
  const law = lawInForce()
  if (!law.ok) return law
  return ok(triage({ casefile: casefile.value, intake: intake.value?.content ?? null, asOf }, law.value))
}
