import { headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim } from '../input/input-claims.ts'
import { percent } from '../loss/percent.ts'
import type { Notes } from './caps.ts'
import type { DamagesRules, LiabilityRule } from './damages-rules.ts'

const isOf = (kind: LiabilityRule['of'] | LiabilityRule['always'], head: string): boolean => {
  if (kind === undefined || !isItemHead(head)) return false
  return kind === 'medical' ? headOf(head).medical : kind === 'compensatory' || headOf(head).kind === kind
}

/** What part of each head one defendant owes on a claim, with a note for what the rule takes away. */
export function partOwed(
  claim: Claim,
  defendant: DamagesInput['defendants'][number],
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
  if (!rule || rule.rule === 'joint-and-several') return () => 1
  const { fault } = defendant
  const whole = (head: string): boolean => isOf(rule.always, head)
  const kept = rule.always === undefined ? '' : `, except on ${rule.always} loss, which is owed whole`
  if (fault === undefined) {
    notes.push({
      what,
      rule: `Liability is ${rule.rule === 'several' ? 'several' : 'joint only above a share of fault'}${kept} (${rule.source}, ${rule.status}) and no share of fault was entered, so nothing${kept === '' ? '' : ' else'} was counted on this route.`,
    })
    return (head) => (whole(head) ? 1 : 0)
  }
  const threshold = rule.threshold ?? Number.POSITIVE_INFINITY
  const joint = rule.rule === 'joint-above-share' && (fault > threshold || (rule.from_threshold && fault >= threshold))
  const jointly = (head: string): boolean => joint && (rule.of === undefined || isOf(rule.of, head))
  const noneconomicOnly = rule.always === 'economic' || (joint && rule.of === 'economic')
  if (fault < 1 && !(joint && rule.of === undefined))
    notes.push({
      what: `${what}: more than ${percent(fault)}${noneconomicOnly ? ' of noneconomic loss' : rule.always === 'medical' ? ' of what is not medical' : ''}`,
      rule: `Shared liability: ${rule.source} (${rule.status}).`,
    })
  return (head) => (whole(head) || jointly(head) ? 1 : fault)
}

/** What must be known of the rules of shared liability that the claims name: those not verified, and what their notes say. */
export function liabilityCautions(input: DamagesInput, rules: DamagesRules): readonly string[] {
  const named = new Set(input.claims.map((claim) => claim.liability))
  return rules.liability
    .filter((rule) => named.has(rule.id) && (rule.status !== 'verified' || rule.note !== ''))
    .map((rule) => `Shared liability under ${rule.id} (${rule.status}): ${rule.source}. ${rule.note}`.trim())
}
