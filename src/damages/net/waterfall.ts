import { type Cents, cents, formatAmount, roundToCents } from '../../casefile/money.ts'
import type { Reduction, WaterfallStep } from '../../casefile/valuation.ts'
import { claimedWords, grossWords, reductionWords } from '../../words/valuation/recovery-words.ts'
import { percentWords as percent } from '../../words/valuation/share-words.ts'
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
  readonly restitutionNote: string
  /** Part of the recovery that pays for medical care, 0 to 1. */
  readonly medicalShare: number
  /** Part of the recovery that a state takes from punitive damages, 0 to 1. */
  readonly stateShare: number
  /** Fees that the court awards on top, which are counted in the gross. */
  readonly awardedFees: number
}

export function termsOf(
  input: DamagesInput,
  rules: DamagesRules,
  shares: { readonly medical: number; readonly state: number; readonly awardedFees: number },
): Terms {
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
    restitutionNote: `${rules.restitution.cite} (${rules.restitution.status}): ${rules.restitution.note}`,
    medicalShare: shares.medical,
    stateShare: shares.state,
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
  readonly fee: number
  readonly costs: number
  readonly liens: readonly number[]
  readonly net: number
}

function take(gross: number, terms: Terms, feeGiven: number | null = null): Taken {
  const restitution = Math.min(gross, terms.restitutionPaid)
  const state = (gross - restitution) * terms.stateShare
  const recovery = gross - restitution - state
  const awarded = Math.min(terms.awardedFees, recovery)
  const contract = terms.fee === null ? 0 : contingentFee(terms.fee, terms.feeLimit, recovery - awarded, terms.costs)
  const fee = Math.min(recovery, feeGiven ?? Math.max(contract, awarded))
  const costs = Math.min(recovery - fee, terms.costs)
  let left = recovery - fee - costs
  const liens: number[] = []
  for (const one of terms.liens) {
    const due = Math.min(left, lienDue(one, terms, recovery, fee, costs))
    liens.push(due)
    left -= due
  }
  return { restitution, state, fee, costs, liens, net: left }
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
  readonly liens: readonly { readonly label: string; readonly amount: Cents }[]
}

/** The first lines: the gross, or what is claimed and what takes it down to the gross. */
const firstSteps = (gross: Cents, from: FromGross | null, start: StepWords): WaterfallStep[] =>
  from === null
    ? [{ ...start, amount: gross }]
    : [
        { ...claimedWords, amount: from.claimed },
        ...from.reductions.map(({ cause, amount }) => ({ ...reductionWords(cause), amount: cents(-amount) })),
      ]

export interface StepWords {
  readonly label: string
  readonly note: string
}

/** What is told of the gross, and a fee that was reckoned before. */
interface How {
  readonly from?: FromGross | null
  readonly start?: StepWords
  readonly fee?: Cents | null
}

/** The way of one recovery from gross to net, each step in whole cents; the steps add up to the last line. */
export function waterfall(gross: Cents, terms: Terms, how: How = {}): Waterfall {
  const taken = take(gross, terms, how.fee ?? null)
  const steps = firstSteps(gross, how.from ?? null, how.start ?? grossWords)
  let left: number = gross
  const off = (label: string, amount: number, note: string): Cents => {
    const rounded = roundToCents(Math.min(amount, left))
    left -= rounded
    steps.push({ label, amount: cents(rounded === 0 ? 0 : -rounded), note })
    return rounded
  }
  if (terms.restitutionPaid > 0)
    off('Restitution already paid for the same losses', taken.restitution, terms.restitutionNote)
  if (terms.stateShare > 0)
    off("State's share of punitive damages", taken.state, `${percent(terms.stateShare)} of the recovery.`)
  const fee = off(
    "Attorney's fee",
    taken.fee,
    terms.fee === null ? 'No fee was given; none is taken off.' : feeNote(terms.fee, terms.feeLimit, terms.awardedFees),
  )
  const costs = off('Case costs', taken.costs, terms.costs === 0 ? 'No costs were given.' : 'As given.')
  const liens = terms.liens.map(({ lien, rule }, i) => {
    const label = `Lien: ${lien.holder ?? rule.name}`
    return { label, amount: off(label, taken.liens[i] ?? 0, lienNote(lien, rule, terms.medicalShare)) }
  })
  const net = cents(left)
  steps.push({ label: 'Net to the claimant', amount: net, note: 'Before income tax; see the tax notes by head.' })
  return { steps, net, fee, costs, liens }
}

const tierWords = (tiers: FeeLimit['tiers']): string =>
  tiers.length === 1
    ? percent(tiers[0]?.percent ?? 0)
    : tiers
        .map((t) => `${percent(t.percent)}${t.up_to === undefined ? ' above' : ` to ${formatAmount(t.up_to)}`}`)
        .join(', ')

function feeNote(fee: Fee, limit: FeeLimit | null, awardedFees: number): string {
  const parts = [tierWords(tiersOf(fee))]
  parts.push(fee.basis === 'after-costs' ? 'of the recovery after costs' : 'of the recovery before costs')
  if (fee.cap !== undefined) parts.push(`no more than ${percent(fee.cap)} (${fee.cap_source ?? 'source not given'})`)
  if (limit !== null)
    parts.push(
      `no more than ${limit.cite} (${limit.status}) allows: ${tierWords(limit.tiers)} ${limit.basis === 'gross' ? 'of the recovery' : 'after costs'}`,
    )
  if (awardedFees > 0) parts.push('fees awarded by the court are credited; counsel keeps the greater')
  if (fee.court_approval) parts.push('needs court approval')
  return `${parts.join('; ')}.`
}

const shareWords = {
  recovery: 'the recovery',
  'after-fee': 'the recovery after the fee',
  'after-fee-and-costs': 'the recovery after fee and costs',
} as const

function lienNote(lien: Lien, rule: LienRule, medicalShare: number): string {
  const claimed = `${formatAmount(lien.amount)} claimed`
  const how = {
    procurement: 'reduced by its part of fees and costs',
    'medical-share': `reaches the medical part of the recovery only, ${percent(medicalShare)}`,
    share: `${rule.together ? 'all such liens together ' : ''}at most ${percent(rule.share ?? 1)} of ${shareWords[rule.share_of ?? 'recovery']}`,
    none: 'no reduction by rule',
  }[rule.reduction]
  const agreed = lien.agreed_reduction > 0 ? `; holder agreed to ${percent(lien.agreed_reduction)} less` : ''
  return `${claimed}; ${how}${agreed}. ${rule.cite === '' ? rule.source : rule.cite} (${rule.status}).`
}
