import type { IsoDay } from '../casefile/dates.ts'
import type { PrecedentFinding } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Role, Stage } from '../casefile/matter.ts'
import { answerOn } from './answer.ts'
import { countRecord } from './count-record.ts'
import { type DecidedRuling, decidedRulings, roleGroup } from './decided-ruling.ts'
import { type Decision, type DecisionClaim, RulingElement } from './decision.ts'
import { nearestDecisions } from './decision-nearness.ts'
import type { PrecedentGuide } from './guide.ts'
import { type ElementModel, learnElement, readIssues } from './issue-model.ts'
import { reasons } from './reasons.ts'
import { outdone, type Situation } from './situation.ts'
import { learnStages, type StageModels } from './stage-models.ts'
import { setsThatTurn } from './what-would-change.ts'

export interface PrecedentQuery {
  readonly role: Role
  /** In the vocabulary of decided cases; `decisionClaimOf` gives it for a provision and theory. */
  readonly claim: DecisionClaim
  /** Bluebook, e.g. `S.D. Ohio`. */
  readonly court: string
  /** `1` to `11`, `dc`, or a state's small postal code for its own courts. */
  readonly circuit: string
  /** Decisions after this day are not looked at. */
  readonly asOf: IsoDay
  readonly stage: Stage
  /** Facts shown. One that is left out counts as not known, never as absent. */
  readonly factors: readonly FactorId[]
  /** Issues or elements to report on; all of the claim's when left out. */
  readonly elements?: readonly string[]
}

interface Reading {
  readonly rulings: readonly DecidedRuling[]
  readonly stages: StageModels
  readonly elements: ReadonlyMap<RulingElement, ElementModel>
}

/** Learning is pure; the memory only saves time when many claims of a matter ask the same decisions. */
const learnt = new WeakMap<readonly Decision[], WeakMap<PrecedentGuide, Map<IsoDay, Reading>>>()

function readingOn(asOf: IsoDay, decisions: readonly Decision[], guide: PrecedentGuide): Reading {
  const byGuide = learnt.get(decisions) ?? new WeakMap<PrecedentGuide, Map<IsoDay, Reading>>()
  learnt.set(decisions, byGuide)
  const byDay = byGuide.get(guide) ?? new Map<IsoDay, Reading>()
  byGuide.set(guide, byDay)
  const known = byDay.get(asOf)
  if (known) return known
  const decidedByThen = new Set(
    decidedRulings(decisions, guide)
      .filter((ruling) => ruling.lastDay === null || ruling.lastDay <= asOf)
      .map((ruling) => ruling.decision),
  )
  const rulings = decidedRulings([...decidedByThen], guide)
  const reading = {
    rulings,
    stages: learnStages(rulings, guide),
    elements: new Map(RulingElement.options.map((element) => [element, learnElement(rulings, element, guide)])),
  }
  byDay.set(asOf, reading)
  return reading
}

/**
 * Which side earlier rulings favour on such facts, how strongly, by which decisions, and which added facts would turn it.
 * The chance comes from weights learnt over all decisions up to `asOf`; a fact that helps the plaintiff never lowers it.
 * Abstains when no like defendant was ever sued on the claim, when no fact is given, or when the cases are divided.
 */
export function comparePrecedents(
  query: PrecedentQuery,
  decisions: readonly Decision[],
  guide: PrecedentGuide,
): PrecedentFinding {
  const reading = readingOn(query.asOf, decisions, guide)
  const it: Situation = {
    claim: query.claim,
    role: query.role,
    court: query.court,
    circuit: query.circuit.toLowerCase(),
    firstDay: query.asOf,
    factors: [...new Set(query.factors)].filter((factor) => guide.factors[factor]).sort(),
    family: null,
  }
  const decided = reading.rulings.filter((ruling) => ruling.favours !== null)
  const alike = decided.filter((ruling) => ruling.claim === it.claim && roleGroup(ruling.role) === roleGroup(it.role))
  const record = countRecord(it, reading.rulings)
  const issues = readIssues(it, reading.rulings, reading.elements, guide).filter(
    (issue) =>
      query.elements === undefined ||
      query.elements.includes(issue.issue) ||
      query.elements.includes(guide.issues[issue.issue]?.element ?? ''),
  )
  if (alike.length === 0)
    return {
      favours: 'abstains',
      strength: null,
      record,
      silent: it.factors.length === 0 ? 'no-facts' : 'no-like-ruling',
      carriedBy: null,
      unreadBinding: [],
      why: [{ is: 'no-decided-case' }],
      issues,
      decisionsFor: [],
      decisionsAgainst: [],
      wouldChange: [],
    }

  const model = reading.stages[query.stage]
  const answer = answerOn(it, query.stage, reading.stages, reading.rulings)
  const { favours } = answer
  const stronger = outdone(it, model.pool, guide)
  const strongerKeys = new Set([...stronger.forPlaintiff, ...stronger.forDefendant].map((ruling) => ruling.key))
  const law = guide.claims.find((row) => row.id === it.claim)?.law ?? 'federal'
  const near = (side: 'plaintiff' | 'defendant') =>
    nearestDecisions(it, query.stage, side, decided, law, strongerKeys, query.asOf)
  const sides =
    favours === 'plaintiff'
      ? (['defendant'] as const)
      : favours === 'defendant'
        ? (['plaintiff'] as const)
        : (['plaintiff', 'defendant'] as const)
  return {
    favours,
    strength: favours === 'abstains' ? null : answer.likely,
    record,
    silent: answer.silent,
    carriedBy: answer.carriedBy,
    unreadBinding: answer.unreadBinding,
    why: reasons({ it, stage: query.stage, answer, alike, stronger, issues, model }),
    issues,
    decisionsFor: near('plaintiff'),
    decisionsAgainst: near('defendant'),
    wouldChange: (answer.silent === 'too-few-at-this-stage' ? [] : sides)
      .flatMap((side) => setsThatTurn(it, side, model, reading.rulings))
      .sort((a, b) => b.seenInShare - a.seenInShare),
  }
}
