import { z } from 'zod'
import { FactorId, type ProvisionId } from '../casefile/ids.ts'
import { type Decision, DecisionClaim, RulingElement } from './decision.ts'

export const Side = z.enum(['plaintiff', 'defendant'])
export type Side = z.infer<typeof Side>

const IssueId = z.string().regex(/^[a-z-]+$/)

/** How decided cases are read: `law/precedent-claims.yaml`. */
export const PrecedentGuide = z.strictObject({
  claims: z.array(
    z.strictObject({
      id: DecisionClaim,
      name: z.string(),
      /** Whose courts decide it for good: the circuit's court of appeals, or the state's highest court. */
      law: z.enum(['federal', 'state']),
      issues: z.array(IssueId).min(1),
    }),
  ),
  issues: z.record(IssueId, z.strictObject({ name: z.string(), element: RulingElement.nullable() })),
  provisions: z.array(z.strictObject({ provision: z.string(), theory: z.string(), claim: DecisionClaim.nullable() })),
  families: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      court: z.string(),
      captions: z.array(z.string()).min(1),
      why: z.string(),
    }),
  ),
  factors: z.record(
    FactorId,
    z.strictObject({
      side: Side,
      issues: z.array(IssueId).min(1),
      /** Counsel knows it from the client and the calendar: it is never put forward as a thing to find. */
      known: z.boolean().optional(),
    }),
  ),
  /** Label of each factor for sentences; its id in words where there is none. */
  names: z.record(FactorId, z.string()).optional(),
})
export type PrecedentGuide = z.infer<typeof PrecedentGuide>

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(text)
}

/**
 * The claim of decided cases that a provision and theory stand for, e.g. `us/18-usc-1595` and `beneficiary` for
 * `1595-beneficiary`; null where no decided case speaks to it (wrongful death, survival, other torts).
 */
export function decisionClaimOf(provision: ProvisionId, theory: string, guide: PrecedentGuide): DecisionClaim | null {
  return guide.provisions.find((row) => fits(row.provision, provision) && fits(row.theory, theory))?.claim ?? null
}

/** The family that a decision counts with: its own mark, else the guide's rule, else itself alone. */
export function familyOf(decision: Decision, guide: PrecedentGuide): string {
  if (decision.family !== undefined) return decision.family
  const family = guide.families.find(
    (row) => row.court === decision.court && row.captions.some((caption) => fits(caption, decision.caption)),
  )
  return family?.id ?? decision.id
}
