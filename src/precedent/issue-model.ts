import type { PrecedentIssue } from '../casefile/findings.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import type { RulingElement } from './decision.ts'
import type { PrecedentGuide } from './guide.ts'
import { leaning } from './leaning.ts'
import { issuesOf, plainAssumptions, type Situation, sidesOnIssue } from './situation.ts'
import { chance, type Example, type Feature, logOdds, type Weights, weighFeatures } from './weigh-features.ts'

/** Holdings on one element, over all claims that have it. */
export interface ElementModel {
  readonly element: RulingElement
  readonly weights: Weights
  readonly satisfied: number
  readonly notSatisfied: number
}

/** Fewer holdings than this on either side say nothing about an element. */
const fewestHoldings = 5
const assumed = plainAssumptions
const { firmness } = assumed

export function elementFeatures(it: Situation, element: RulingElement, guide: PrecedentGuide): readonly Feature[] {
  const group = roleGroup(it.role)
  const plain = (name: string, firm: number): Feature => ({ name, value: 1, assumed: 0, firmness: firm, direction: 0 })
  const issues = Object.entries(guide.issues).flatMap(([id, issue]) => (issue.element === element ? [id] : []))
  const sides = issues.map((issue) => sidesOnIssue(it.factors, issue, guide))
  const factor = (name: string, side: 'plaintiff' | 'defendant'): Feature => ({
    name: `factor:${name}`,
    value: 1,
    assumed: side === 'plaintiff' ? assumed.plaintiffFactor : assumed.defendantFactor,
    firmness: firmness.ordinary,
    direction: side === 'plaintiff' ? 1 : -1,
  })
  return [
    plain('start', firmness.start),
    plain(`claim:${it.claim}`, firmness.ordinary),
    plain(`group:${group}`, firmness.ordinary),
    plain(`circuit:${it.circuit}`, firmness.ordinary),
    plain(`court:${it.court}`, firmness.ordinary),
    plain(`court+group:${it.court}+${group}`, firmness.ordinary),
    ...sides.flatMap((side) => [
      ...side.plaintiff.map((name) => factor(name, 'plaintiff')),
      ...side.defendant.map((name) => factor(name, 'defendant')),
    ]),
  ]
}

/** What the holdings read on one element say together; near copies share one voice. */
export function learnElement(
  rulings: readonly DecidedRuling[],
  element: RulingElement,
  guide: PrecedentGuide,
): ElementModel {
  const held = rulings.flatMap((ruling) => {
    const holding = ruling.ruling.elements[element]
    return holding === 'satisfied' || holding === 'not-satisfied'
      ? [{ ruling, satisfied: holding === 'satisfied' }]
      : []
  })
  const copyKey = (one: (typeof held)[number]) =>
    [one.ruling.family, one.ruling.claim, one.ruling.role, one.satisfied].join('|')
  const copies = new Map<string, number>()
  for (const one of held) copies.set(copyKey(one), (copies.get(copyKey(one)) ?? 0) + 1)
  const examples: Example[] = held.map((one) => ({
    features: elementFeatures(one.ruling, element, guide),
    plaintiffWon: one.satisfied,
    weight: 1 / (copies.get(copyKey(one)) ?? 1),
  }))
  const satisfied = held.filter((one) => one.satisfied).length
  return { element, weights: weighFeatures(examples), satisfied, notSatisfied: held.length - satisfied }
}

/** Chance that a court held the element satisfied; null where holdings are too few to say. */
export function chanceOfElement(it: Situation, model: ElementModel, guide: PrecedentGuide): number | null {
  if (Math.min(model.satisfied, model.notSatisfied) < fewestHoldings) return null
  return chance(logOdds(elementFeatures(it, model.element, guide), model.weights))
}

/** Each issue of the claim: facts on both sides, holdings on shared facts, and the side that they favour. */
export function readIssues(
  it: Situation,
  rulings: readonly DecidedRuling[],
  models: ReadonlyMap<RulingElement, ElementModel>,
  guide: PrecedentGuide,
): readonly PrecedentIssue[] {
  return issuesOf(it.claim, guide).flatMap((id) => {
    const issue = guide.issues[id]
    if (!issue) return []
    const sides = sidesOnIssue(it.factors, id, guide)
    const here = new Set<string>([...sides.plaintiff, ...sides.defendant])
    const element = issue.element
    const held = (holding: string) =>
      element === null
        ? []
        : [
            ...new Set(
              rulings
                .filter(
                  (ruling) =>
                    ruling.claim === it.claim && ruling.ruling.elements[element] === holding && !ruling.reversed,
                )
                .filter((ruling) => ruling.factors.some((factor) => here.has(factor)))
                .map((ruling) => ruling.decision.id),
            ),
          ]
    const model = element === null ? undefined : models.get(element)
    const likely = here.size > 0 && model ? chanceOfElement(it, model, guide) : null
    const favours =
      likely !== null
        ? leaning(likely)
        : sides.plaintiff.length > 0 && sides.defendant.length === 0
          ? 'plaintiff'
          : sides.defendant.length > 0 && sides.plaintiff.length === 0
            ? 'defendant'
            : 'abstains'
    return [
      {
        issue: id,
        name: issue.name,
        favours,
        strength: favours === 'abstains' ? null : likely,
        factorsFor: sides.plaintiff,
        factorsAgainst: sides.defendant,
        satisfiedIn: held('satisfied'),
        notSatisfiedIn: held('not-satisfied'),
      } as const,
    ]
  })
}
