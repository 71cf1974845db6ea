import { earliestOf, isAfter, isoDay, when } from '../../casefile/dates.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import { type LimitationStep, type Reading, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { Availability } from '../availability.ts'
import { isDay, isLaterEnd } from '../periods/kind.ts'
import { type Provision, versionOf } from '../provision.ts'
import type { LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'

export interface Counted {
  readonly availability: Availability
  readonly paths: readonly LimitationPath[]
}

export interface CaseAnswer extends Counted {
  /** The first of several acts by itself, should each be counted so; empty for one act alone. */
  readonly firstAct: readonly LimitationPath[]
}

/** Whether the first path leaves more time than the second. */
export const isLater = (a: LimitationPath, b: LimitationPath): boolean => isLaterEnd(a.end, b.end)

export function availabilitySteps(provision: Provision, answers: readonly CaseAnswer[]): readonly LimitationStep[] {
  const steps: LimitationStep[] = []
  for (const { availability } of widest(answers)) {
    for (const { version, from, to } of availability.open) {
      const { text: enacted_by, rests_on: enactment } = version.enacted_by
      const said = { rule: 'conduct-under-text' as const, ...spanOf(from, to), text: version.from, enacted_by }
      const sign = { rests_on: version.from_rests_on ?? enactment }
      steps.push(signedStep(said, { date: isoDay(to), version: versionOf(provision, version), ...sign }))
    }
    for (const { version, from, to, why, rests_on } of availability.closed) {
      const sign = { rests_on, version: version && versionOf(provision, version) }
      steps.push(signedStep({ rule: 'no-claim-for-conduct', ...spanOf(from, to), why }, { date: isoDay(to), ...sign }))
    }
  }
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
}

const spanOf = (from: Temporal.PlainDate, to: Temporal.PlainDate) => ({ from: isoDay(from), to: isoDay(to) })

export function workingOf(
  strictest: LimitationPath | null,
  kindest: LimitationPath | null,
  paths: readonly LimitationPath[],
): readonly LimitationStep[] {
  if (!strictest || !kindest) return paths[0]?.steps ?? []
  if (!isLater(kindest, strictest)) return strictest.steps
  const shared = sharedSteps(strictest.steps, kindest.steps)
  return [...shared, ...ownSteps('strict', strictest, shared), ...ownSteps('generous', kindest, shared)]
}

/** What a reading adds to the steps that both share; where it adds none, that it ends there. */
function ownSteps(
  reading: Reading,
  { steps, end }: LimitationPath,
  shared: readonly LimitationStep[],
): readonly LimitationStep[] {
  const own = steps.slice(shared.length)
  const last = shared.at(-1)
  if (own.length > 0 || !last || !isDay(end)) return own.map((step) => ({ ...step, reading }))
  const { version, rests_on } = last
  return [{ rule: 'ends-there', on: isoDay(end), date: isoDay(end), version, rests_on, reading }]
}

/** The steps with which both readings begin: told once. */
function sharedSteps(a: readonly LimitationStep[], b: readonly LimitationStep[]): readonly LimitationStep[] {
  const differ = a.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(b[i]))
  return differ < 0 ? a : a.slice(0, differ)
}

export function conclusion(
  asOf: Temporal.PlainDate,
  input: LimitationInput,
  ended: Pick<LimitationResult, 'available' | 'barred' | 'counted'> & { readonly allCounted: boolean },
): LimitationStep {
  const { available, barred, counted, allCounted } = ended
  const outcome =
    available === 'no'
      ? 'no-claim'
      : barred === 'yes'
        ? 'too-late'
        : barred === 'no'
          ? 'in-time'
          : allCounted
            ? 'differs'
            : 'cannot-be-judged'
  const began = earliestOf(when(input.conduct.from))
  const on = isoDay(asOf)
  const notYet = began !== null && isAfter(began, asOf)
  const filed = input.filed !== undefined
  return signedStep(
    { rule: 'conclusion', on, filed, outcome, not_yet: notYet, counted },
    { date: on, version: null, rests_on: null },
  )
}

/** Of all cases, the one with the longest conduct: its parts show every text that matters. */
function widest(answers: readonly CaseAnswer[]): readonly CaseAnswer[] {
  const days = ({ availability }: CaseAnswer): number => {
    const spans = [...availability.open, ...availability.closed]
    return spans.reduce((sum, span) => sum + span.from.until(span.to, { largestUnit: 'days' }).days + 1, 0)
  }
  const best = answers.reduce<CaseAnswer | null>((a, b) => (a === null || days(b) > days(a) ? b : a), null)
  return best ? [best] : []
}
