import { type Cents, cents, formatCents } from '../../casefile/money.ts'
import type { CareCoverage, Valuation } from '../../casefile/value/valuation.ts'
import { inHundredWords } from './share-words.ts'

type Need = CareCoverage['of']
type Way = NonNullable<Valuation['structures']>[number]['kind']

/** What is needed and what is there, on average. */
interface Plan {
  readonly need: Cents
  readonly net: Cents
}

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

/** Whether the net pays for the need. Never without the words that it is not won yet. */
export const coverageWords = ({
  of,
  needPresentValue: need,
  netAvailable: net,
  inHand,
  shareOfOutcomes,
}: CareCoverage): string =>
  need.mean === 0
    ? said[of].none
    : `If liability is proved and paid, one sum of ${formatCents(net.mean)}${inHand === undefined ? ' pays' : ` and the ${formatCents(inHand)} already received (settlements after fee, costs and liens, and restitution, as far as nothing of it was spent) pay`} for ${said[of].whole} in ${inHundredWords(shareOfOutcomes)} outcomes. ${said[of].costs} ${formatCents(need.mean)} on average and ${formatCents(need.high)} in one outcome of ten or fewer.`

/** In one line whether the net pays for the need, as it stands beside other figures; never as if it were won. */
export const coverageInShort = (of: Need, shareOfOutcomes: number): string =>
  `If liability is proved and paid, it pays for ${said[of].whole} in ${inHundredWords(shareOfOutcomes)} outcomes`

const ways: Readonly<Record<Way, (need: Need, plan: Plan) => string>> = {
  shortfall: (of) => `Missing from the net for ${said[of].one} in nine outcomes of ten.`,
  'gross-needed': (of) => `Gross recovery whose net pays for ${said[of].one} in nine outcomes of ten.`,
  'structured-payments': (of, { need, net }) =>
    `Expected cost today of ${said[of].pays} that ${said[of].plan}, year by year as listed under yearly; ${said[of].end} ${
      net >= need
        ? `The net pays for them and leaves ${formatCents(cents(net - need))} as a lump sum.`
        : `The net is ${formatCents(cents(need - net))} short of them.`
    } Ask for quotes.`,
  'special-needs-trust': () =>
    'A Medicaid lien suggests benefits that depend on means: take advice on a special-needs trust before any money is paid to the person.',
}

/** A way of paying that closes a gap between the net and the need. */
export const structureWords = (kind: Way, care: CareCoverage): string =>
  ways[kind](care.of, { need: care.needPresentValue.mean, net: cents(care.netAvailable.mean + (care.inHand ?? 0)) })
