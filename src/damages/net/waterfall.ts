import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { Status } from '../../casefile/status.ts'
import type { Reduction } from '../../casefile/value/maximum-recovery.ts'
import type { FeeTold, StateShareTold, WaterfallStep } from '../../casefile/value/waterfall-step.ts'
import type { DamagesInput, Fee, Lien } from '../input/input.ts'
import type { DamagesRules, FeeLimit, LienRule } from '../rules/damages-rules.ts'

/** All in cents. What is taken from a recovery on its way to the claimant. */
export interface Terms {
  readonly fee: Fee | null
  readonly feeLimit: FeeLimit | null
  readonly costs: number
  readonly liens: readonly { readonly lien: Lien; readonly rule: LienRule }[]
  /** Paid before for the same losses, and so taken off once. */
  readonly restitutionPaid: number
  readonly restitution: { readonly cite: string; readonly status: Status; readonly note: string }
  /** Part of the recovery that pays for medical care, 0 to 1. */
  readonly medicalShare: number
  /** Part of the recovery that a state takes from punitive damages, 0 to 1. */
  readonly stateShare: number
  /** The part of which it takes what the fee and the costs leave, 0 to 1. */
  readonly stateAfterFee: number
  /** The laws by which it does. */
  readonly states: readonly StateShareTold[]
  /** Fees that the court awards on top, which are counted in the gross. */
  readonly awardedFees: number
  /** Settlements already made, on which fee, costs and liens bear with the rest; left out of the way to the net. */
  readonly received?: number
}

/** What parts of the gross are, 0 to 1, and fees that a court awards; cents. */
export interface Shares {
  readonly medical: number
  readonly state: number
  readonly stateAfterFee: number
  readonly states: readonly StateShareTold[]
  readonly awardedFees: number
}

export function termsOf(input: DamagesInput, rules: DamagesRules, shares: Shares): Terms {
  const fee =
    typeof input.fee === 'number'
      ? { percent: input.fee, basis: 'gross' as const, court_approval: false }
      : (input.fee ?? null)
  const costs = typeof input.costs === 'number' ? input.costs : input.costs.reduce((sum, cost) => sum + cost.amount, 0)
  return {
    fee,
    feeLimit: rules.fee_limits.find((row) => fee !== null && 'limit' in fee && row.id === fee.limit) ?? null,
    costs: costs,
    liens: input.liens.map((lien) => {
      const rule = rules.liens.find((row) => row.id === lien.kind)
      if (!rule) throw new RangeError('lien kinds were checked before')
      return { lien, rule }
    }),
    restitutionPaid: input.restitution?.paid ?? 0,
    restitution: {
      cite: rules.restitution.cite,
      status: rules.restitution.status,
      note: rules.restitution.note,
    },
    medicalShare: shares.medical,
    stateShare: shares.state,
    stateAfterFee: shares.stateAfterFee,
    states: shares.states,
    awardedFees: shares.awardedFees,
  }
}

/** Contingent fee in cents: each part of the recovery at its own share, no more than the cap and a state's limit. */
export function contingentFee(fee: Fee, limit: FeeLimit | null, recovery: number, costs: number): number {
  const base = (of: Fee['basis']): number => Math.max(0, of === 'after-costs' ? recovery - costs : recovery)
  const agreed = byTiers(tiersOf(fee), base(fee.basis))
  return Math.min(
    agreed,
    fee.cap === undefined ? agreed : base(fee.basis) * fee.cap,
    limit === null ? agreed : byTiers(limit.tiers, base(limit.basis)),
  )
}

export const tiersOf = (fee: Fee): FeeLimit['tiers'] => fee.tiers ?? [{ percent: fee.percent ?? 0 }]

function byTiers(tiers: FeeLimit['tiers'], base: number): number {
  let sum = 0
  let below = 0
  for (const { up_to, percent } of tiers) {
    const top = up_to === undefined ? Number.POSITIVE_INFINITY : up_to
    if (base > below) sum += (Math.min(base, top) - below) * percent
    below = top
  }
  return sum
}

/** The part of a recovery on which a rule's share is reckoned. */
const baseOf = (rule: LienRule, recovery: number, fee: number, costs: number): number =>
  ({ recovery, 'after-fee': recovery - fee, 'after-fee-and-costs': recovery - fee - costs })[
    rule.share_of ?? 'recovery'
  ]

/** What the holder asks after what it agreed to, in cents. */
export const claimedCents = (lien: Lien): number => lien.amount * (1 - lien.agreed_reduction)

/** All that holders ask under the rule of one lien, where they stand under its limit together; else its own claim. */
export const claimedUnder = ({ lien, rule }: Terms['liens'][number], all: Terms['liens']): number =>
  rule.together
    ? all.reduce((sum, other) => (other.rule.id === rule.id ? sum + claimedCents(other.lien) : sum), 0)
    : claimedCents(lien)

function lienDue(one: Terms['liens'][number], terms: Terms, recovery: number, fee: number, costs: number): number {
  const { lien, rule } = one
  const amount = claimedCents(lien)
  if (recovery <= 0) return 0
  switch (rule.reduction) {
    case 'procurement': {
      const procurement = Math.min(recovery, fee + costs)
      return amount >= recovery ? recovery - procurement : amount * (1 - procurement / recovery)
    }
    case 'medical-share':
      return Math.min(amount, recovery * terms.medicalShare)
    case 'share': {
      const limit = baseOf(rule, recovery, fee, costs) * (rule.share ?? 1)
      const all = claimedUnder(one, terms.liens)
      return all > limit ? (amount * limit) / all : amount
    }
    case 'none':
      return amount
    default:
      return rule.reduction satisfies never
  }
}

interface Taken {
  readonly restitution: number
  readonly state: number
  readonly stateAfterFee: number
  readonly fee: number
  readonly costs: number
  readonly liens: readonly number[]
  readonly net: number
}

function take(gross: number, terms: Terms, feeGiven: number | null = null): Taken {
  const restitution = Math.min(gross, terms.restitutionPaid)
  const state = (gross - restitution) * terms.stateShare
  const recovery = gross - restitution - state + (terms.received ?? 0)
  const awarded = Math.min(terms.awardedFees, recovery)
  const contract = terms.fee === null ? 0 : contingentFee(terms.fee, terms.feeLimit, recovery - awarded, terms.costs)
  const fee = Math.min(recovery, feeGiven ?? Math.max(contract, awarded))
  const costs = Math.min(recovery - fee, terms.costs)
  const kept = recovery > 0 ? 1 - (fee + costs) / recovery : 0
  const stateAfterFee = (gross - restitution) * terms.stateAfterFee * kept
  let left = recovery - fee - costs - stateAfterFee
  const liens: number[] = []
  for (const one of terms.liens) {
    const due = Math.min(left, lienDue(one, terms, recovery, fee, costs))
    liens.push(due)
    left -= due
  }
  return { restitution, state, stateAfterFee, fee, costs, liens, net: left }
}

/** What is left of a recovery, in cents as a float. */
export const netOf = (gross: number, terms: Terms): number => take(gross, terms).net

/** How a gross recovery came to be less than what is claimed. */
export interface FromGross {
  readonly claimed: Cents
  readonly reductions: readonly Reduction[]
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[]
  readonly net: Cents
  readonly fee: Cents
  readonly costs: Cents
  readonly liens: readonly Cents[]
}

/** Where a way to the net begins: a gross recovery, an offer, the most that can be collected. */
export type Start = Begin<'gross'> | Begin<'most-collected'> | Begin<'offer'> | Begin<'offers-together'>
type Begin<K extends WaterfallStep['is']> = Omit<Extract<WaterfallStep, { readonly is: K }>, 'amount'>

/** The first lines: the gross, or what is claimed and what takes it down to the gross. */
const firstSteps = (gross: Cents, from: FromGross | null, start: Start): WaterfallStep[] =>
  from === null
    ? [{ ...start, amount: gross }]
    : [
        { is: 'claimed', amount: from.claimed },
        ...from.reductions.map(
          ({ cause, amount }): WaterfallStep => ({ is: 'reduction', cause, amount: cents(-amount) }),
        ),
      ]

/** What is told of the gross, and a fee that was reckoned before. */
interface How {
  readonly from?: FromGross | null
  readonly start?: Start
  readonly fee?: Cents | null
  /** The mean of the net over the trials, where it is another than the net of the expected recovery. */
  readonly netOverOutcomes?: Cents
}

const toldTiers = (tiers: FeeLimit['tiers']): FeeTold['tiers'] =>
  tiers.map((tier) => ({ upTo: tier.up_to ?? null, percent: tier.percent }))

/** The terms of the fee as they are told; null where none was agreed. */
function feeTold({ fee, feeLimit: limit, awardedFees }: Terms): FeeTold | null {
  if (fee === null) return null
  return {
    tiers: toldTiers(tiersOf(fee)),
    afterCosts: fee.basis === 'after-costs',
    cap: fee.cap === undefined ? null : { share: fee.cap, source: fee.cap_source ?? null },
    limit: limit && {
      cite: limit.cite,
      status: limit.status,
      tiers: toldTiers(limit.tiers),
      afterCosts: limit.basis === 'after-costs',
    },
    awarded: awardedFees > 0,
    courtApproval: fee.court_approval,
  }
}

const lienTold = ({ lien, rule }: Terms['liens'][number], medicalShare: number) =>
  ({
    is: 'lien',
    holder: lien.holder ?? null,
    name: rule.name,
    claimed: lien.amount,
    how: rule.reduction,
    together: rule.together,
    share: rule.share ?? 1,
    of: rule.share_of ?? 'recovery',
    medicalShare,
    agreedReduction: lien.agreed_reduction,
    cite: rule.cite === '' ? rule.source : rule.cite,
    status: rule.status,
  }) as const

/** The way of one recovery from gross to net, each step in whole cents; the steps add up to the last line. */
export function waterfall(gross: Cents, terms: Terms, how: How = {}): Waterfall {
  const taken = take(gross, terms, how.fee ?? null)
  const steps = firstSteps(gross, how.from ?? null, how.start ?? { is: 'gross' })
  let left: number = gross
  const off = (amount: number, step: (amount: Cents) => WaterfallStep): Cents => {
    const rounded = roundToCents(Math.min(amount, left))
    left -= rounded
    steps.push(step(cents(rounded === 0 ? 0 : -rounded)))
    return rounded
  }
  if (terms.restitutionPaid > 0)
    off(taken.restitution, (amount) => ({ is: 'restitution', amount, ...terms.restitution }))
  const toStates = (sum: number, ofRecovery: number, afterFee: boolean): void => {
    const states = terms.states.filter((one) => one.afterFee === afterFee)
    if (ofRecovery > 0) off(sum, (amount) => ({ is: 'state-share', amount, ofRecovery, states }))
  }
  toStates(taken.state, terms.stateShare, false)
  const fee = off(taken.fee, (amount) => ({ is: 'fee', amount, terms: feeTold(terms) }))
  const costs = off(taken.costs, (amount) => ({
    ...{ is: 'costs', amount, given: terms.costs > 0 },
    unpaid: roundToCents(terms.costs - taken.costs),
  }))
  toStates(taken.stateAfterFee, terms.stateAfterFee, true)
  const recovery = gross - taken.restitution - taken.state
  const liens = terms.liens.map((one, i) =>
    off(taken.liens[i] ?? 0, (amount) => ({
      ...{ ...lienTold(one, terms.medicalShare), amount },
      unpaid: roundToCents(lienDue(one, terms, recovery, taken.fee, taken.costs) - (taken.liens[i] ?? 0)),
    })),
  )
  const net = how.netOverOutcomes ?? cents(left)
  if (net !== left) steps.push({ is: 'over-outcomes', amount: cents(net - left) })
  steps.push({ is: 'net', amount: net })
  return { steps, net, fee, costs, liens }
}
