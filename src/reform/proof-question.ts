import type { ElementLibrary } from '../law/elements/element-library.ts'
import { assessElements } from '../law/elements/elements.ts'
import { factsOf, recordedDefendant } from './recorded-facts.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import { type Comparing, type RulingInHand, stages } from './ruling-in-hand.ts'

export function proofQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences } = comparing
  if (/-defense$/.test(hand.it.claim)) return null
  const carried = carriedQuestion(hand, comparing)
  if (carried) return carried
  const touched = differences.proof.find(({ theory }) =>
    hand.theories.some((one) => one.claim === theory.claim && one.id === theory.id),
  )
  if (!touched) return null
  const { theory } = touched
  const element = touched.with.id
  const kinds = (elements: ElementLibrary) => {
    const found = assessElements(
      {
        claim: theory.claim,
        theory: theory.id,
        court: hand.it.court,
        facts: factsOf(hand.factors),
        defendant: recordedDefendant,
        stage: stages[hand.it.decision.posture],
      },
      elements,
      law.factors,
    )
    return found.ok ? found.value.find((one) => one.element === element) : undefined
  }
  const [without, withIt] = [kinds(laws.without.elementsAfter), kinds(laws.with.elementsAfter)]
  const text = touched.with.text.charAt(0).toLowerCase() + touched.with.text.slice(1)
  const before = without?.finding ?? 'gap'
  const after = withIt?.finding ?? 'gap'
  const held = hand.it.ruling.elements
  const thatDay: Answer = hand.lost ? 'bars' : 'clear'
  if (hand.lost) {
    const easier = after === 'supported' && before !== 'supported'
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: easier ? 'open' : 'bars',
      why: easier ? { is: 'would-show', text } : { is: 'asks-no-less' },
    }
  }
  const labels = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => law.factors.factors.find((one) => one.id === id)?.name ?? id)
  const shown = withIt?.ingredients.flatMap(({ facts }) => facts) ?? []
  if (after === 'supported')
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: 'clear',
      why: { is: 'shows', text, facts: labels(shown) },
    }
  if (after === 'contested')
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: 'open',
      why: {
        is: 'for-and-against',
        text,
        facts: labels(shown),
        against: labels(withIt?.ingredients.flatMap(({ against }) => against) ?? []),
      },
    }
  const signs = without?.ingredients.flatMap(({ facts }) => facts) ?? []
  const onSigns = before === 'supported' || (Object.keys(held).length > 0 && before === 'contested')
  return onSigns
    ? {
        question: 'proof',
        thatDay,
        without: thatDay,
        with: 'bars',
        why: { is: 'meets-old-test', text, facts: labels([...new Set(signs)]) },
      }
    : {
        question: 'proof',
        thatDay,
        without: thatDay,
        with: 'open',
        why: { is: 'none-shows', text },
      }
}

/** A theory that stands or falls with another whose proof changes, such as liability for an agent. */
function carriedQuestion(hand: RulingInHand, { law, reform }: Comparing): TouchedQuestion | null {
  const change = [...reform.changes, ...reform.without].find(
    (one) =>
      one.change === 'new-test' &&
      hand.theories.some(({ claim, id }) => claim === one.claim && one.carries.includes(id)),
  )
  if (change?.change !== 'new-test') return null
  const cite = law.library.provisions.get(change.claim)?.cite ?? change.claim
  const answer: Answer = hand.lost ? 'bars' : 'clear'
  return {
    question: 'proof',
    thatDay: answer,
    without: answer,
    with: hand.lost ? 'bars' : 'open',
    why: hand.lost ? { is: 'asks-no-less' } : { is: 'rests-on-another', cite, reform: reform.short },
  }
}
