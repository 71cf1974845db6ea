import type { RulingReason, UntouchedReason } from '../casefile/precedent/reform-reason.ts'
import type { DecidedRuling } from '../precedent/decided-ruling.ts'
import type { LawAsked } from './law-asked.ts'
import type { Redecided, TouchedQuestion } from './redecided.ts'
import type { Comparing, RulingInHand } from './ruling-in-hand.ts'

/** Why a ruling comes out as it does under two laws. */
export function reasonFor(
  hand: RulingInHand,
  questions: readonly TouchedQuestion[],
  bears: readonly TouchedQuestion[],
  outcome: Pick<Redecided, 'was' | 'without' | 'with' | 'verdict'>,
  comparing: Comparing,
): RulingReason {
  if (questions.length === 0) return { is: 'untouched', why: untouched(hand, comparing) }
  if (bears.length === 0) return { is: 'touched', whys: questions.map(({ why }) => why) }
  const whys = bears.map(({ why }) => why)
  const reversed = hand.it.reversed
  switch (outcome.verdict) {
    case 'changed': {
      const moved = outcome.without === outcome.was
      return {
        is: 'changed',
        whys,
        side: moved ? 'with' : 'without',
        goes: moved ? outcome.with : outcome.without,
        reversed,
      }
    }
    case 'unchanged': {
      if (outcome.was !== 'defendant') return { is: 'stays', whys, was: outcome.was, reversed }
      const immune = bears.find(({ question }) => question === 'immunity')
      return immune ? { is: 'bears', whys: [immune.why], reversed: false } : { is: 'stays-lost' }
    }
    case 'cannot-tell':
      return { is: 'bears', whys, reversed }
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

const issueOf = (element: string, law: LawAsked): string =>
  Object.entries(law.guide.issues).find(([, issue]) => issue.element === element)?.[0] ?? element

function untouched(hand: RulingInHand, { reform, differences, law }: Comparing): UntouchedReason {
  const claim = law.guide.claims.find(({ id }) => id === hand.it.claim)?.name ?? hand.it.claim
  const cites = (ids: Iterable<string>): string =>
    [...ids].map((id) => [...law.library.provisions.values()].find((one) => one.id === id)?.cite ?? id).join(', ')
  const immunities = [...differences.immunities]
  const protects = law.elements.immunities.filter(({ provision }) => immunities.includes(provision))
  if (protects.length > 0 && !protects.some(({ roles }) => roles.includes(hand.it.role)))
    return { is: 'protects-only', cites: cites(immunities), roles: protects.flatMap(({ roles }) => roles) }
  if (hand.theories.some(({ claim: id }) => differences.time.has(id)) && hand.lost)
    return { is: 'not-on-time', reform: reform.short }
  if (!hand.claimNamed && (differences.time.size > 0 || differences.existence.size > 0))
    return { is: 'claim-not-named' }
  const changed = cites(
    new Set([
      ...differences.existence,
      ...differences.time,
      ...immunities,
      ...differences.proof.map(({ theory }) => theory.claim),
    ]),
  )
  const same = hand.theories.filter(({ claim: id }) => differences.existence.has(id) || differences.time.has(id))
  return same.length > 0
    ? { is: 'part-unchanged', reform: reform.short, cites: cites(new Set(same.map((one) => one.claim))), claim }
    : { is: 'other-ground', reform: reform.short, cites: changed, claim }
}
