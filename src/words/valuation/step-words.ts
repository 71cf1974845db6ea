import { type Cents, cents, formatAmount, formatCents } from '../../casefile/money.ts'
import type { FeeTold, MaximumCondition, ReductionCause, WaterfallStep } from '../../casefile/value/waterfall-step.ts'
import { sayer } from '../tagged-words.ts'
import { percentWords as percent } from './share-words.ts'

type StepOf<K extends WaterfallStep['is']> = Extract<WaterfallStep, { readonly is: K }>

/** Said with every figure of a valuation. */
export const valuationCondition =
  'These are values if liability is proved. No chance of winning and no cost of delay is in them.'

const conditions: Readonly<Record<MaximumCondition, string>> = {
  nothing: 'As entered, no claim leads to any money; the reasons are given with what was left out.',
  weighed:
    'Weighed by the middle of the chances that counsel entered; how courts ruled on motions is no part of it. Each dollar is counted on one defendant; another who might pay it instead adds nothing.',
  conditional: 'Conditional on liability: no chance of recovery was entered for every claim and defendant.',
}

export const maximumConditionWords = (condition: MaximumCondition): string => conditions[condition]

const reductions: Readonly<Record<ReductionCause, { readonly label: string; readonly note: string }>> = {
  claims: {
    label: 'No claim gives it',
    note: 'What is claimed and no claim entered carries, against anyone who has not settled.',
  },
  caps: { label: 'Caps', note: 'Limits that the law of the claims sets, applied in every trial.' },
  shares: { label: 'Shares of fault', note: 'What each defendant does not owe of the whole.' },
  'paid-before': {
    label: 'Settlements and restitution',
    note: 'Paid before for the same loss, as far as the law of the claims counts it.',
  },
  means: { label: 'Cannot be collected', note: 'More than the insurance and the means that were entered.' },
}

/** What a step is called. */
export const stepLabel = sayer<WaterfallStep>({
  claimed: () => 'Everything claimed',
  reduction: ({ cause }) => reductions[cause].label,
  gross: () => 'Gross recovery',
  'most-collected': () => 'Most that the law allows, as far as it can be collected',
  offer: () => 'Offer',
  'offers-together': () => 'Offers together',
  restitution: () => 'Restitution already paid for the same losses',
  'state-share': () => "State's share of punitive damages",
  fee: () => "Attorney's fee",
  costs: () => 'Case costs',
  lien: ({ holder, name }) => `Lien: ${holder ?? name}`,
  'over-outcomes': () => 'Over all outcomes',
  net: () => 'Net to the claimant',
  'fees-of-all': () => "Attorney's fee",
  'costs-by-share': () => 'Case costs',
  'for-all': () => 'For all clients together',
})

const tierWords = (tiers: FeeTold['tiers']): string =>
  tiers.length === 1
    ? percent(tiers[0]?.percent ?? 0)
    : tiers.map((t) => `${percent(t.percent)}${t.upTo === null ? ' above' : ` to ${formatCents(t.upTo)}`}`).join(', ')

function feeWords(terms: FeeTold): string {
  const { tiers, afterCosts, cap, limit, awarded, courtApproval } = terms
  return `${[
    tierWords(tiers),
    afterCosts ? 'of the recovery after costs' : 'of the recovery before costs',
    ...(cap === null ? [] : [`no more than ${percent(cap.share)} (${cap.source ?? 'source not given'})`]),
    ...(limit === null
      ? []
      : [
          `no more than ${limit.cite} (${limit.status}) allows: ${tierWords(limit.tiers)} ${limit.afterCosts ? 'after costs' : 'of the recovery'}`,
        ]),
    ...(awarded ? ['fees awarded by the court are credited; counsel keeps the greater'] : []),
    ...(courtApproval ? ['needs court approval'] : []),
  ].join('; ')}.`
}

const shareWords = {
  recovery: 'the recovery',
  'after-fee': 'the recovery after the fee',
  'after-fee-and-costs': 'the recovery after fee and costs',
} as const

/** Who pays the rest is not said: it stands in the fee agreement, or with the holder. */
const shortWords = (unpaid: Cents, amount: Cents): string =>
  `${formatCents(unpaid)} of the ${formatCents(cents(unpaid - amount))} due stays unpaid: the recovery does not reach it. Look at who owes the rest.`

function lienWords(lien: StepOf<'lien'>): string {
  const how = {
    procurement: 'reduced by its part of fees and costs',
    'medical-share': `reaches the medical part of the recovery only, ${percent(lien.medicalShare)}`,
    share: `${lien.together ? 'all such liens together ' : ''}at most ${percent(lien.share)} of ${shareWords[lien.of]}`,
    none: 'no reduction by rule',
  }[lien.how]
  const agreed = lien.agreedReduction > 0 ? `; holder agreed to ${percent(lien.agreedReduction)} less` : ''
  const short = lien.unpaid > 0 ? ` ${shortWords(lien.unpaid, lien.amount)}` : ''
  return `${formatAmount(lien.claimed)} claimed; ${how}${agreed}. ${lien.cite} (${lien.status}).${short}`
}

const stateWords = ({ ofRecovery, states }: StepOf<'state-share'>): string =>
  `${percent(ofRecovery)} of the recovery${states.some(({ afterFee }) => afterFee) ? ', less its part of fee and costs' : ''}. ${states
    .map(
      ({ cite, share, above, afterFee, status, source }) =>
        `${cite}: ${percent(share)} of what is punitive${above > 0 ? ` above ${formatCents(above)}` : ''}${afterFee ? ' and left by fee and costs' : ''} goes to the state (${status}: ${source}).`,
    )
    .join(' ')}`.trim()

/** What must be known of a step. */
export const stepNote = sayer<WaterfallStep>({
  claimed: () => 'The expected total of all heads, if liability is proved and nothing limits it.',
  reduction: ({ cause }) => reductions[cause].note,
  gross: () => 'The expected total, if liability is proved.',
  'most-collected': ({ condition }) => conditions[condition],
  offer: ({ atOnce }) => (atOnce ? 'As offered.' : 'Valued on the valuation date, by the dates of its payments.'),
  'offers-together': () => 'Fee, costs and liens come off once.',
  restitution: ({ cite, status, note }) => `${cite} (${status}): ${note}`,
  'state-share': stateWords,
  fee: ({ terms }) => (terms === null ? 'No fee was given; none is taken off.' : feeWords(terms)),
  costs: ({ given, unpaid, amount }) =>
    given ? (unpaid > 0 ? shortWords(unpaid, amount) : 'As given.') : 'No costs were given.',
  lien: lienWords,
  'over-outcomes': () =>
    'The lines above are those of the expected recovery. Fee, costs and liens do not take the same part of every outcome, so the mean of the net over the outcomes is another; found from the trials beside the exact mean of the recovery, in no more digits than its error leaves.',
  net: () => 'Before income tax; see the tax notes by head.',
  'fees-of-all': () => 'The fees of all clients.',
  'costs-by-share': ({ unpaid, amount }) => (unpaid > 0 ? `By shares. ${shortWords(unpaid, amount)}` : 'By shares.'),
  'for-all': () => "Before each one's own liens and income tax.",
})
