import type { IsoDay } from '../casefile/dates.ts'
import type { FactorId } from '../casefile/ids.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { type DecidedRuling, decidedRulings } from '../precedent/decided-ruling.ts'
import type { DecisionClaim } from '../precedent/decision.ts'
import { isOffTheMerits } from '../precedent/decision.ts'
import { decisionClaimOf } from '../precedent/guide.ts'
import { lawsCompared } from './apply-reform.ts'
import { existenceQuestion } from './existence-question.ts'
import { decidesImmunity, immunityQuestion } from './immunity-question.ts'
import type { LawAsked } from './law-asked.ts'
import { proofQuestion } from './proof-question.ts'
import {
  type Outcome,
  outcomeOfAll,
  outcomeUnder,
  type Redecided,
  type RedecidedCases,
  type TouchedQuestion,
  type Verdict,
} from './redecided.ts'
import type { Reform } from './reform-file.ts'
import { type Comparing, dayOfRuling, type RulingInHand } from './ruling-in-hand.ts'
import { failedOn, reasonFor } from './ruling-reason.ts'
import { timeQuestion, turnsOnTime } from './time-question.ts'
import { differencesOf } from './what-differs.ts'

/**
 * Decides every recorded ruling again under the law with and without a reform, as if each had been the law for that
 * case. A ruling moves only by the questions that the reform touches; a fact that was not read is not known, never absent.
 * Problem: `input-not-valid` for a reform that names what the law does not hold.
 */
export function redecideCases(law: LawAsked, reform: Reform, today: IsoDay): Result<RedecidedCases, 'input-not-valid'> {
  const laws = lawsCompared(law, reform)
  if (!laws.ok) return laws
  const asOf = reform.from > today ? reform.from : today
  const comparing: Comparing = { law, laws: laws.value, differences: differencesOf(laws.value), reform, asOf }
  const all = decidedRulings(law.decisions, law.guide)
  const rulings = all.filter(({ ruling }) => !isOffTheMerits(ruling.outcome)).map((it) => redecide(it, all, comparing))
  const count = (of: readonly Redecided[]): Record<Verdict, number> => ({
    changed: of.filter(({ verdict }) => verdict === 'changed').length,
    unchanged: of.filter(({ verdict }) => verdict === 'unchanged').length,
    'cannot-tell': of.filter(({ verdict }) => verdict === 'cannot-tell').length,
  })
  const claims = [...new Set(rulings.filter(({ touched }) => touched).map(({ claim }) => claim))].sort()
  return ok({
    reform: reform.id,
    title: reform.title,
    from: reform.from,
    rulings,
    counts: count(rulings),
    touched: rulings.filter(({ touched }) => touched).length,
    byClaim: claims.map((claim) => ({ claim, ...count(rulings.filter((one) => one.claim === claim)) })),
    assumptions: reform.assumptions,
    leftOut: reform.left_out,
    reach: reform.retroactive_note,
  })
}

function redecide(it: DecidedRuling, all: readonly DecidedRuling[], comparing: Comparing): Redecided {
  const hand = inHand(it, all, comparing)
  const questions = [
    immunityQuestion(hand, comparing),
    existenceQuestion(hand, comparing),
    timeQuestion(hand, comparing),
    proofQuestion(hand, comparing),
  ].filter((one) => one !== null)
  const was: Outcome = it.favours ?? 'mixed'
  const predict = (side: 'without' | 'with') =>
    outcomeOfAll(
      was,
      questions.map((one) =>
        outcomeUnder(
          was,
          one.thatDay,
          one[side],
          decides(one, hand, comparing),
          failedElsewhere(one, hand),
          one.question === 'existence',
        ),
      ),
    )
  const [without, withIt] = [predict('without'), predict('with')]
  const bears = questions.filter((one) => one.without !== one.with)
  const verdict: Verdict =
    bears.length === 0 || (without === withIt && without !== 'cannot-tell')
      ? 'unchanged'
      : without === 'cannot-tell' || withIt === 'cannot-tell'
        ? 'cannot-tell'
        : 'changed'
  return {
    ruling: it.key,
    decision: it.decision.id,
    caption: it.decision.caption,
    court: it.court,
    decided: it.decision.decided,
    defendant: it.ruling.defendant,
    role: it.role,
    claim: it.claim,
    was,
    without,
    with: withIt,
    verdict,
    touched: questions.length > 0,
    questions,
    held: it.ruling.holding,
    alsoFailedOn: verdict === 'unchanged' && bears.length > 0 && was === 'defendant' ? failedOn(it, comparing.law) : [],
    why: reasonFor(hand, questions, bears, { was, without, with: withIt, verdict }, comparing),
  }
}

function inHand(it: DecidedRuling, all: readonly DecidedRuling[], comparing: Comparing): RulingInHand {
  const { law, asOf } = comparing
  const siblings = all.filter((one) => one.decision === it.decision && one !== it)
  const ofDefendant = siblings.filter((one) => one.ruling.defendant === it.ruling.defendant && one.claim !== it.claim)
  const factors: readonly FactorId[] = [...new Set([it, ...ofDefendant].flatMap((one) => one.factors))].sort()
  const isDefence = /-defense$/.test(it.claim)
  const against = isDefence ? raisedAgainst(it, ofDefendant.length > 0 ? ofDefendant : siblings) : [it.claim]
  const theories = against.map((claim) => theoriesOf(claim, it, law))
  return {
    it,
    factors,
    theories: [...new Set(theories.flat())],
    claimNamed: against.length > 0,
    otherClaims: isDefence && theories.some((some) => some.length === 0),
    beside: siblings.filter((one) => one.ruling.defendant === it.ruling.defendant || ofDefendant.length === 0),
    day: dayOfRuling(it, asOf),
    lost: it.favours === 'defendant',
  }
}

/** The claims against which a defence was raised: as recorded, else those that the same decision rules on. */
function raisedAgainst(it: DecidedRuling, beside: readonly DecidedRuling[]): readonly (DecisionClaim | 'other')[] {
  const claims = beside.map(({ claim }) => claim).filter((claim) => !/-defense$/.test(claim))
  return it.ruling.raised_against ?? [...new Set(claims)]
}

function theoriesOf(claim: DecisionClaim | 'other', it: DecidedRuling, law: LawAsked): readonly Theory[] {
  return law.elements.theories.filter((theory) => {
    if (decisionClaimOf(theory.claim, theory.id, law.guide) !== claim) return false
    return theory.states === null || theory.states.some((state) => courtStates(it, law).includes(state))
  })
}

function courtStates(it: DecidedRuling, law: LawAsked): readonly string[] {
  return law.library.courts.find(({ name }) => name === it.court)?.states ?? []
}

/** Whether the question is the one on which a lost ruling was lost. */
function decides(one: TouchedQuestion, hand: RulingInHand, { law }: Comparing): boolean {
  if (one.question === 'immunity') return decidesImmunity(hand.it, law)
  if (one.question === 'time') return hand.it.claim === 'limitations-defense' && turnsOnTime(hand)
  return false
}

function failedElsewhere(one: TouchedQuestion, { it }: RulingInHand): boolean {
  return one.question !== 'proof' && Object.values(it.ruling.elements).includes('not-satisfied')
}
