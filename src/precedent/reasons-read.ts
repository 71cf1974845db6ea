import type { z } from 'zod'
import { type Decision, RestsOn } from './decision.ts'

type Ground = z.infer<typeof RestsOn>

/** How far the reasons by element of the decisions were read in the words of the court. */
export interface ReasonsRead {
  readonly decisions: number
  readonly with_reasons: number
  /** Decisions whose every reason rests on the opinion or a part of it. */
  readonly from_the_opinion: number
  /** Reasons, one for each element of each ruling, by what they rest on. */
  readonly reasons: Readonly<Record<Ground, number>>
}

const fromTheOpinion: ReadonlySet<Ground> = new Set(['opinion', 'opinion-part'])

export function reasonsRead(decisions: readonly Decision[]): ReasonsRead {
  const given = decisions
    .map(({ rulings }) => rulings.flatMap(({ element_reasons = {} }) => Object.values(element_reasons)))
    .filter((reasons) => reasons.length > 0)
  const count = (on: Ground): number => given.flat().filter(({ rests_on }) => rests_on === on).length
  const { opinion, 'opinion-part': part, 'court-description': court, summary } = RestsOn.enum
  return {
    decisions: decisions.length,
    with_reasons: given.length,
    from_the_opinion: given.filter((reasons) => reasons.every(({ rests_on }) => fromTheOpinion.has(rests_on))).length,
    reasons: { [opinion]: count(opinion), [part]: count(part), [court]: count(court), [summary]: count(summary) },
  }
}
