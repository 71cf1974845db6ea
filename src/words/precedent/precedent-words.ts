import type { DecisionComparison, PrecedentFinding } from '../../casefile/findings.ts'
import type { FactorId } from '../../casefile/ids.ts'
import type { PrecedentRecord, PrecedentSilence, RulingCount } from '../../casefile/precedent/precedent-record.ts'
import type { RulingOutcome } from '../../casefile/precedent/ruling-outcome.ts'

/** The record in counts: "8 of 8 like rulings for the plaintiff; 3 of 3 in this circuit; none at trial". */
export function recordWords({ like, inCircuit, atTrial }: PrecedentRecord): string {
  if (like.decided === 0)
    return 'No decided ruling on this claim against such a defendant shares a fact with this matter.'
  const count = ({ decided, forPlaintiff }: RulingCount, where: string): string =>
    decided === 0 ? `none ${where}` : `${forPlaintiff} of ${decided} ${where}`
  return `Of the decided rulings on this claim against such a defendant that share a fact, ${like.forPlaintiff} of ${like.decided} went for the plaintiff; ${count(inCircuit, 'in this circuit')}; ${count(atTrial, 'at trial')}.`
}

const silenceWords: Readonly<Record<PrecedentSilence, string>> = {
  'no-like-ruling': 'No decided ruling at this stage speaks to this claim against a defendant of this kind.',
  'no-shared-fact':
    'No decided ruling on this claim against a defendant of this kind has this one fact, so it is not known how courts weigh it there.',
  'no-facts': 'No facts were given, so no side is favoured.',
  'too-few-at-this-stage':
    'Fewer than ten like rulings were decided at this stage, so nothing is said of how a court will weigh the proof; rulings on the pleadings take facts as true.',
  divided: 'The decided cases are divided on facts like these.',
}

/** Which side the decided cases favour, how far, and why not further; without a percentage. */
export function leaningWords(
  { favours, silent, carriedBy, unreadBinding, record }: PrecedentFinding,
  named: (factor: FactorId) => string,
): string {
  if (favours === 'abstains') return `No side is favoured. ${silenceWords[silent ?? 'divided']}`
  const thin = [
    ...(carriedBy === null
      ? []
      : [`One fact carries this answer and does not decide by itself: ${named(carriedBy)}; take it as slight.`]),
    ...(record.like.decided > 0
      ? []
      : [
          'None of the facts was seen in a ruling on this claim against such a defendant; what was decided on other claims and on such defendants carries this answer: take it as slight.',
        ]),
    ...(unreadBinding.length === 0
      ? []
      : ['A later binding ruling stands whose result was not read; open it before this is relied on.']),
  ]
  return [`The decided cases on like facts favour the ${favours}.`, ...thin].join(' ')
}

const outcomes: Readonly<Record<RulingOutcome, string>> = {
  survives: 'claim went forward',
  dismissed: 'claim dismissed',
  'judgment-plaintiff': 'judgment for the plaintiff',
  'judgment-defendant': 'judgment for the defendant',
  mixed: 'mixed',
  transferred: 'case sent to another court',
  'transfer-refused': 'transfer to another court refused',
  'no-jurisdiction': 'dismissed for want of jurisdiction',
  'jurisdiction-found': 'jurisdiction found',
  arbitration: 'sent to arbitration',
  'arbitration-refused': 'arbitration refused',
  'no-standing': 'dismissed for want of standing',
  'standing-found': 'standing found',
  discovery: 'ruling on discovery',
  'result-not-read': 'result not read',
}
const outcomesOnDefence: Readonly<Record<RulingOutcome, string>> = {
  ...outcomes,
  survives: 'defence failed, claim went forward',
  dismissed: 'defence succeeded, claim dismissed',
}

/** What a court decided; of a ruling on a defence also whether the claim went on. */
export const outcomeWords = ({ outcome, onDefence }: Pick<DecisionComparison, 'outcome' | 'onDefence'>): string =>
  (onDefence ? outcomesOnDefence : outcomes)[outcome]
