import { percentWords as percent } from '../../words/valuation/share-words.ts'
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
  const what = `${claim.label ?? claim.id} against ${defendant.name ?? defendant.id}`
  if (claim.liability !== undefined && !rule)
    notes.push({
      what,
      rule: `No rule of shared liability is recorded for ${claim.liability}; the whole loss was taken as owed, which must be checked.`,
    })
  if (!rule) return () => 1
  const debt = wholeDebt(rule, input)
  if (debt < 1)
    notes.push({
      what,
      rule: `The claimant bears ${percent(input.person.fault)} of the fault, which ${debt === 0 ? 'bars the claim' : 'comes off what is owed'} (${rule.source}, ${rule.status}).`,
    })
  if (debt === 0) return () => 0
  if (rule.rule === 'joint-and-several') return () => debt
  if (rule.joint_if_faultless && input.person.fault === 0) {
    const share = rule.joint_for === 'open-shares' ? openShares(input) : 1
    notes.push({
      what,
      rule: `Joint and several${share < 1 ? ` for ${percent(share)}, the shares of those who have not settled` : ''}, because the claimant is taken to bear no fault (person, fault): ${rule.source} (${rule.status}).`,
    })
    return () => share
  }
  return byFault(rule, defendant, debt, what, notes)
}

/** The part that a share of fault leaves, with the heads that are owed whole at any share or above one. */
function byFault(
  rule: LiabilityRule,
  { fault }: DamagesInput['defendants'][number],
  debt: number,
  what: string,
  notes: Notes,
): (head: string) => number {
  const whole = (head: string): boolean => isOf(rule.always, head)
  const kept = rule.always === undefined ? '' : `, except on ${rule.always} loss, which is owed whole`
  if (fault === undefined) {
    notes.push({
      what,
      rule: `Liability is ${rule.rule === 'several' ? 'several' : 'joint only above a share of fault'}${kept} (${rule.source}, ${rule.status}) and no share of fault was entered, so nothing${kept === '' ? '' : ' else'} was counted on this route.`,
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
      what: `${what}: more than ${percent(own)}${noneconomicOnly ? ' of noneconomic loss' : rule.always === 'medical' ? ' of what is not medical' : ''}`,
      rule: `Shared liability: ${rule.source} (${rule.status}).`,
    })
  return (head) => (whole(head) || jointly(head) ? debt : own)
}

/** What must be known of the rules of shared liability that the claims name: those not verified, and what their notes say. */
export function liabilityCautions(input: DamagesInput, rules: DamagesRules): readonly string[] {
  const named = new Set(input.claims.map((claim) => claim.liability))
  return rules.liability
    .filter((rule) => named.has(rule.id) && (rule.status !== 'verified' || rule.note !== ''))
    .map((rule) => `Shared liability under ${rule.id} (${rule.status}): ${rule.source}. ${rule.note}`.trim())
}
