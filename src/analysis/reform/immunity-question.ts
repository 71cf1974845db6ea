import type { IsoDay } from '../../casefile/dates.ts'
import type { ImmunityFinding } from '../../casefile/findings.ts'
import { ProvisionId } from '../../casefile/ids.ts'
import type { ElementLibrary } from '../../law/element-library.ts'
import { assessImmunity } from '../../law/immunity.ts'
import type { DecidedRuling } from '../../precedent/decided-ruling.ts'
import { decisionClaimOf } from '../../precedent/guide.ts'
import type { LawInForce } from '../law-in-force.ts'
import type { ComparedLaws } from './apply-reform.ts'
import { factsOf, recordedDefendant } from './recorded-facts.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import { type Comparing, type RulingInHand, stages } from './ruling-in-hand.ts'

/** Stands for a claim that the record does not name and that no exception names. */
const anotherClaim = ProvisionId.parse('us/another-claim')

/** Whether a defence of immunity, e.g. `section-230-defense`, is what the ruling decided. */
export const decidesImmunity = (it: DecidedRuling, law: LawInForce): boolean =>
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
        version: '',
      },
      elements,
      law.factors,
    )
    if (!found) throw new Error('an immunity that no longer fits its own role')
    return found
  }
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
  if (!first || answers.every((one) => one.without === one.with)) {
    const why = first?.findings[1].steps.find(({ question }) => question === publisherText(immunity))?.why
    return why === undefined
      ? null
      : {
          question: 'immunity',
          thatDay: 'clear',
          without: 'clear',
          with: 'clear',
          why: `${why} ${cite} comes out the same.`,
        }
  }
  const words = immunityWords((answers.find((one) => one.without !== one.with) ?? first).findings, cite, comparing)
  if (answers.length === 1) return { question: 'immunity', ...pick(first), why: words }
  return {
    question: 'immunity',
    thatDay: first.thatDay,
    without: both(answers.map((one) => one.without)),
    with: both(answers.map((one) => one.with)),
    why: `${hand.claimNamed ? 'The ruling is on several claims' : `The record does not name the claim against which ${cite} was raised`}, and the exception covers some claims only. Where it does, ${words}`,
  }
}

const publisherText = (immunity: ElementLibrary['immunities'][number]): string =>
  immunity.questions.find(({ id }) => id === immunity.finally.question)?.text ?? ''

const pick = ({ thatDay, without, with: withIt }: Pick<TouchedQuestion, 'thatDay' | 'without' | 'with'>) => ({
  thatDay,
  without,
  with: withIt,
})

function immunityWords(
  [without, withIt]: readonly [ImmunityFinding, ImmunityFinding],
  cite: string,
  { law }: Comparing,
): string {
  const [harsh, kind] = without.steps.length <= withIt.steps.length ? [without, withIt] : [withIt, without]
  const turning = kind.steps.filter((step) => !harsh.steps.some(({ question }) => question === step.question))
  const shown = [...new Set(kind.steps.flatMap(({ facts }) => facts))]
  const names = shown.map((id) => law.factors.factors.find((one) => one.id === String(id))?.name ?? id)
  const bar = harsh.result === 'likely-bars' ? 'likely bars the claim' : 'may bar the claim'
  const read = names.length > 0 ? ` (facts read: ${names.join(', ')})` : ''
  const turns = turning.map(({ question, why }) => `${question} ${why}`).join(' ')
  return `without the exception ${cite} ${bar}${read}; with it one more question stands open. ${turns}`
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
