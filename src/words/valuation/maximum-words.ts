import { type Cents, formatCents } from '../../casefile/money.ts'
import type { ChosenRecovery, MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import type { JudgmentInterest, Valuation } from '../../casefile/value/valuation.ts'
import { formatDay } from '../date-words.ts'
import { sayer } from '../tagged-words.ts'
import { headWords, lossNameWords } from './head-words.ts'
import { yearlyRateWords } from './share-words.ts'

/** What is taken on one claim. */
export const chosenWords = sayer<ChosenRecovery['head']>({
  loss: ({ head }) => headWords[head],
  multiple: ({ head }) => `${headWords[head]}, addition for the multiple`,
  sum: () => 'Statutory sum instead of actual damages',
  added: () => 'Statutory damages beside actual damages',
  punitive: () => 'Punitive damages',
})

/** Who pays it; several who owe it jointly together. `named` gives a party its name. */
export const payersWords = (payers: readonly string[], named: (id: string) => string = (id) => id): string =>
  payers.length > 1 ? `jointly: ${payers.map(named).join(', ')}` : payers.map(named).join('')

const decisions = {
  pursue: (claim: string) => `pursue ${claim}`,
  sum: (claim: string) => `elect the statutory sum of ${claim} instead of actual damages`,
  multiple: (claim: string) => `take the multiple of ${claim}`,
  punitive: (claim: string) => `ask punitive damages on ${claim}`,
} as const

/** In what the next best combination differs. */
export const runnerUpWords = ({ takes, decision, claim }: NonNullable<MaximumRecovery['runnerUp']>): string =>
  `It differs in this: ${takes ? '' : 'do not '}${decisions[decision](claim)}.`

/** How it is known that nothing lawful gives more. */
export const proofWords = ({ proof }: MaximumRecovery): string =>
  `Solved exactly (HiGHS, no gap allowed) over ${proof.decisions} yes-or-no decisions and ${proof.routes} routes; no lawful combination of what was entered gives more.`

/** How the interest on a judgment was reckoned. */
export function judgmentWords(one: JudgmentInterest): string {
  const money = (amount: Cents): string => formatCents(amount, 'cents')
  const rate = yearlyRateWords(one.rate).replace(' a year', '')
  return `${money(one.sum)} at ${rate} from ${formatDay(one.entered)} to ${formatDay(one.until)}, by the day and added each year; ${money(one.perDay)} a day in the first year. ${one.cite} (${one.status}). Rate: ${one.source}.`
}

/** A paper that is missing. */
export const missingWords = ({ of, lacks }: NonNullable<Valuation['ledger']>['missing'][number]): string =>
  `${lossNameWords(of)}: the ${lacks} is missing`

/** Who gets a share after a death. */
export const shareTaker = ({ claimant, relation }: NonNullable<Valuation['shares']>[number]) => ({
  claimant: claimant ?? 'the estate',
  relation: relation ?? 'what the person lost before death',
})
