/** Why less can be recovered than is claimed. */
export type ReductionCode = 'claims' | 'caps' | 'shares' | 'paid-before' | 'means'

const reductions: Readonly<Record<ReductionCode, { readonly label: string; readonly note: string }>> = {
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

/** A step from what is claimed to what can be recovered. */
export const reductionWords = (cause: ReductionCode): { readonly label: string; readonly note: string } =>
  reductions[cause]

export const claimedWords = {
  label: 'Everything claimed',
  note: 'The expected total of all heads, if liability is proved and nothing limits it.',
} as const

export const grossWords = { label: 'Gross recovery', note: 'The expected total, if liability is proved.' } as const
