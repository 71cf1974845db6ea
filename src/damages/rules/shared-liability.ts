import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import { headIds, headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim, Defendant } from '../input/input-claims.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules, LiabilityRule } from './damages-rules.ts'
import { type OwnFault, ownFault } from './own-fault.ts'

const isOf = (kind: LiabilityRule['of'] | LiabilityRule['always'], head: string): boolean => {
  if (kind === undefined || !isItemHead(head)) return false
  return kind === 'medical' ? headOf(head).medical : kind === 'compensatory' || headOf(head).kind === kind
}

/** Whether two claims may both end in judgment: the same one, or another that does not exclude it. */
const besideEachOther = (one: Claim, other: Claim): boolean =>
  [one, other].every(({ not_with }) => not_with.every(({ claim }) => claim !== one.id && claim !== other.id))

/**
 * The shares of fault of those against whom judgment can be entered on this claim, or on one beside it under the same law:
 * sued, and not settled. Whoever was not sued is no judgment debtor. 1 where a share is not known.
 */
function openShares(claim: Claim, { claims, defendants }: DamagesInput): number {
  const beside = claims.filter((other) => other.liability === claim.liability && besideEachOther(claim, other))
  const sued = new Set([claim, ...beside].flatMap(({ against }) => against.map(({ defendant }) => defendant)))
  const open = defendants.filter(({ id, settled }) => settled === undefined && sued.has(id))
  return open.some(({ fault }) => fault === undefined)
    ? 1
    : Math.min(
        1,
        open.reduce((sum, { fault }) => sum + (fault ?? 0), 0),
      )
}

/**
 * What all defendants of a claim owe together of any loss, 0 to 1: less the claimant's own fault, or the shares of those
 * against whom judgment can still be entered. However many owe the whole of it, no more is owed than this.
 */
export function owedTogether(claim: Claim, input: DamagesInput, rules: DamagesRules): number {
  const rule = rules.liability.find((row) => row.id === claim.liability)
  if (!rule) return 1
  if (faultless(rule, input) && rule.joint_for === 'open-shares') return openShares(claim, input)
  const each = claim.against.map(({ defendant }) => {
    const one = input.defendants.find(({ id }) => id === defendant)
    return one ? bearing(one, input) : null
  })
  return Math.max(
    0,
    ...each.flatMap((one) => {
      const { left } = ownFault(rule, claim, input, one)
      return headIds.map(left)
    }),
  )
}

/** Whether what a defendant owes goes by its share of fault. */
export const goesByFault = (rule: LiabilityRule, input: DamagesInput): boolean =>
  rule.rule !== 'joint-and-several' && !(faultless(rule, input) && rule.joint_for === 'whole')

/** The one defendant that is named, without a share of fault, is taken to bear all that the claimant does not. */
const bearing = (one: Defendant, { defendants, person }: DamagesInput): Defendant =>
  one.fault === undefined && defendants.length === 1 ? { ...one, fault: 1 - person.fault } : one

const faultless = (rule: LiabilityRule, { person }: DamagesInput): boolean =>
  rule.joint_if_faultless && person.fault === 0

/** What part of each head one defendant owes on a claim, with a note for what the rule takes away. */
export function partOwed(
  claim: Claim,
  entered: Defendant,
  input: DamagesInput,
  rules: DamagesRules,
  notes: Notes,
): (head: string) => number {
  const rule = rules.liability.find((row) => row.id === claim.liability)
  const defendant = bearing(entered, input)
  const route = { claim: claim.label ?? claim.id, defendant: defendant.name ?? defendant.id }
  const what = { is: 'claim-against', ...route } as const
  if (claim.liability !== undefined && !rule)
    notes.push({ what, rule: { is: 'law-not-recorded', law: claim.liability } })
  if (!rule) return () => 1
  const { source, status } = rule
  const own = ownFault(rule, claim, input, defendant)
  if (own.left('') < 1)
    notes.push({
      what,
      rule: { is: 'own-fault', share: input.person.fault, bars: own.bars, source: own.source ?? source, status },
    })
  if (own.bars === 'everything') return () => 0
  if (rule.rule === 'joint-and-several') return own.left
  if (faultless(rule, input)) {
    const share = rule.joint_for === 'open-shares' ? openShares(claim, input) : 1
    notes.push({ what, rule: { is: 'joint-if-faultless', share, source, status } })
    return () => share
  }
  if (defendant !== entered)
    notes.push({ what, rule: { is: 'sole-at-fault', share: defendant.fault ?? 0, source, status } })
  return byFault(rule, defendant, own.left, route, notes)
}

/** The part that a share of fault leaves, with the heads that are owed whole at any share or above one. */
function byFault(
  rule: LiabilityRule,
  { fault }: Defendant,
  debt: OwnFault['left'],
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
    return (head) => (whole(head) ? debt(head) : 0)
  }
  const threshold = rule.threshold ?? Number.POSITIVE_INFINITY
  const joint = rule.rule === 'joint-above-share' && (fault > threshold || (rule.from_threshold && fault >= threshold))
  const jointly = (head: string): boolean => joint && (rule.of === undefined || isOf(rule.of, head))
  const noneconomicOnly = rule.always === 'economic' || (joint && rule.of === 'economic')
  const share = fault * rule.below_times
  const own = Math.min(debt(''), share)
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
  return (head) => (whole(head) || jointly(head) ? debt(head) : Math.min(debt(head), share))
}

/** What must be known of the rules of shared liability that the claims name: those not verified, and what their notes say. */
export function liabilityCautions(input: DamagesInput, rules: DamagesRules): readonly ValuationCaution[] {
  const named = new Set(input.claims.map((claim) => claim.liability))
  return rules.liability
    .filter((rule) => named.has(rule.id) && (rule.status !== 'verified' || rule.note !== ''))
    .map(({ id, status, source, note }) => ({ is: 'shared-liability', id, status, source, note }))
}
