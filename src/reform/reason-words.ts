import type { DecidedRuling } from '../precedent/decided-ruling.ts'
import { roleWords } from '../words/role-words.ts'
import type { LawAsked } from './law-asked.ts'
import type { Redecided, TouchedQuestion } from './redecided.ts'
import type { Comparing, RulingInHand } from './ruling-in-hand.ts'

const sideWords = { plaintiff: 'for the plaintiff', defendant: 'for the defendant', mixed: 'part each way' } as const

/** Why a ruling comes out as it does under two laws, in sentences. */
export function reasonFor(
  hand: RulingInHand,
  questions: readonly TouchedQuestion[],
  bears: readonly TouchedQuestion[],
  outcome: Pick<Redecided, 'was' | 'without' | 'with' | 'verdict'>,
  comparing: Comparing,
): string {
  if (questions.length === 0) return untouchedWords(hand, comparing)
  if (bears.length === 0) return questions.map(({ why }) => why).join(' ')
  const why = sentence(bears.map((one) => one.why).join(' '))
  const later = hand.it.reversed ? ' The decision was reversed later, at least in part.' : ''
  switch (outcome.verdict) {
    case 'changed': {
      const [law, other] =
        outcome.without === outcome.was ? ['With the reform', outcome.with] : ['Without it', outcome.without]
      return `${why} ${law} the ruling goes ${other === 'cannot-tell' ? 'another way' : sideWords[other]}.${later}`
    }
    case 'unchanged': {
      if (outcome.was !== 'defendant') return `${why} The ruling stays ${sideWords[outcome.was]} under both.${later}`
      const immune = bears.find(({ question }) => question === 'immunity')
      return immune
        ? sentence(immune.why)
        : 'The claim was lost under the law that is the kinder one to it here, and stays lost under the other.'
    }
    case 'cannot-tell':
      return `${why}${later}`
    default:
      return outcome.verdict satisfies never
  }
}

/** Elements that the court found not met, in words. */
export function failedOn({ ruling }: DecidedRuling, law: LawAsked): readonly string[] {
  return Object.entries(ruling.elements).flatMap(([element, holding]) =>
    holding === 'not-satisfied' ? [law.guide.issues[issueOf(element, law)]?.name ?? element] : [],
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const issueOf = (element: string, law: LawAsked): string =>
  Object.entries(law.guide.issues).find(([, issue]) => issue.element === element)?.[0] ?? element

function untouchedWords(hand: RulingInHand, { reform, differences, law }: Comparing): string {
  const claim = law.guide.claims.find(({ id }) => id === hand.it.claim)?.name ?? hand.it.claim
  const cites = (ids: Iterable<string>): string =>
    [...ids].map((id) => [...law.library.provisions.values()].find((one) => one.id === id)?.cite ?? id).join(', ')
  const immunities = [...differences.immunities]
  const protects = law.elements.immunities.filter(({ provision }) => immunities.includes(provision))
  if (protects.length > 0 && !protects.some(({ roles }) => roles.includes(hand.it.role))) {
    const within = [...new Set(protects.flatMap(({ roles }) => roles))].map((role) => roleWords[role]).join(' or ')
    return `${cites(immunities)} can protect only a ${within}; it was never in question here.`
  }
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
  const same = hand.theories.filter(({ claim: id }) => differences.existence.has(id) || differences.time.has(id))
  if (same.length > 0)
    return `${sentence(reform.short)} leaves this part of ${cites(new Set(same.map((one) => one.claim)))} as it was (${claim}).`
  return `The ruling is on another ground (${claim}); ${reform.short} changes ${changed}.`
}
