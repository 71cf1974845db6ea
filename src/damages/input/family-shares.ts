import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import { againstStatute, sharesByStatute } from '../rules/death-shares.ts'
import type { DamagesInput } from './input.ts'

const percent = (share: number): number => Number((100 * share).toFixed(2))

/** Shares of a death that were entered and that the statute does not give. */
export function impossibleShares({ death }: DamagesInput, rules: DamagesRules): DamagesComplaint | null {
  const rule = rules.death.find((row) => row.id === death?.law)
  if (death === undefined || rule === undefined || !againstStatute(death.beneficiaries, rule)) return null
  const by = sharesByStatute(death.beneficiaries, rule)
  return {
    is: 'shares-not-of-statute',
    place: ['death', 'beneficiaries'],
    cite: rule.wrongful_death,
    says: rule.shares,
    gives: by && death.beneficiaries.map(({ relation }, i) => ({ relation, percent: percent(by[i] ?? 0) })),
  }
}
