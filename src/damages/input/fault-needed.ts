import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import { goesByFault } from '../rules/shared-liability.ts'
import type { DamagesInput } from './input.ts'

/**
 * The first defendant without a share of fault under a law by which each owes its share, where more than one is named. One
 * alone is taken to bear all that the claimant does not.
 */
export function faultNotEntered(input: DamagesInput, rules: DamagesRules): DamagesComplaint | null {
  if (input.defendants.length < 2) return null
  for (const claim of input.claims) {
    const rule = rules.liability.find(({ id }) => id === claim.liability)
    if (!rule || !goesByFault(rule, input)) continue
    const sued = new Set(claim.against.map(({ defendant }) => defendant))
    const i = input.defendants.findIndex((d) => sued.has(d.id) && d.settled === undefined && d.fault === undefined)
    if (i >= 0) return { is: 'fault-needed', place: ['defendants', i, 'fault'], law: rule.id }
  }
  return null
}
