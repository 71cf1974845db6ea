import type { IsoDay } from '../casefile/dates.ts'
import type { ImmunityFinding } from '../casefile/findings.ts'
import { ProvisionId } from '../casefile/ids.ts'
import type { ExceptionTold, TouchedReason } from '../casefile/precedent/reform-reason.ts'
import type { ElementLibrary } from '../law/elements/element-library.ts'
import { assessImmunity } from '../law/immunity.ts'
import type { DecidedRuling } from '../precedent/decided-ruling.ts'
import { decisionClaimOf } from '../precedent/guide.ts'
import type { ComparedLaws } from './apply-reform.ts'
import type { LawAsked } from './law-asked.ts'
import { factsOf, recordedDefendant } from './recorded-facts.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import type { Reform } from './reform-file.ts'
import { type Comparing, type RulingInHand, stages } from './ruling-in-hand.ts'

/** Stands for a claim that the record does not name and that no exception names. */
const anotherClaim = ProvisionId.parse('us/another-claim')

/** Whether a defence of immunity, e.g. `section-230-defense`, is what the ruling decided. */
export const decidesImmunity = (it: DecidedRuling, law: LawAsked): boolean =>
  law.elements.immunities.some(({ provision }) => decisionClaimOf(provision, '', law.guide) === it.claim)

export function immunityQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences } = comparing
  const immunity = law.elements.immunities.find(({ roles }) => roles.includes(hand.it.role))
  if (!immunity || !differences.immunities.has(immunity.provision)) return null
  const cite = law.library.provisions.get(immunity.provision)?.cite ?? immunity.provision
  const named = [...new Set(hand.theories.map(({ claim }) => claim))]
  const claims = hand.claimNamed
    ? [...named, ...(hand.otherClaims || named.length === 0 ? [anotherClaim] : [])]
    : [...exceptedClaims(laws), anotherClaim]
  const asked = (elements: ElementLibrary, claim: ProvisionId, asOf: IsoDay): ImmunityFinding => {
    const found = assessImmunity(
      {
        claim,
        role: hand.it.role,
        defendant: recordedDefendant,
        facts: factsOf(hand.factors),
        stage: stages[hand.it.decision.posture],
        asOf,
        version: null,
      },
      elements,
      law.factors,
    )
    if (!found) throw new Error('an immunity that no longer fits its own role')
    return found
  }
  const excepted = new Set(exceptedClaims(laws))
  const inForceThatDay = law.elements.immunities.some((one) =>
    one.questions.some(
      ({ claims: some, since }) => some?.some((id) => excepted.has(id)) && (since === undefined || since <= hand.day),
    ),
  )
  const answers = claims.map((claim) => {
    const thatDay = asked(law.elements, claim, hand.day)
    const without = asked(laws.without.elementsAfter, claim, comparing.asOf)
    const withIt = asked(laws.with.elementsAfter, claim, comparing.asOf)
    const asksInBoth = new Set(
      without.steps.map(({ question }) => question).filter((q) => withIt.steps.some((step) => step.question === q)),
    )
    return {
      thatDay: answerOf(thatDay, asksInBoth),
      without: answerOf(without, asksInBoth),
      with: answerOf(withIt, asksInBoth),
      findings: [without, withIt] as const,
    }
  })
  const first = answers[0]
  if (!first) return null
  const turning = answers.find((one) => one.without !== one.with)
  const exception: Exception = {
    cite,
    exception: citeOfException(comparing.reform, immunity.provision),
    names: [...excepted].map((id) => law.library.provisions.get(id)?.cite ?? id).join(', '),
    inForceThatDay,
  }
  const same = (why: TouchedReason): TouchedQuestion => ({
    question: 'immunity',
    thatDay: 'clear',
    without: 'clear',
    with: 'clear',
    why,
  })
  if (!turning) return same(settledWords(first.findings[1], hand, exception, comparing))
  const covered = law.elements.theories.filter(({ claim }) => excepted.has(claim))
  const coveredAs = covered.map(({ claim, id }) => decisionClaimOf(claim, id, law.guide))
  const saved = hand.beside.filter((one) => coveredAs.includes(one.claim))
  if (
    hand.it.favours === null &&
    inForceThatDay &&
    saved.length > 0 &&
    saved.every((one) => one.favours === 'defendant')
  )
    return same({ is: 'lost-all-the-same', ...toldOf(exception) })
  const why = turningWords(turning.findings, hand, exception, comparing)
  if (answers.length === 1) return { question: 'immunity', ...pick(first), why }
  return {
    question: 'immunity',
    thatDay: first.thatDay,
    without: both(answers.map((one) => one.without)),
    with: both(answers.map((one) => one.with)),
    why: hand.lost && inForceThatDay ? why : { ...why, others: hand.claimNamed ? 'in-ruling' : 'not-named' },
  }
}

interface Exception {
  readonly cite: string
  /** How the exception itself is cited; null where it has no citation of its own. */
  readonly exception: string | null
  /** Citations of the claims that it covers. */
  readonly names: string
  readonly inForceThatDay: boolean
}

type Turning = Extract<TouchedReason, { readonly is: 'lost-in-force' | 'decided-in-force' | 'decided-before' }>

const toldOf = ({ cite, exception, names }: Exception): ExceptionTold => ({ cite, exception, names })

const pick = ({ thatDay, without, with: withIt }: Pick<TouchedQuestion, 'thatDay' | 'without' | 'with'>) => ({
  thatDay,
  without,
  with: withIt,
})

/** Why the immunity comes out the same with the exception and without it. */
function settledWords(
  finding: ImmunityFinding,
  { lost, theories }: RulingInHand,
  exception: Exception,
  { laws }: Comparing,
): TouchedReason {
  const told = toldOf(exception)
  const last = finding.steps.at(-1)
  const covered = theories.some(({ claim }) => exceptedClaims(laws).includes(claim))
  if (lost && covered) return { is: 'exception-neutral', ...told }
  if (last && (finding.result === 'does-not-apply' || finding.result === 'exception-arguable'))
    return { is: 'gives-way', why: last.why, ...told }
  return { is: 'covers-these-alone', ...told }
}

/** Why the immunity turns on the exception. */
function turningWords(
  [without, withIt]: readonly [ImmunityFinding, ImmunityFinding],
  hand: RulingInHand,
  exception: Exception,
  { law, reform }: Comparing,
): Turning {
  const [harsh, kind] = without.steps.length <= withIt.steps.length ? [without, withIt] : [withIt, without]
  const turning = kind.steps.filter((step) => !harsh.steps.some(({ question }) => question === step.question))
  const told = { ...toldOf(exception), others: null }
  const bars = harsh.result === 'likely-bars' ? 'likely' : 'may'
  if (exception.inForceThatDay && hand.lost) return { is: 'lost-in-force', bars, ...told }
  const shown = [...new Set(kind.steps.flatMap(({ facts }) => facts))]
  const facts = shown.map((id) => law.factors.factors.find((one) => one.id === String(id))?.name ?? id)
  if (exception.inForceThatDay) return { is: 'decided-in-force', bars, facts, ...told }
  return {
    is: 'decided-before',
    lostOnIt: hand.lost && decidesImmunity(hand.it, law),
    retroactive: reform.retroactive,
    open: turning.map(({ why }) => why),
    facts,
    ...told,
  }
}

function citeOfException(reform: Reform, provision: ProvisionId): string | null {
  for (const change of [...reform.changes, ...reform.without])
    if (change.change === 'immunity-exception' && change.provision === provision) return change.cite
  return null
}

/** A claim that only an open exception could save is open where that exception exists, and barred where it does not. */
function answerOf(finding: ImmunityFinding, asksInBoth: ReadonlySet<string>): Answer {
  if (finding.result === 'does-not-apply' || finding.result === 'exception-arguable') return 'clear'
  if (finding.result === 'open') return 'open'
  return finding.steps.some((step) => step.answer === 'open' && !asksInBoth.has(step.question)) ? 'open' : 'bars'
}

const both = (answers: readonly Answer[]): Answer =>
  answers.every((one) => one === answers[0]) ? (answers[0] ?? 'open') : 'open'

function exceptedClaims(laws: ComparedLaws): readonly ProvisionId[] {
  const all = [laws.without, laws.with].flatMap(({ elementsAfter }) =>
    elementsAfter.immunities.flatMap(({ questions }) => questions.flatMap(({ claims }) => claims ?? [])),
  )
  return [...new Set(all)]
}
