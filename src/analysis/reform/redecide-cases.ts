import type { IsoDay } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Theory } from '../../law/element-library.ts'
import { type DecidedRuling, decidedRulings } from '../../precedent/decided-ruling.ts'
import { decisionClaimOf } from '../../precedent/guide.ts'
import type { LawInForce } from '../law-in-force.ts'
import { lawsCompared } from './apply-reform.ts'
import { existenceQuestion } from './existence-question.ts'
import { decidesImmunity, immunityQuestion } from './immunity-question.ts'
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
import { timeQuestion, turnsOnTime } from './time-question.ts'
import { differencesOf } from './what-differs.ts'

/**
 * Decides every recorded ruling again under the law with and without a reform, as if each had been the law for that
 * case. A ruling moves only by the questions that the reform touches; a fact that was not read is not known, never absent.
 * Problem: `input-not-valid` for a reform that names what the law does not hold.
 */
export function redecideCases(law: LawInForce, reform: Reform, today: IsoDay): Result<RedecidedCases> {
  const laws = lawsCompared(law, reform)
  if (!laws.ok) return laws
  const asOf = reform.from > today ? reform.from : today
  const comparing: Comparing = { law, laws: laws.value, differences: differencesOf(laws.value), reform, asOf }
  const all = decidedRulings(law.decisions, law.guide)
  const rulings = all.map((it) => redecide(it, all, comparing))
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
    why: reasonFor(hand, questions, bears, { was, without, with: withIt, verdict }, comparing),
  }
}

function inHand(it: DecidedRuling, all: readonly DecidedRuling[], comparing: Comparing): RulingInHand {
  const { law, asOf } = comparing
  const siblings = all.filter((one) => one.decision === it.decision && one !== it)
  const ofDefendant = siblings.filter((one) => one.ruling.defendant === it.ruling.defendant && one.claim !== it.claim)
  const factors: readonly FactorId[] = [...new Set([it, ...ofDefendant].flatMap((one) => one.factors))].sort()
  const own = theoriesOf(it, law)
  const isDefence = /-defense$/.test(it.claim)
  // The defence of one defendant was raised against the claims that the same decision rules on.
  const others = (ofDefendant.length > 0 ? ofDefendant : siblings).filter((one) => !/-defense$/.test(one.claim))
  const beside = [...new Set(others.flatMap((one) => theoriesOf(one, law)))]
  const outside = others.some((one) => theoriesOf(one, law).length === 0)
  return {
    it,
    factors,
    theories: isDefence ? beside : own,
    claimNamed: !isDefence || others.length > 0,
    otherClaims: isDefence && outside,
    day: dayOfRuling(it, asOf),
    lost: it.favours === 'defendant',
  }
}

function theoriesOf(it: DecidedRuling, law: LawInForce): readonly Theory[] {
  return law.elements.theories.filter((theory) => {
    if (decisionClaimOf(theory.claim, theory.id, law.guide) !== it.claim) return false
    return theory.states === null || theory.states.some((state) => courtStates(it, law).includes(state))
  })
}

function courtStates(it: DecidedRuling, law: LawInForce): readonly string[] {
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

const sideWords = { plaintiff: 'for the plaintiff', defendant: 'for the defendant', mixed: 'part each way' } as const

function reasonFor(
  hand: RulingInHand,
  questions: readonly TouchedQuestion[],
  bears: readonly TouchedQuestion[],
  outcome: Pick<Redecided, 'was' | 'without' | 'with' | 'verdict'>,
  comparing: Comparing,
): string {
  const { reform, law } = comparing
  if (questions.length === 0) return untouchedWords(hand, comparing)
  if (bears.length === 0) return questions.map(({ why }) => why).join(' ')
  const why = sentence(bears.map((one) => one.why).join(' '))
  const later = hand.it.reversed ? ' The ruling was reversed later.' : ''
  const failedOn = Object.entries(hand.it.ruling.elements).filter(([, holding]) => holding === 'not-satisfied')
  switch (outcome.verdict) {
    case 'changed': {
      const without = outcome.without === outcome.was ? 'With' : 'Without'
      const other = outcome.without === outcome.was ? outcome.with : outcome.without
      return `${why} ${without} ${reform.short} the ruling goes ${other === 'cannot-tell' ? 'another way' : sideWords[other]}.${later}`
    }
    case 'unchanged': {
      if (outcome.was !== 'defendant') return `${why} The ruling stays ${sideWords[outcome.was]} under both.${later}`
      const names = failedOn.map(([element]) => law.guide.issues[issueOf(element, law)]?.name ?? element)
      const proof = names.length > 0 ? ` It failed on its proof as well: ${names.join(', ')}.` : ''
      return `The claim was lost under the law that is the kinder one to it here, and stays lost under the other.${proof}${later}`
    }
    case 'cannot-tell':
      return `${why}${later}`
    default:
      return outcome.verdict satisfies never
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const issueOf = (element: string, law: LawInForce): string =>
  Object.entries(law.guide.issues).find(([, issue]) => issue.element === element)?.[0] ?? element

function untouchedWords(hand: RulingInHand, { reform, differences, law }: Comparing): string {
  const claim = law.guide.claims.find(({ id }) => id === hand.it.claim)?.name ?? hand.it.claim
  const cites = (ids: Iterable<string>): string =>
    [...ids].map((id) => [...law.library.provisions.values()].find((one) => one.id === id)?.cite ?? id).join(', ')
  const immunities = [...differences.immunities]
  const protects = law.elements.immunities.filter(({ provision }) => immunities.includes(provision))
  if (protects.length > 0 && !protects.some(({ roles }) => roles.includes(hand.it.role)))
    return `${cites(immunities)} protects websites and software services; a defendant of this kind was never within it.`
  if (hand.theories.some(({ claim: id }) => differences.time.has(id)) && hand.lost)
    return `The ruling as read did not turn on time, and ${reform.short} changes nothing else for it.`
  if (!hand.claimNamed && (differences.time.size > 0 || differences.existence.size > 0))
    return `The record does not say against which claim the defence was raised.`
  const changed = cites(
    new Set([
      ...differences.existence,
      ...differences.time,
      ...immunities,
      ...differences.proof.map(({ theory }) => theory.claim),
    ]),
  )
  return `The ruling is on another ground (${claim}); ${reform.short} changes ${changed}.`
}
