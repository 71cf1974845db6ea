import type { PrecedentIssue } from '../casefile/findings.ts'
import type { Stage } from '../casefile/matter.ts'
import type { PrecedentReason } from '../casefile/precedent/precedent-reason.ts'
import type { Answer } from './answer.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import { stageOf } from './decision-nearness.ts'
import type { OutcomeModel } from './outcome-model.ts'
import { latestBinding, type Situation } from './situation.ts'

interface Grounds {
  readonly it: Situation
  readonly stage: Stage
  readonly answer: Answer
  /** Decided rulings on the claim against a like defendant. */
  readonly alike: readonly DecidedRuling[]
  readonly stronger: {
    readonly forPlaintiff: readonly DecidedRuling[]
    readonly forDefendant: readonly DecidedRuling[]
  }
  readonly issues: readonly PrecedentIssue[]
  readonly model: OutcomeModel
}

/** With fewer rulings than this on the claim, what was learnt from other claims decides. */
const fewRulings = 5

/** The answer from the broad record to this matter's facts; each reason can be checked against the decisions listed. */
export function reasons(grounds: Grounds): readonly PrecedentReason[] {
  const { it, alike, model, stage } = grounds
  const record = tally(alike)
  return [
    {
      is: 'record',
      claim: model.guide.claims.find((row) => row.id === it.claim)?.name ?? it.claim,
      against: roleGroup(it.role),
      ...record,
      stage,
      atStage: alike.filter((ruling) => stageOf(ruling.decision) === stage).length,
      orders: alike.length,
    },
    ...nearby(it, alike),
    ...bindingHere(grounds),
    ...grounds.issues.flatMap(aboutIssue),
    ...outdoneBy(grounds),
    ...weighed(grounds, record),
  ]
}

/** The record of this court, and of its circuit. */
function nearby(it: Situation, alike: readonly DecidedRuling[]): readonly PrecedentReason[] {
  const here = tally(alike.filter((ruling) => ruling.court === it.court))
  const around = tally(alike.filter((ruling) => ruling.circuit === it.circuit))
  return [
    ...(here.all > 0 ? [{ is: 'in-court', court: it.court, ...here } as const] : []),
    ...(around.all > 0 ? [{ is: 'in-circuit', circuit: it.circuit, ...around } as const] : []),
  ]
}

function bindingHere({ it, answer, model }: Grounds): readonly PrecedentReason[] {
  const binding = latestBinding(it, model.pool, model.guide)
  const favours = binding?.favours
  return [
    ...(binding && favours
      ? [{ is: 'binding', ...cited(binding), favours, notThere: notRead(it, binding, model) } as const]
      : []),
    ...answer.unreadBinding.map((decision) => ({ is: 'binding-unread', decision }) as const),
  ]
}

function tally(rulings: readonly DecidedRuling[]): { readonly plaintiff: number; readonly all: number } {
  const voices = new Map<string, boolean>()
  for (const ruling of rulings)
    voices.set([ruling.family, ruling.role, ruling.favours].join('|'), ruling.favours === 'plaintiff')
  return { plaintiff: [...voices.values()].filter(Boolean).length, all: voices.size }
}

const cited = ({ decision, court, lastDay }: DecidedRuling) => {
  const year = (lastDay ?? '').slice(0, 4)
  return { caption: decision.caption, court, year: year === '' ? null : year }
}

/** Facts here for the side that lost there, which were not read there. */
function notRead(it: Situation, other: DecidedRuling, model: OutcomeModel): Situation['factors'] {
  const loser = other.favours === 'plaintiff' ? 'defendant' : 'plaintiff'
  return it.factors.filter((factor) => model.guide.factors[factor]?.side === loser && !other.factors.includes(factor))
}

const aboutIssue = (issue: PrecedentIssue): readonly PrecedentReason[] =>
  issue.factorsFor.length + issue.factorsAgainst.length === 0
    ? []
    : [
        {
          is: 'issue',
          name: issue.name,
          for: issue.factorsFor,
          against: issue.factorsAgainst,
          met: issue.satisfiedIn.length,
          notMet: issue.notSatisfiedIn.length,
          favours: issue.favours,
        },
      ]

function outdoneBy({ stronger, model }: Grounds): readonly PrecedentReason[] {
  const of = (rulings: readonly DecidedRuling[], side: 'plaintiff' | 'defendant'): readonly PrecedentReason[] => {
    const latest = rulings.toSorted((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1))[0]
    if (!latest) return []
    const helped = latest.factors.filter((factor) => model.guide.factors[factor]?.side === side)
    const more = new Set(rulings.map((ruling) => ruling.family)).size - 1
    return [{ is: 'at-least-as-strong', side, ...cited(latest), helped, more }]
  }
  return [...of(stronger.forPlaintiff, 'plaintiff'), ...of(stronger.forDefendant, 'defendant')]
}

function weighed(
  { answer: { favours, silent, carriedBy }, stage }: Grounds,
  record: { readonly plaintiff: number; readonly all: number },
): readonly PrecedentReason[] {
  switch (silent) {
    case 'no-facts':
    case 'no-shared-fact':
    case 'divided':
      return [{ is: silent }]
    case 'too-few-at-this-stage':
      return [{ is: silent, stage }]
    case 'no-like-ruling':
      return [{ is: 'none-at-this-stage', stage }]
    case null:
      break
    default:
      return silent satisfies never
  }
  if (favours === 'abstains') return [{ is: 'divided' }]
  const neverSo = favours === 'plaintiff' ? record.plaintiff === 0 : record.plaintiff === record.all
  return [
    { is: 'weighed', favours },
    ...(carriedBy === null ? [] : [{ is: 'carried', by: carriedBy } as const]),
    ...(neverSo
      ? [{ is: 'never-so', favours } as const]
      : record.all < fewRulings
        ? [{ is: 'few-rulings' } as const]
        : []),
  ]
}
