import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import { headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim } from '../input/input-claims.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules, LiabilityRule } from './damages-rules.ts'

const isOf = (kind: LiabilityRule['of'] | LiabilityRule['always'], head: string): boolean => {
  if (kind === undefined || !isItemHead(head)) return false
  return kind === 'medical' ? headOf(head).medical : kind === 'compensatory' || headOf(head).kind === kind
}

/** The shares of fault of all against whom judgment can still be entered; 1 where one of them is not known. */
function openShares({ defendants }: DamagesInput): number {
  const open = defendants.filter(({ settled }) => settled === undefined)
  return open.some(({ fault }) => fault === undefined)
    ? 1
    : Math.min(
        1,
        open.reduce((sum, { fault }) => sum + (fault ?? 0), 0),
      )
}

/** What the claimant's own fault leaves of what is owed on a claim, 0 to 1. */
export function leftByOwnFault(claim: Claim, input: DamagesInput, rules: DamagesRules): number {
  const rule = rules.liability.find((row) => row.id === claim.liability)
  return rule ? wholeDebt(rule, input) : 1
}

function wholeDebt(rule: LiabilityRule, input: DamagesInput): number {
  const { fault } = input.person
  if (fault === 0 || rule.claimant_fault === 'none') return 1
  return rule.claimant_fault === 'bars' ? 0 : 1 - fault
}

/** What part of each head one defendant owes on a claim, with a note for what the rule takes away. */
export function partOwed(
  claim: Claim,
  defendant: DamagesInput['defendants'][number],
  input: DamagesInput,
  rules: DamagesRules,
  notes: Notes,
): (head: string) => number {
  const rule = rules.liability.find((row) => row.id === claim.liability)
  const route = { claim: claim.label ?? claim.id, defendant: defendant.name ?? defendant.id }
  const what = { is: 'claim-against', ...route } as const
  if (claim.liability !== undefined && !rule)
    notes.push({ what, rule: { is: 'law-not-recorded', law: claim.liability } })
  if (!rule) return () => 1
  const { source, status } = rule
  const debt = wholeDebt(rule, input)
  if (debt < 1)
    notes.push({ what, rule: { is: 'own-fault', share: input.person.fault, bars: debt === 0, source, status } })
  if (debt === 0) return () => 0
  if (rule.rule === 'joint-and-several') return () => debt
  if (rule.joint_if_faultless && input.person.fault === 0) {
    const share = rule.joint_for === 'open-shares' ? openShares(input) : 1
    notes.push({ what, rule: { is: 'joint-if-faultless', share, source, status } })
    return () => share
  }
  return byFault(rule, defendant, debt, route, notes)
}

/** The part that a share of fault leaves, with the heads that are owed whole at any share or above one. */
function byFault(
  rule: LiabilityRule,
  { fault }: DamagesInput['defendants'][number],
  debt: number,
  route: { readonly claim: string; readonly defendant: string },
  notes: Notes,
): (head: string) => number {
  const whole = (head: string): boolean => isOf(rule.always, head)
  const { source, status } = rule
  if (fault === undefined) {
    notes.push({
      what: { is: 'claim-against', ...route },
      rule: { is: 'fault-not-entered', rule: rule.rule, always: rule.always ?? null, source, status },
    })
    return (head) => (whole(head) ? debt : 0)
  }
  const threshold = rule.threshold ?? Number.POSITIVE_INFINITY
  const joint = rule.rule === 'joint-above-share' && (fault > threshold || (rule.from_threshold && fault >= threshold))
  const jointly = (head: string): boolean => joint && (rule.of === undefined || isOf(rule.of, head))
  const noneconomicOnly = rule.always === 'economic' || (joint && rule.of === 'economic')
  const own = Math.min(debt, fault * rule.below_times)
  if (own < 1 && !(joint && rule.of === undefined))
    notes.push({
      what: {
        is: 'more-than-share',
        ...route,
        share: own,
        of: noneconomicOnly ? 'noneconomic' : rule.always === 'medical' ? 'not-medical' : 'all',
      },
      rule: { is: 'shared-liability', source, status },
    })
  return (head) => (whole(head) || jointly(head) ? debt : own)
}

/** What must be known of the rules of shared liability that the claims name: those not verified, and what their notes say. */
export function liabilityCautions(input: DamagesInput, rules: DamagesRules): readonly ValuationCaution[] {
  const named = new Set(input.claims.map((claim) => claim.liability))
  return rules.liability
    .filter((rule) => named.has(rule.id) && (rule.status !== 'verified' || rule.note !== ''))
    .map(({ id, status, source, note }) => ({ is: 'shared-liability', id, status, source, note }))
}
