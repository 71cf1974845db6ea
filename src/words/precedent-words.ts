import type { PrecedentFinding } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { PrecedentRecord, PrecedentSilence, RulingCount } from '../casefile/precedent-record.ts'

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
  'no-facts': 'No facts were given, so no side is favoured.',
  'too-few-at-this-stage':
    'Fewer than ten like rulings were decided at this stage, so nothing is said of how a court will weigh the proof; rulings on the pleadings take facts as true.',
  divided: 'The decided cases are divided on facts like these.',
}

/** Which side the decided cases favour, how far, and why not further; without a percentage. */
export function leaningWords(
  { favours, silent, carriedBy, unreadBinding }: PrecedentFinding,
  named: (factor: FactorId) => string,
): string {
  if (favours === 'abstains') return `No side is favoured. ${silenceWords[silent ?? 'divided']}`
  const thin = [
    ...(carriedBy === null
      ? []
      : [`One fact carries this answer and does not decide by itself: ${named(carriedBy)}; take it as slight.`]),
    ...(unreadBinding.length === 0
      ? []
      : ['A later binding ruling stands whose result was not read; open it before this is relied on.']),
  ]
  return [`The decided cases on like facts favour the ${favours}.`, ...thin].join(' ')
}
