import type { PrecedentSilence } from '../casefile/precedent/precedent-record.ts'
import { answerOn } from './answer.ts'
import { type DecidedRuling, decidedRulings } from './decided-ruling.ts'
import { type Decision, type DecisionClaim, isOffTheMerits, marksOf, RulingElement } from './decision.ts'
import { stageOf } from './decision-nearness.ts'
import type { PrecedentGuide } from './guide.ts'
import { chanceOfElement, learnElement } from './issue-model.ts'
import { learnNaiveBayes, majorityChance } from './naive-bayes.ts'
import {
  accuracyOf,
  brierOf,
  type CalibrationRow,
  calibrationOf,
  rounded,
  type Scored,
  type Share,
  surest,
} from './score.ts'
import { learnStages } from './stage-models.ts'

export interface Prediction extends Scored {
  readonly decision: string
  readonly defendant: string
  readonly role: string
  readonly claim: DecisionClaim
  readonly circuit: string
  readonly factors: number
  readonly favours: 'plaintiff' | 'defendant' | 'abstains'
  /** Why it was not answered. */
  readonly silent: PrecedentSilence | null
  readonly majority: number
  readonly naiveBayes: number
}

export interface Score {
  /** Share right among those answered. */
  readonly accuracy: number | null
  readonly standardError: number | null
  /** Share answered, the rest abstained. */
  readonly coverage: number
  /** Over all, answered or not. */
  readonly brier: number | null
  readonly n: number
  /** Share right if every ruling had to be answered. */
  readonly accuracyWithoutAbstaining: number | null
  /** Share right among the 85 in 100 surest. */
  readonly accuracyAt85: number | null
}

export interface Baseline {
  readonly accuracy: number | null
  readonly accuracyAt85: number | null
  readonly brier: number | null
  readonly n: number
}

export interface Group {
  readonly name: string
  readonly n: number
  readonly answered: number
  readonly accuracy: number | null
  readonly standardError: number | null
}

export interface Evaluation extends Score {
  readonly split: 'leave-one-decision-out' | 'against'
  readonly decisions: number
  readonly mixedLeftOut: number
  /** Transfers, jurisdiction, arbitration, standing, discovery, results not read: no ruling on who is right. */
  readonly offTheMerits: number
  readonly baselines: { readonly majority: Baseline; readonly naiveBayes: Baseline }
  /** Rulings that a lawyer would ask about: a fact is known, and the stage is one that is priced. */
  readonly asked: Score
  /** Only earlier decisions known: each half-year is predicted from what was decided before it began. */
  readonly later: Score & { readonly calibration: readonly CalibrationRow[] }
  readonly unanswered: Readonly<Record<PrecedentSilence, number>>
  readonly withFactors: Score & { readonly baselines: { readonly majority: Baseline; readonly naiveBayes: Baseline } }
  readonly byClaim: readonly Group[]
  readonly byCircuit: readonly Group[]
  readonly elements: readonly (Share & { readonly element: string; readonly majority: number | null })[]
  readonly calibration: readonly CalibrationRow[]
  readonly predictions: readonly Prediction[]
}

const surestShare = 0.85

/**
 * Predicts each decided ruling of `tested` from `known` without the ruling's own decision, under whatever id, or family. With `tested` left out
 * the known decisions are predicted from one another. Nothing of the ruling but role, claim, court, day and factors is used.
 */
export function evaluatePrecedents(
  known: readonly Decision[],
  guide: PrecedentGuide,
  tested?: readonly Decision[],
): Evaluation {
  const subjects = decidedRulings(tested ?? known, guide)
  const elementScores: ElementScores = new Map()
  const predictions = predictAll(subjects, known, guide, elementScores)
  const asked = predictions.filter(isAsked)
  // A second file is itself what was not seen; without one, the known decisions are taken in their order of time.
  const later = (tested === undefined ? predictLater(known, guide) : predictions).filter(isAsked)
  const withFactors = predictions.filter((one) => one.factors > 0)
  const off = subjects.filter(({ ruling }) => isOffTheMerits(ruling.outcome)).length
  return {
    split: tested === undefined ? 'leave-one-decision-out' : 'against',
    decisions: new Set(predictions.map((one) => one.decision)).size,
    mixedLeftOut: subjects.length - predictions.length - off,
    offTheMerits: off,
    ...scoreOf(predictions),
    baselines: baselinesOf(predictions),
    asked: scoreOf(asked),
    later: { ...scoreOf(later), calibration: calibrationOf(later.filter((one) => one.favours !== 'abstains')) },
    unanswered: countSilences(predictions),
    withFactors: { ...scoreOf(withFactors), baselines: baselinesOf(withFactors) },
    byClaim: grouped(predictions, (one) => one.claim),
    byCircuit: grouped(predictions, (one) => one.circuit),
    elements: RulingElement.options.map((element) => {
      const { scored, majority } = elementScores.get(element) ?? { scored: [], majority: [] }
      const mean = majority.length === 0 ? null : rounded(majority.reduce((sum, hit) => sum + hit, 0) / majority.length)
      return { element, ...accuracyOf(scored), majority: mean }
    }),
    calibration: calibrationOf(asked.filter((one) => one.favours !== 'abstains')),
    predictions,
  }
}

type ElementScores = Map<RulingElement, { scored: Scored[]; majority: number[] }>

const isAsked = ({ silent }: Prediction): boolean => silent !== 'no-facts' && silent !== 'too-few-at-this-stage'

function countSilences(predictions: readonly Prediction[]): Record<PrecedentSilence, number> {
  const of = (why: PrecedentSilence): number => predictions.filter(({ silent }) => silent === why).length
  return {
    'no-facts': of('no-facts'),
    'too-few-at-this-stage': of('too-few-at-this-stage'),
    'no-like-ruling': of('no-like-ruling'),
    'no-shared-fact': of('no-shared-fact'),
    divided: of('divided'),
  }
}

/** Each family of the subjects predicted from the known decisions without it, under whatever id. */
function predictAll(
  subjects: readonly DecidedRuling[],
  known: readonly Decision[],
  guide: PrecedentGuide,
  elementScores: ElementScores | null,
): readonly Prediction[] {
  const knownFamilies = decidedRulings(known, guide)
  const everything = learnFrom(known, guide)
  const predictions: Prediction[] = []
  for (const family of new Set(subjects.map((ruling) => ruling.family))) {
    const own = subjects.filter((ruling) => ruling.family === family)
    const marks = new Set(own.flatMap((ruling) => marksOf(ruling.decision)))
    const copies = new Set(knownFamilies.filter((ruling) => ruling.family === family).map(({ decision }) => decision))
    const others = known.filter((one) => !copies.has(one) && !marksOf(one).some((mark) => marks.has(mark)))
    const learnt = others.length < known.length ? learnFrom(others, guide) : everything
    for (const ruling of own) {
      if (ruling.favours !== null) predictions.push(predict(ruling, learnt))
      if (elementScores)
        for (const element of RulingElement.options) scoreElement(ruling, element, learnt, guide, elementScores)
    }
  }
  return predictions.sort((a, b) => (a.decision < b.decision ? -1 : a.decision > b.decision ? 1 : 0))
}

/** With fewer decisions known than this nothing is predicted. */
const fewestKnown = 40

/** How later rulings are answered once so many decisions are known: an answer is withheld more often where few are. */
export const laterOnceKnown = (known: readonly Decision[], guide: PrecedentGuide, fewest: number): Score =>
  scoreOf(predictLater(known, guide, fewest).filter(isAsked))

function predictLater(known: readonly Decision[], guide: PrecedentGuide, fewest = fewestKnown): readonly Prediction[] {
  const dated = known.flatMap((decision) => {
    const [ruling] = decidedRulings([decision], guide)
    return ruling?.firstDay && ruling.lastDay ? [{ decision, first: ruling.firstDay, last: ruling.lastDay }] : []
  })
  return [...Map.groupBy(dated, ({ first }) => halfYear(first))].flatMap(([start, of]) => {
    const before = dated.filter(({ last }) => last < start).map(({ decision }) => decision)
    if (before.length < fewest) return []
    return predictAll(
      decidedRulings(
        of.map(({ decision }) => decision),
        guide,
      ),
      before,
      guide,
      null,
    )
  })
}

const halfYear = (day: string): string => `${day.slice(0, 4)}${day.slice(5, 7) < '07' ? '-01-01' : '-07-01'}`

interface Learnt {
  readonly rulings: readonly DecidedRuling[]
  readonly stages: ReturnType<typeof learnStages>
  readonly elements: ReadonlyMap<RulingElement, ReturnType<typeof learnElement>>
  readonly majority: number
  readonly bayes: (ruling: DecidedRuling) => number
}

function learnFrom(decisions: readonly Decision[], guide: PrecedentGuide): Learnt {
  const rulings = decidedRulings(decisions, guide)
  const pool = rulings.filter(({ favours }) => favours !== null)
  return {
    rulings,
    stages: learnStages(rulings, guide),
    elements: new Map(RulingElement.options.map((element) => [element, learnElement(rulings, element, guide)])),
    majority: majorityChance(pool),
    bayes: learnNaiveBayes(pool),
  }
}

function predict(ruling: DecidedRuling, learnt: Learnt): Prediction {
  const answer = answerOn(ruling, stageOf(ruling.decision), learnt.stages, learnt.rulings)
  return {
    cluster: ruling.family,
    decision: ruling.decision.id,
    defendant: ruling.ruling.defendant,
    role: ruling.role,
    claim: ruling.claim,
    circuit: ruling.circuit,
    factors: ruling.factors.length,
    likely: rounded(answer.likely),
    plaintiffWon: ruling.favours === 'plaintiff',
    favours: answer.favours,
    silent: answer.silent,
    majority: rounded(learnt.majority),
    naiveBayes: rounded(learnt.bayes(ruling)),
  }
}

function scoreElement(
  ruling: DecidedRuling,
  element: RulingElement,
  learnt: Learnt,
  guide: PrecedentGuide,
  scores: Map<RulingElement, { scored: Scored[]; majority: number[] }>,
): void {
  const holding = ruling.ruling.elements[element]
  const model = learnt.elements.get(element)
  if (!model || (holding !== 'satisfied' && holding !== 'not-satisfied')) return
  const likely = chanceOfElement(ruling, model, guide)
  if (likely === null) return
  const into = scores.get(element) ?? { scored: [], majority: [] }
  scores.set(element, into)
  const satisfied = holding === 'satisfied'
  into.scored.push({ cluster: ruling.family, likely, plaintiffWon: satisfied })
  into.majority.push(Number(model.satisfied >= model.notSatisfied === satisfied))
}

function scoreOf(predictions: readonly Prediction[]): Score {
  const answered = predictions.filter((one) => one.favours !== 'abstains')
  const accuracy = accuracyOf(answered)
  return {
    accuracy: accuracy.value,
    standardError: accuracy.standardError,
    coverage: predictions.length === 0 ? 0 : rounded(answered.length / predictions.length),
    brier: brierOf(predictions),
    n: predictions.length,
    accuracyWithoutAbstaining: accuracyOf(predictions).value,
    accuracyAt85: accuracyOf(surest(predictions, surestShare)).value,
  }
}

function baselinesOf(predictions: readonly Prediction[]): {
  readonly majority: Baseline
  readonly naiveBayes: Baseline
} {
  const one = (likely: (prediction: Prediction) => number): Baseline => {
    const scored = predictions.map((prediction) => ({ ...prediction, likely: likely(prediction) }))
    return {
      accuracy: accuracyOf(scored).value,
      accuracyAt85: accuracyOf(surest(scored, surestShare)).value,
      brier: brierOf(scored),
      n: scored.length,
    }
  }
  return { majority: one((prediction) => prediction.majority), naiveBayes: one((prediction) => prediction.naiveBayes) }
}

function grouped(predictions: readonly Prediction[], nameOf: (one: Prediction) => string): readonly Group[] {
  return [...Map.groupBy(predictions, nameOf)]
    .map(([name, all]) => {
      const answered = all.filter((one) => one.favours !== 'abstains')
      const { value, standardError } = accuracyOf(answered)
      return { name, n: all.length, answered: answered.length, accuracy: value, standardError }
    })
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
}
