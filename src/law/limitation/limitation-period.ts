import { day, earlierDay, earliestOf, type IsoDay, isAfter, isBefore, isoDay, when } from '../../casefile/dates.ts'
import type { GoverningReason, LimitationResult } from '../../casefile/limitation/limitation.ts'
import type { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import { type LimitationStep, type Reading, signedStep } from '../../casefile/limitation/limitation-step.ts'
import { problem } from '../../casefile/problems.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { weakestOf, withSources } from '../../casefile/rests-on.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type Availability, claimOpenDuring, knowsTheory } from '../availability.ts'
import type { Court } from '../courts.ts'
import type { LawLibrary } from '../library.ts'
import { isDay, isLaterEnd } from '../periods/kind.ts'
import { type Provision, versionOf } from '../provision.ts'
import { sourceNamed } from '../source-note.ts'
import { type CaseDays, casesOf } from './claim-cases.ts'
import { commencingSteps } from './commencing.ts'
import { cautionsFor } from './limitation-cautions.ts'
import { followVersions, type LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { limitationQuestion } from './limitation-question.ts'

interface CaseAnswer {
  readonly availability: Availability
  readonly paths: readonly LimitationPath[]
}

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
  const answers = casesOf(input, provision, law).map((days) =>
    answerCase(days, input, provision, law, court, asOf, byDeath),
  )
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
  const result = summarise(input, provision, law, court, asOf, answers)
  const steps = result.steps.map((step) => withSourceNamed(step, provision, law))
  return ok({ ...result, weakest: weakestIn(steps), steps })
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

function answerCase(
  days: CaseDays,
  input: LimitationInput,
  provision: Provision,
  law: LawLibrary,
  court: Court,
  asOf: Temporal.PlainDate,
  byDeath: boolean,
): CaseAnswer {
  const [from, to] =
    byDeath && days.died ? [days.died, days.died] : [days.conduct.from, earlierDay(days.conduct.to, asOf)]
  // Conduct is not looked at beyond the day asked about: the law of later days plays no part.
  if (isAfter(from, to)) return { availability: { open: [], closed: [] }, paths: [] }
  const question = { theory: input.theory ?? null, predicate: input.predicate ?? null, born: days.born, court, asOf }
  const availability = claimOpenDuring(provision, from, to, question)
  const last = availability.open.at(-1)
  if (!last) return { availability, paths: [] }
  const full = { ...days, accrual: last.to }
  const paths = (['strict', 'generous'] as const).flatMap((leaning) =>
    followVersions({ provision, days: full, law, court, asOf, leaning }),
  )
  return { availability, paths }
}

function summarise(
  input: LimitationInput,
  provision: Provision,
  law: LawLibrary,
  court: Court,
  asOf: Temporal.PlainDate,
  answers: readonly CaseAnswer[],
): Omit<LimitationResult, 'weakest'> {
  const available: LimitationResult['available'] = answers.every((a) => a.availability.open.length === 0)
    ? 'no'
    : answers.some((a) => a.availability.open.some(({ sure }) => !sure))
      ? 'unsure'
      : answers.every((a) => a.availability.closed.length === 0)
        ? 'yes'
        : 'partly'
  const paths = answers.flatMap((a) => a.paths)
  const counted = paths.filter((path) => path.end !== 'not-known')
  const strictest = counted.reduce<LimitationPath | null>((a, b) => (a === null || isLater(a, b) ? b : a), null)
  const kindest = counted.reduce<LimitationPath | null>((a, b) => (a === null || isLater(b, a) ? b : a), null)
  const barredCount = paths.filter((path) => path.end !== 'not-known' && !mayFileOn(path, asOf)).length
  const barred: LimitationResult['barred'] =
    available === 'no' || (paths.length > 0 && barredCount === paths.length)
      ? 'yes'
      : barredCount === 0 && counted.length === paths.length
        ? 'no'
        : 'arguable'
  const allCounted = counted.length === paths.length
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
    knowsTheory: input.theory === undefined || knowsTheory(provision, input.theory),
    countedUnder: (id) => {
      const found = computeLimitation({ ...input, claim: id }, law)
      return found.ok ? found.value : null
    },
  })
  const ended = { available, barred, counted: countedOf(cautions, kindest), allCounted }
  return {
    claim: provision.id,
    available,
    barred,
    earliest: strictest ? dayOrNull(strictest) : null,
    latest: kindest ? dayOrNull(kindest) : null,
    period_known: { earliest: counted.length > 0 && allCounted, latest: counted.length > 0 },
    counted: ended.counted,
    governing: governingOf(provision, answers, strictest, kindest),
    steps: [
      ...availabilitySteps(provision, answers),
      ...workingOf(strictest, kindest, paths),
      ...(available === 'no' || counted.every(({ end }) => end === 'none')
        ? []
        : commencingSteps(provision, law, court)),
      conclusion(asOf, input, ended),
    ],
    cautions,
  }
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
])

/** Whether every reading that the files know was counted, said by the same cautions that the answer carries. */
function countedOf(
  cautions: readonly LimitationCaution[],
  kindest: LimitationPath | null,
): LimitationResult['counted'] {
  if (cautions.some((one) => one.code === 'not-counted' || tellsOtherTime(one, kindest))) return 'some'
  if (cautions.some(({ code }) => lackingFacts.has(code))) return 'facts-given'
  return cautions.some(({ code }) => nobodyRead.has(code)) ? 'known' : 'every'
}

/** A caution that names a time beside the answer: one that is not counted, or one counted elsewhere that ends later. */
function tellsOtherTime(caution: LimitationCaution, kindest: LimitationPath | null): boolean {
  if (caution.code !== 'law-file') return false
  const { leaves_open: open, counted } = caution.params
  if (open || counted === null || counted.available === 'no' || !counted.period_known.latest) return open
  return kindest !== null && isLaterEnd(counted.latest === null ? 'none' : day(counted.latest), kindest.end)
}

const dayOrNull = ({ end }: LimitationPath): IsoDay | null => (isDay(end) ? isoDay(end) : null)

/** Whether the first path leaves more time than the second. */
const isLater = (a: LimitationPath, b: LimitationPath): boolean => isLaterEnd(a.end, b.end)

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

function availabilitySteps(provision: Provision, answers: readonly CaseAnswer[]): readonly LimitationStep[] {
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

function workingOf(
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

function conclusion(
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
