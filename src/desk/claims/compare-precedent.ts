import { basename } from 'node:path'
import { z } from 'zod'
import { IsoDay, isoDay } from '../../casefile/dates.ts'
import type { PrecedentFinding } from '../../casefile/findings.ts'
import { FactorId, ProvisionId } from '../../casefile/ids.ts'
import { Role, Stage } from '../../casefile/matter.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { courtNamed } from '../../law/courts.ts'
import { factorNames } from '../../law/elements/factors.ts'
import { comparePrecedents } from '../../precedent/compare-precedents.ts'
import { DecisionClaim } from '../../precedent/decision.ts'
import { decisionClaimOf } from '../../precedent/guide.ts'
import type { GivenFileTrouble, LawTrouble } from '../../shelf/read-trouble.ts'
import { readYamlWithLines } from '../../shelf/yaml-file.ts'
import { roleWords } from '../../words/role-words.ts'
import { today } from '../clock.ts'
import { lawInForce } from '../law/law-in-force.ts'

/** What is asked about earlier rulings: a role, a claim, a court, a day, and the facts shown. Nothing about a client. */
export const PrecedentInput = z.strictObject({
  claim: z.union([DecisionClaim, ProvisionId]),
  theory: z.string().min(1).optional(),
  role: Role,
  court: z.string().min(1),
  factors: z.array(FactorId),
  as_of: IsoDay.optional(),
  stage: Stage.default('pleading'),
})

export interface ComparedPrecedent {
  readonly claimName: string
  readonly roleName: string
  readonly court: string
  readonly asOf: IsoDay
  readonly precedent: PrecedentFinding
  readonly factorNames: Readonly<Record<string, string>>
}

/**
 * How earlier rulings lean on the facts that a file states, as of today when it names no day.
 * Problems: `file-not-found`; `input-not-valid` with file and line; `law-not-valid`.
 */
export function comparePrecedentFromFile(path: string): Result<ComparedPrecedent, LawTrouble | GivenFileTrouble> {
  const read = readYamlWithLines(path, PrecedentInput)
  if (!read.ok) return read
  const { value: input, lineOf } = read.value
  const refused = (where: readonly PropertyKey[], complaint: Complaint) =>
    failed(problem('input-not-valid', { file: basename(path), line: lineOf(where), complaint }))
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const law = inForce.value
  // A state's highest court is cited by the state alone: `Tex.`.
  const { courts } = law.library
  const court = courtNamed(courts, input.court) ?? courtNamed(courts, `${input.court} Ct.`)
  if (court === null) return refused(['court'], { is: 'not-in-the-law', list: 'courts', given: input.court })
  const known = new Set<string>(law.factors.factors.map(({ id }) => id))
  const strange = input.factors.findIndex((id) => !known.has(id))
  if (strange >= 0)
    return refused(['factors', strange], {
      is: 'not-in-the-law',
      list: 'factors',
      given: input.factors[strange] ?? '',
    })
  const named = DecisionClaim.safeParse(input.claim)
  const claim = named.success
    ? named.data
    : decisionClaimOf(ProvisionId.parse(input.claim), input.theory ?? '', law.guide)
  if (claim === null)
    return refused(['claim'], { is: 'no-ruling-speaks', claim: input.claim, theory: input.theory ?? null })
  const asOf = input.as_of ?? isoDay(today())
  return ok({
    claimName: law.guide.claims.find(({ id }) => id === claim)?.name ?? claim,
    roleName: roleWords[input.role],
    court: court.name,
    asOf,
    precedent: comparePrecedents(
      {
        role: input.role,
        claim,
        court: court.name,
        circuit: (court.circuit ?? court.states[0] ?? '').toLowerCase(),
        asOf,
        stage: input.stage,
        factors: input.factors,
      },
      law.decisions,
      law.guide,
    ),
    factorNames: factorNames(law.factors),
  })
}
