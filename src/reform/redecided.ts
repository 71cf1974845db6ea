import type { IsoDay } from '../casefile/dates.ts'
import type { DecisionId } from '../casefile/ids.ts'
import type { RulingOutcome, RulingReason, TouchedReason } from '../casefile/precedent/reform-reason.ts'
import type { DecidedRuling } from '../precedent/decided-ruling.ts'

/** How far the law lets a claim go on one question that a reform touches. */
export type Answer = 'bars' | 'open' | 'clear'

/** One question that a reform touches, under the law of the ruling's own day and under both laws compared. */
export interface TouchedQuestion {
  readonly question: 'immunity' | 'existence' | 'time' | 'proof'
  readonly thatDay: Answer
  readonly without: Answer
  readonly with: Answer
  readonly why: TouchedReason
}

export type Outcome = RulingOutcome
export type Predicted = Outcome | 'cannot-tell'
export type Verdict = 'changed' | 'unchanged' | 'cannot-tell'

/** A decided ruling, decided again with and without a reform. */
export interface Redecided {
  readonly ruling: string
  readonly decision: DecisionId
  readonly caption: string
  readonly court: string
  readonly decided: string
  readonly defendant: string
  readonly role: DecidedRuling['role']
  readonly claim: DecidedRuling['claim']
  readonly was: Outcome
  readonly without: Predicted
  readonly with: Predicted
  readonly verdict: Verdict
  /** False where nothing that the reform changes bears on the ruling. */
  readonly touched: boolean
  readonly questions: readonly TouchedQuestion[]
  readonly why: RulingReason
  /** For a claim that stays lost: what else it failed on, in words, so that the reform alone would not have saved it. */
  readonly alsoFailedOn: readonly string[]
  /** What the court held, as recorded. */
  readonly held: string
}

export interface RedecidedCases {
  readonly reform: string
  readonly title: string
  readonly from: IsoDay
  readonly rulings: readonly Redecided[]
  readonly counts: Readonly<Record<Verdict, number>>
  readonly touched: number
  /** By claim as decided, those with a touched ruling. */
  readonly byClaim: readonly ({ readonly claim: string } & Readonly<Record<Verdict, number>>)[]
  readonly assumptions: readonly string[]
  readonly leftOut: readonly string[]
  /** What the reform itself says about conduct before it. */
  readonly reach: string
}

const rank: Readonly<Record<Answer, number>> = { bars: 0, open: 1, clear: 2 }

/**
 * The outcome under another law, from the outcome as it was and one question. A claim that was lost stays lost under a
 * law no kinder; one that was won stays won under a law no harsher; where the law bars it, it is lost. A mixed ruling
 * is lost only where the bar reaches the whole claim.
 */
export function outcomeUnder(
  was: Outcome,
  thatDay: Answer,
  now: Answer,
  lostOnThis: boolean,
  lostElsewhere: boolean,
  wholeClaim: boolean,
): Predicted {
  if (thatDay === now) return was
  if (now === 'bars') return was === 'mixed' && !wholeClaim ? 'cannot-tell' : 'defendant'
  if (was === 'defendant') {
    if (rank[now] <= rank[thatDay] || lostElsewhere) return 'defendant'
    return now === 'clear' && lostOnThis ? 'plaintiff' : 'cannot-tell'
  }
  if (was === 'plaintiff') return rank[now] >= rank[thatDay] ? 'plaintiff' : 'cannot-tell'
  return 'cannot-tell'
}

/** Several questions together: lost if lost on one, otherwise in doubt if one is in doubt. */
export function outcomeOfAll(was: Outcome, each: readonly Predicted[]): Predicted {
  if (each.includes('defendant')) return 'defendant'
  if (each.includes('cannot-tell')) return 'cannot-tell'
  return each.find((one) => one !== was) ?? was
}
