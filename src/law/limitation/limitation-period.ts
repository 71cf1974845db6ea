import { day, earlierDay, type IsoDay, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { ClockEvent } from '../../casefile/limitation/clock.ts'
import type { GoverningReason, LimitationResult } from '../../casefile/limitation/limitation.ts'
import type { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import type { LimitationStep } from '../../casefile/limitation/limitation-step.ts'
import { problem } from '../../casefile/problems.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { gradeOf, weakestOf, withSources } from '../../casefile/rests-on.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { claimOpenDuring, knowsTheory } from '../availability.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { isDay, isLaterEnd } from '../periods/kind.ts'
import { type Provision, versionOf } from '../provision.ts'
import { sourceNamed } from '../source-note.ts'
import { type CaseDays, casesOf } from './claim-cases.ts'
import { commencingSteps } from './commencing.ts'
import type { Leaning } from './leaning.ts'
import { cautionsFor } from './limitation-cautions.ts'
import { followVersions, type LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { limitationQuestion } from './limitation-question.ts'
import {
  availabilitySteps,
  type CaseAnswer,
  type Counted,
  conclusion,
  isLater,
  workingOf,
} from './limitation-working.ts'

/**
 * The last day to file on the strictest and on the most generous reading that the facts given can bear, whether suit
 * on `filed` (else `as_of`) is barred, and the working. Texts that began after that day are not looked at, so a later
 * text never changes an earlier answer. The two mandatory stays stop a suit and not the clock: they are cautions.
 * Problems: `provision-not-found`, `dates-not-possible`, `birth-date-needed`, those of `limitationQuestion`.
 */
export function computeLimitation(
  input: LimitationInput,
  law: LawLibrary,
): Result<LimitationResult, 'birth-date-needed' | 'dates-not-possible' | 'input-not-valid' | 'provision-not-found'> {
  const asked = limitationQuestion(input, law)
  if (!asked.ok) return asked
  const { provision, court, asOf, byDeath } = asked.value
  const question: Asked = { input, provision, law, court, asOf, byDeath }
  const answers = casesOf(input, provision, law).map((days) => answerCase(days, question))
  if (answers.length === 0) {
    return failed(problem('dates-not-possible', { field: 'conduct' }))
  }
  const paths = answers.flatMap((answer) => answer.paths)
  if (
    input.born === undefined &&
    paths.length > 0 &&
    paths.every((path) => path.end === 'not-known' && path.missing.includes('birth-date'))
  ) {
    return failed(problem('birth-date-needed', { person: null }))
  }
  return ok(summarise(question, answers))
}

/** A step names its sources by title, address and day of reading, so that it reads without the law file beside it. */
function withSourceNamed(step: LimitationStep, claim: Provision, law: LawLibrary): LimitationStep {
  if (step.rests_on === null) return step
  const origin = (step.version && law.provisions.get(step.version.id)) ?? claim
  return { ...step, rests_on: withSources(step.rests_on, (id) => sourceNamed(origin.sources, id)) }
}

function weakestIn(steps: readonly LimitationStep[]): LimitationResult['weakest'] {
  const resting = steps.flatMap(({ version, rests_on }) => (rests_on ? [{ version, rests_on }] : []))
  return weakestOf(resting, ({ rests_on }) => rests_on) ?? null
}

interface Asked {
  readonly input: LimitationInput
  readonly provision: Provision
  readonly law: LawLibrary
  readonly court: Court
  readonly asOf: Temporal.PlainDate
  readonly byDeath: boolean
}

function answerCase(days: CaseDays, asked: Asked): CaseAnswer {
  const { availability, paths } = countedCase(days, asked)
  const { from, to } = days.conduct
  const first = asked.byDeath ? from : availability.open[0]?.from
  if (!first || !isBefore(first, earlierDay(to, asked.byDeath ? to : asked.asOf)))
    return { availability, paths, firstAct: [] }
  const alone = { ...days, conduct: { from: first, to: first }, freed: days.freed ?? to }
  return { availability, paths, firstAct: countedCase(alone, asked).paths.map(fromFirstAct) }
}

/** The first of several acts counted as if there had been no other. */
const fromFirstAct = (path: LimitationPath): LimitationPath => ({
  ...path,
  steps: path.steps.map((step) => {
    if (step.rule === 'accrued' && step.with === 'last-act') return { ...step, with: 'first-act' }
    const runsFromAct = step.rule === 'counted' && step.clock.runs === 'event' && isAct.has(step.clock.event)
    return runsFromAct ? { ...step, clock: { runs: 'event', event: 'first-act' } } : step
  }),
})
const isAct: ReadonlySet<ClockEvent> = new Set(['accrual', 'last-act'])

function countedCase(days: CaseDays, { input, provision, law, court, asOf, byDeath }: Asked): Counted {
  const [from, to] =
    byDeath && days.died ? [days.died, days.died] : [days.conduct.from, earlierDay(days.conduct.to, asOf)]
  // Conduct is not looked at beyond the day asked about: the law of later days plays no part.
  if (isAfter(from, to)) return { availability: { open: [], closed: [] }, paths: [] }
  const question = { theory: input.theory ?? null, predicate: input.predicate ?? null, born: days.born, court, asOf }
  const availability = claimOpenDuring(provision, from, to, question)
  const last = availability.open.at(-1)
  if (!last) return { availability, paths: [] }
  const full = { ...days, accrual: last.to }
  const leanings: readonly Leaning[] = ['strict', 'generous']
  const paths = leanings.flatMap((leaning) => followVersions({ provision, days: full, law, court, asOf, leaning }))
  return { availability, paths }
}

function summarise(asked: Asked, answers: readonly CaseAnswer[]): LimitationResult {
  const { input, provision, law, court, asOf } = asked
  const available: LimitationResult['available'] = answers.every((a) => a.availability.open.length === 0)
    ? 'no'
    : answers.some((a) => a.availability.open.some(({ sure }) => !sure))
      ? 'unsure'
      : answers.every((a) => a.availability.closed.length === 0)
        ? 'yes'
        : 'partly'
  const paths = answers.flatMap((a) => a.paths)
  const each = answers.flatMap((a) => a.firstAct)
  const asOne = earliestPath(paths)
  const strictest = earliestPath([...paths, ...each])
  const kindest = paths
    .filter(isCounted)
    .reduce<LimitationPath | null>((a, b) => (a === null || isLater(b, a) ? b : a), null)
  const barredAsOne = barredOn(paths, available, asOf)
  const barred = barredAsOne === 'no' && barredOn(each, available, asOf, 'no') !== 'no' ? 'arguable' : barredAsOne
  const allCounted = [...paths, ...each].every(isCounted)
  const cautions = cautionsFor({
    input,
    provision,
    law,
    court,
    asOf,
    available,
    open: answers.flatMap(({ availability }) => availability.open),
    closed: answers.flatMap(({ availability }) => availability.closed),
    paths,
    strictest,
    asOne,
    knowsTheory: input.theory === undefined || knowsTheory(provision, input.theory),
    countedUnder: (id) => {
      const found = computeLimitation({ ...input, claim: id }, law)
      return found.ok ? found.value : null
    },
  })
  const working = [...availabilitySteps(provision, answers), ...workingOf(strictest, kindest, paths)]
  const brought =
    available === 'no' || paths.filter(isCounted).every(({ end }) => end === 'none')
      ? []
      : commencingSteps(provision, law, court)
  const weakest = weakestIn([...working, ...brought])
  const ended = { available, barred, counted: countedOf(cautions, kindest, weakest), allCounted }
  const steps = [...working, ...brought, conclusion(asOf, input, ended)].map((step) =>
    withSourceNamed(step, provision, law),
  )
  return {
    claim: provision.id,
    available,
    barred,
    earliest: strictest ? dayOrNull(strictest) : null,
    latest: kindest ? dayOrNull(kindest) : null,
    period_known: { earliest: kindest !== null && allCounted, latest: kindest !== null },
    as_one: { barred: barredAsOne, earliest: asOne ? dayOrNull(asOne) : null },
    counted: ended.counted,
    governing: governingOf(provision, answers, strictest, kindest),
    weakest: weakestIn(steps),
    steps,
    cautions,
  }
}

const isCounted = ({ end }: LimitationPath): boolean => end !== 'not-known'

const earliestPath = (paths: readonly LimitationPath[]): LimitationPath | null =>
  paths.filter(isCounted).reduce<LimitationPath | null>((a, b) => (a === null || isLater(a, b) ? b : a), null)

/** Whether suit on a day is barred on every path, on none, or on some; `unless` is the answer where there is no path. */
function barredOn(
  paths: readonly LimitationPath[],
  available: LimitationResult['available'],
  asOf: Temporal.PlainDate,
  unless: LimitationResult['barred'] = 'yes',
): LimitationResult['barred'] {
  if (available === 'no') return 'yes'
  if (paths.length === 0) return unless
  const barred = paths.filter((path) => isCounted(path) && !mayFileOn(path, asOf)).length
  if (barred === paths.length) return 'yes'
  return barred === 0 && paths.every(isCounted) ? 'no' : 'arguable'
}

const lackingFacts: ReadonlySet<LimitationCaution['code']> = new Set([
  'tolling-without-facts',
  'window-without-birth',
  'tolling-without-rule',
  'court-not-named',
])

const nobodyRead: ReadonlySet<LimitationCaution['code']> = new Set([
  'from-knowledge',
  'commencing-not-read',
  'first-day-not-seen',
  'day-not-seen',
])

/** Whether every reading that the files know was counted, said by the same cautions that the answer carries. */
function countedOf(
  cautions: readonly LimitationCaution[],
  kindest: LimitationPath | null,
  weakest: LimitationResult['weakest'],
): LimitationResult['counted'] {
  if (cautions.some((one) => one.code === 'not-counted' || tellsOtherTime(one, kindest))) return 'some'
  const unread =
    cautions.some(({ code }) => nobodyRead.has(code)) || (weakest !== null && gradeOf(weakest.rests_on) === 'knowledge')
  const lacks = cautions.some(({ code }) => lackingFacts.has(code))
  if (unread) return lacks ? 'known-of-facts' : 'known'
  return lacks ? 'facts-given' : 'every'
}

/** A caution that names a time beside the answer: one that is not counted, or one counted elsewhere that ends later. */
function tellsOtherTime(caution: LimitationCaution, kindest: LimitationPath | null): boolean {
  if (caution.code !== 'law-file') return false
  const { leaves_open: open, counted } = caution.params
  if (open || counted === null || counted.available === 'no' || !counted.period_known.latest) return open
  return kindest !== null && isLaterEnd(counted.latest === null ? 'none' : day(counted.latest), kindest.end)
}

const dayOrNull = ({ end }: LimitationPath): IsoDay | null => (isDay(end) ? isoDay(end) : null)

const mayFileOn = (path: LimitationPath, on: Temporal.PlainDate): boolean =>
  path.open.some(
    (span) => (span.from === null || !isBefore(on, span.from)) && (span.to === null || !isAfter(on, span.to)),
  )

function governingOf(
  provision: Provision,
  answers: readonly CaseAnswer[],
  ...ends: readonly (LimitationPath | null)[]
) {
  const found = new Map<string, { readonly version: ProvisionVersion; readonly reasons: GoverningReason[] }>()
  const add = (version: ProvisionVersion, why: GoverningReason): void => {
    const key = `${version.id} ${version.from ?? ''}`
    const known = found.get(key) ?? { version, reasons: [] }
    found.set(key, known)
    if (!known.reasons.includes(why)) known.reasons.push(why)
  }
  for (const answer of answers)
    for (const span of answer.availability.open) add(versionOf(provision, span.version), span.why)
  for (const path of ends) for (const one of path?.governing ?? []) add(one.version, one.why)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
