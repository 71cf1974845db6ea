import type { MaximumRecovery } from '../casefile/value/maximum-recovery.ts'
import type { HeadValue, Valuation } from '../casefile/value/valuation.ts'
import { basisWords } from '../words/valuation/basis-words.ts'
import { leftOutLabel, leftOutRule } from '../words/valuation/left-out-words.ts'
import { chosenWords, payersWords } from '../words/valuation/maximum-words.ts'
import { notTakenLabel, notTakenWhy } from '../words/valuation/not-taken-words.ts'
import { valuationCautionWords } from '../words/valuation/valuation-caution-words.ts'

// What an answer says, as every door says it.

export const cautionsSaid = (v: Valuation): readonly string[] => v.cautions.map(valuationCautionWords)
export const basisSaid = (head: HeadValue | undefined): string => (head ? basisWords(head.basis) : '')
export const leftOutSaid = (m: MaximumRecovery): string =>
  m.excluded.map((one) => `${leftOutLabel(one)}: ${leftOutRule(one.rule)}`).join('\n')
export const payersSaid = (m: MaximumRecovery): readonly string[] => m.chosen.map(({ payers }) => payersWords(payers))
export const chosenSaid = (m: MaximumRecovery): readonly { readonly head: string; readonly amount: number }[] =>
  m.chosen.map(({ head, amount }) => ({ head: chosenWords(head), amount }))
export const notTakenSaid = (
  v: Valuation,
): readonly { readonly label: string; readonly amount: number; readonly why: string }[] =>
  (v.alternatives ?? []).map(({ what, amount, why }) => ({ label: notTakenLabel(what), amount, why: notTakenWhy(why) }))
