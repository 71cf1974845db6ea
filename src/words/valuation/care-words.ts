import { type Cents, cents, formatCents } from '../../casefile/money.ts'
import { inHundredWords } from './share-words.ts'

export type Need = 'care' | 'support'

const said = {
  care: {
    none: 'The input holds no future care, so there is nothing to cover.',
    whole: 'the whole care plan',
    costs: 'The care costs',
    one: 'the care',
    plan: 'follow the care plan',
    pays: 'payments for life',
    end: 'a life-contingent annuity moves the risk of a long life to the insurer.',
  },
  support: {
    none: 'The input holds no loss of support or services, so there is nothing to cover.',
    whole: 'the whole support that the family lost',
    costs: 'That support is worth',
    one: 'that support',
    plan: 'follow the support that was lost',
    pays: 'payments by date',
    end: "those of a child need the court's approval in most states.",
  },
} as const

/** Whether the net pays for the need; `null` net where there is no need. Never without the words that it is not won yet. */
export const coverageWords = (
  of: Need,
  need: { readonly mean: Cents; readonly high: Cents },
  net: Cents,
  share: number,
): string =>
  need.mean === 0
    ? said[of].none
    : `If liability is proved and paid, one sum of ${formatCents(net)} pays for ${said[of].whole} in ${inHundredWords(share)} outcomes. ${said[of].costs} ${formatCents(need.mean)} on average and ${formatCents(need.high)} in one outcome of ten or fewer.`

/** In one line whether the net pays for the need, as it stands beside other figures; never as if it were won. */
export const coverageInShort = (of: Need, shareOfOutcomes: number): string =>
  `If liability is proved and paid, it pays for ${said[of].whole} in ${inHundredWords(shareOfOutcomes)} outcomes`

export const shortfallWords = (of: Need): string => `Missing from the net for ${said[of].one} in nine outcomes of ten.`

export const grossNeededWords = (of: Need): string =>
  `Gross recovery whose net pays for ${said[of].one} in nine outcomes of ten.`

export const structuredWords = (of: Need, need: Cents, net: Cents): string =>
  `Expected cost today of ${said[of].pays} that ${said[of].plan}, year by year as listed under yearly; ${said[of].end} ${
    net >= need
      ? `The net pays for them and leaves ${formatCents(cents(net - need))} as a lump sum.`
      : `The net is ${formatCents(cents(need - net))} short of them.`
  } Ask for quotes.`

export const specialNeedsWords =
  'A Medicaid lien suggests benefits that depend on means: take advice on a special-needs trust before any money is paid to the person.'
