import type { IsoDay } from '../casefile/dates.ts'
import type { ImmunityFinding } from '../casefile/findings.ts'
import { ProvisionId } from '../casefile/ids.ts'
import type { ElementLibrary } from '../law/element-library.ts'
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
    exception: citeOfException(comparing.reform, immunity.provision) ?? `the exception to ${cite}`,
    names: [...excepted].map((id) => law.library.provisions.get(id)?.cite ?? id).join(', '),
    inForceThatDay,
  }
  const same = (why: string): TouchedQuestion => ({
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
    return same(
      `${capital(exception.exception)} was in force, and the claim under ${exception.names} in this decision was lost all the same. What went on is a claim that it does not name.`,
    )
  const why = turningWords(turning.findings, hand, exception, comparing)
  if (answers.length === 1) return { question: 'immunity', ...pick(first), why }
  return {
    question: 'immunity',
    thatDay: first.thatDay,
    without: both(answers.map((one) => one.without)),
    with: both(answers.map((one) => one.with)),
    why:
      hand.lost && inForceThatDay
        ? why
        : `${why} ${hand.claimNamed ? 'Other claims in the ruling' : 'The record does not name the claims; others'} would stay as before.`,
  }
}

interface Exception {
  readonly cite: string
  /** How the exception itself is cited. */
  readonly exception: string
  /** Citations of the claims that it covers. */
  readonly names: string
  readonly inForceThatDay: boolean
}

const pick = ({ thatDay, without, with: withIt }: Pick<TouchedQuestion, 'thatDay' | 'without' | 'with'>) => ({
  thatDay,
  without,
  with: withIt,
})

/** Why the immunity comes out the same with the exception and without it. */
function settledWords(
  finding: ImmunityFinding,
  { lost, theories }: RulingInHand,
  { cite, exception, names }: Exception,
  { laws }: Comparing,
): string {
  const last = finding.steps.at(-1)
  const covered = theories.some(({ claim }) => exceptedClaims(laws).includes(claim))
  if (lost && covered) return `The claim was lost, and on the facts read ${exception} neither helps nor harms it.`
  if (last && (finding.result === 'does-not-apply' || finding.result === 'exception-arguable'))
    return `${last.why} ${cite} gives way to that with ${exception} or without it.`
  return `${capital(exception)} covers claims under ${names} alone; for others ${cite} stands as it stood before.`
}

/** Why the immunity turns on the exception. */
function turningWords(
  [without, withIt]: readonly [ImmunityFinding, ImmunityFinding],
  hand: RulingInHand,
  { cite, exception, names, inForceThatDay }: Exception,
  { law, reform }: Comparing,
): string {
  const [harsh, kind] = without.steps.length <= withIt.steps.length ? [without, withIt] : [withIt, without]
  const turning = kind.steps.filter((step) => !harsh.steps.some(({ question }) => question === step.question))
  const bar = harsh.result === 'likely-bars' ? 'likely bars' : 'may bar'
  if (inForceThatDay && hand.lost)
    return `Lost although ${exception} was in force; without it ${cite} ${bar} the claim too.`
  const shown = [...new Set(kind.steps.flatMap(({ facts }) => facts))]
  const read = shown.map((id) => law.factors.factors.find((one) => one.id === String(id))?.name ?? id)
  const facts = read.length > 0 ? ` Facts read: ${read.join(', ')}.` : ''
  if (inForceThatDay)
    return `Decided with ${exception} in force. Without it ${cite} ${bar} the claim under ${names}.${facts}`
  const decided = hand.lost && decidesImmunity(hand.it, law) ? `Lost on ${cite}` : 'Decided'
  const reach = reform.retroactive ? ', which reaches earlier conduct as well' : ''
  const open = turning.map(({ why }) => why.charAt(0).toLowerCase() + why.slice(1)).join(' ')
  return `${decided} before ${exception}${reach}. Whether that saves the claim under ${names} is open: ${open}${facts}`
}

function citeOfException(reform: Reform, provision: ProvisionId): string | null {
  for (const change of [...reform.changes, ...reform.without])
    if (change.change === 'immunity-exception' && change.provision === provision) return change.cite
  return null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
