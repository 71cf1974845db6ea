import { tagKeys } from '../../../casefile/problems/tags.ts'
import type { Problem, ProblemCode } from '../../../casefile/problems.ts'
import { reportOnPage, reportProblem } from '../../../words/problems/report-problem.ts'
import { privacyPlaces } from '../places/civil-rule-privacy.ts'
import type { IdentityGate } from './replace-identities.ts'

type Gate = Pick<IdentityGate, 'replaceIn' | 'finder'>

const spelled: ReadonlySet<string> = new Set(tagKeys)
const withheld = '[…]'

/**
 * A problem as it may be told: every text in it covered, however deep it lies, whatever a file, a path or a label brought
 * into it. A form that only the sentence puts together, of two texts that show nothing alone, is withheld.
 */
export function coverProblem<C extends ProblemCode>(told: Problem<C>, gate: Gate): Problem<C>
export function coverProblem(told: Problem, gate: Gate): Problem {
  let covered = withTexts(told, (text) => gate.replaceIn(text).text)
  // What the sentence itself says is no client's: `the page` where a client is called Page.
  const fixed = shownBy(
    withTexts(told, () => withheld),
    gate,
  )
  if (shownBy(covered, gate) <= fixed) return covered
  for (const text of textsOf(covered)) {
    const without = withTexts(covered, (one) => (one === text ? withheld : one))
    if (shownBy(without, gate) < shownBy(covered, gate)) covered = without
  }
  return covered
}

/** Whether a problem holds any text that could be a client's. */
export function holdsText<C extends ProblemCode>(told: Problem<C>): boolean
export function holdsText(told: Problem): boolean {
  return textsOf(told).length > 0
}

function shownBy(told: Problem, gate: Gate): number {
  const { message, next } = reportProblem(told)
  const inWindow = reportOnPage(told).next
  const shown = (text: string): number => gate.finder.placesIn(text).length + privacyPlaces(text).length
  return shown(message) + shown(next) + (inWindow === next ? 0 : shown(inWindow))
}

function textsOf(told: Problem): readonly string[] {
  const found = new Set<string>()
  withTexts(told, (text) => {
    found.add(text)
    return text
  })
  return [...found]
}

function withTexts(told: Problem, cover: (text: string) => string): Problem {
  const within = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return spelled.has(key) ? value : cover(value)
    if (Array.isArray(value)) return value.map((one) => within(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, within(one, inner)]))
  }
  // Only texts were replaced: the parameters are those of the code.
  return { ...told, params: within(told.params, '') } as Problem
}
