import { headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim } from '../input/input-claims.ts'
import type { LiabilityRule } from './damages-rules.ts'

/** What the claimant's own fault does to a claim: nothing, takes off its share, or bars some losses or all. */
export interface OwnFault {
  /** The part of a loss that is still owed by all together, 0 to 1. */
  readonly left: (head: string) => number
  /** The losses that it bars. */
  readonly bars: 'nothing' | 'noneconomic' | 'everything'
  /** Where the rule that bars stands; null where none does. */
  readonly source: string | null
}

const whole: OwnFault = { left: () => 1, bars: 'nothing', source: null }

/** Whether the claim arose before the first day of the bar; one without a day is taken to be as late. */
const before = ({ arose }: Claim, since: string | undefined): boolean =>
  since !== undefined && arose !== undefined && arose < since

/**
 * The claimant's fault beside that of all others, or of `defendant` where the rule compares with each apart (not where
 * that one's share is not known). Law: the states' rules of comparative fault, law/damages-rules.yaml.
 */
export function ownFault(
  rule: LiabilityRule,
  claim: Claim,
  input: DamagesInput,
  defendant: DamagesInput['defendants'][number] | null,
): OwnFault {
  const { fault } = input.person
  if (fault === 0 || rule.claimant_fault === 'none') return whole
  if (rule.claimant_fault === 'bars') return { left: () => 0, bars: 'everything', source: rule.source }
  const bar = rule.claimant_bar
  const reduced: OwnFault = { left: () => 1 - fault, bars: 'nothing', source: null }
  if (bar === undefined || before(claim, bar.since)) return reduced
  const others = bar.against === 'each' ? defendant?.fault : 1 - fault
  if (others === undefined || fault < others || (fault === others && bar.at === 'above-half')) return reduced
  if (bar.of === undefined) return { left: () => 0, bars: 'everything', source: bar.source }
  return {
    left: (head) => (isItemHead(head) && headOf(head).kind === 'noneconomic' ? 0 : 1 - fault),
    bars: 'noneconomic',
    source: bar.source,
  }
}
