import { earlierDay, earliestOf, type IsoDay, isAfter, isBefore, isoDay, when } from '../casefile/dates.ts'
import type { LimitationResult, LimitationStep } from '../casefile/limitation.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { formatDay } from '../words/date-words.ts'
import { type Availability, claimOpenDuring, knowsTheory } from './availability.ts'
import { type CaseDays, casesOf } from './claim-cases.ts'
import { commencingSteps } from './commencing.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import { followVersions, type LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'
import { limitationQuestion } from './limitation-question.ts'
import { warningsFor } from './limitation-warnings.ts'
import { type Provision, type Version, versionName } from './provision.ts'

interface CaseAnswer {
  readonly availability: Availability
  readonly paths: readonly LimitationPath[]
}

/**
 * The last day to file on the strictest and on the most generous reading that the facts given can bear, whether suit
 * on `filed` (else `as_of`) is barred, and the working. Texts that began after that day are not looked at, so a later
 * text never changes an earlier answer. The two mandatory stays stop a suit and not the clock: they are warnings.
 * Problems: `provision-not-found`, `input-not-valid`, `birth-date-needed`.
 */
export function computeLimitation(input: LimitationInput, law: LawLibrary): Result<LimitationResult> {
  const asked = limitationQuestion(input, law)
  if (!asked.ok) return asked
  const { provision, court, asOf, byDeath } = asked.value
  const answers = casesOf(input, provision, law).map((days) =>
    answerCase(days, input, provision, law, court, asOf, byDeath),
  )
  if (answers.length === 0) {
    const what = 'Its dates cannot all be true together.'
    return failed(problem('input-not-valid', { file: 'The limitation input', field: 'conduct', what }))
  }
  const paths = answers.flatMap((answer) => answer.paths)
  if (
    input.born === undefined &&
    paths.length > 0 &&
    paths.every((path) => path.end === 'not-known' && path.missing.includes('the birth date'))
  ) {
    return failed(problem('birth-date-needed', { person: 'the claimant' }))
  }
  const result = summarise(input, provision, law, court, asOf, answers)
  return ok({ ...result, steps: result.steps.map((step) => withSourceNamed(step, provision, law)) })
}

/** A step names its source by title and address, so that it reads without the law file beside it. */
function withSourceNamed(step: LimitationStep, claim: Provision, law: LawLibrary): LimitationStep {
  if (step.source === null) return step
  const id = step.version?.split('@')[0]
  const origin = [...law.provisions.values()].find((one) => one.id === id) ?? claim
  const source = origin.sources[step.source]
  return source ? { ...step, source: source.url ? `${source.title}, ${source.url}` : source.title } : step
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
): LimitationResult {
  const available = answers.every((a) => a.availability.open.length === 0)
    ? 'no'
    : answers.every((a) => a.availability.closed.length === 0)
      ? 'yes'
      : 'partly'
  const paths = answers.flatMap((a) => a.paths)
  const counted = paths.filter((path) => path.end !== 'not-known')
  const strictest = counted.reduce<LimitationPath | null>((a, b) => (a === null || isLater(a, b) ? b : a), null)
  const kindest = counted.reduce<LimitationPath | null>((a, b) => (a === null || isLater(b, a) ? b : a), null)
  const barredCount = paths.filter((path) => path.end !== 'not-known' && !mayFileOn(path, asOf)).length
  const barred =
    available === 'no' || (paths.length > 0 && barredCount === paths.length)
      ? 'yes'
      : barredCount === 0 && counted.length === paths.length
        ? 'no'
        : 'arguable'
  return {
    claim: provision.id,
    available,
    barred,
    earliest: strictest ? dayOrNull(strictest) : null,
    latest: kindest ? dayOrNull(kindest) : null,
    period_known: {
      earliest: counted.length > 0 && counted.length === paths.length,
      latest: counted.length > 0,
    },
    governing: governingOf(provision, answers, strictest, kindest),
    steps: [
      ...availabilitySteps(provision, answers),
      ...workingOf(strictest, kindest, paths),
      ...(available === 'no' || counted.every(({ end }) => end === 'none')
        ? []
        : commencingSteps(provision, law, court)),
      ...closingSteps(asOf, barred, available, input, counted.length === paths.length),
    ],
    warnings: warningsFor({
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
    }),
  }
}

const dayOrNull = (path: LimitationPath): IsoDay | null =>
  path.end === 'none' || path.end === 'not-known' ? null : isoDay(path.end)

/** Whether the first path leaves more time than the second. */
function isLater(a: LimitationPath, b: LimitationPath): boolean {
  if (a.end === 'none') return b.end !== 'none'
  if (b.end === 'none' || a.end === 'not-known' || b.end === 'not-known') return false
  return isAfter(a.end, b.end)
}

const mayFileOn = (path: LimitationPath, on: Temporal.PlainDate): boolean =>
  path.open.some(
    (span) => (span.from === null || !isBefore(on, span.from)) && (span.to === null || !isAfter(on, span.to)),
  )

function governingOf(
  provision: Provision,
  answers: readonly CaseAnswer[],
  ...ends: readonly (LimitationPath | null)[]
) {
  const found = new Map<string, string>()
  const add = (version: string, why: string): void => {
    const before = found.get(version)
    if (before === undefined) found.set(version, why)
    else if (!before.includes(why)) found.set(version, `${before}; ${why}`)
  }
  for (const answer of answers)
    for (const span of answer.availability.open) add(versionName(provision, span.version), span.why)
  for (const path of ends) for (const one of path?.governing ?? []) add(one.version, one.why)
  return [...found].map(([version, why]) => ({ version, why })).sort((a, b) => (a.version < b.version ? -1 : 1))
}

function availabilitySteps(provision: Provision, answers: readonly CaseAnswer[]): readonly LimitationStep[] {
  const steps = new Map<string, LimitationStep>()
  for (const { availability } of widest(answers)) {
    for (const span of availability.open) {
      const version = versionName(provision, span.version)
      const text = `Conduct ${spanInWords(span)} falls under the text ${span.version.from === null ? 'whose first day is not known' : `in force since ${formatDay(span.version.from)}`} (${span.version.enacted_by.text}).`
      steps.set(text, {
        text,
        date: isoDay(span.to),
        version,
        source: sourceOf(span.version, provision),
        status: span.version.from_status ?? span.version.enacted_by.status,
      })
    }
    for (const span of availability.closed) {
      const text = `For conduct ${spanInWords(span)} there is no such claim: ${span.why}.`
      steps.set(text, {
        text,
        date: isoDay(span.to),
        version: span.version && versionName(provision, span.version),
        source: sourceOf(span.version, provision),
        status: span.status,
      })
    }
  }
  return [...steps.values()]
}

/** Where a text was read: its limitation names the source; else the first one of the file. */
const sourceOf = (version: Version | null, provision: Provision): string | null =>
  version?.limitation?.source ?? Object.keys(provision.sources)[0] ?? null

const spanInWords = ({ from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }): string =>
  from.equals(to) ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`

function workingOf(
  strictest: LimitationPath | null,
  kindest: LimitationPath | null,
  paths: readonly LimitationPath[],
): readonly LimitationStep[] {
  if (!strictest || !kindest) return paths[0]?.steps ?? []
  if (!isLater(kindest, strictest)) return strictest.steps
  const shared = sharedSteps(strictest.steps, kindest.steps)
  const titled = (title: string, path: LimitationPath) => {
    const own = path.steps.slice(shared.length)
    const last = shared.at(-1)
    const ends = own.length === 0 && last && path.end !== 'none' && path.end !== 'not-known'
    const told = ends ? [{ ...last, text: `It ends there, on ${formatDay(path.end)}.`, date: isoDay(path.end) }] : own
    return told.map((step) => ({ ...step, text: `${title}: ${step.text}` }))
  }
  return [...shared, ...titled('Strictest reading', strictest), ...titled('Most generous reading', kindest)]
}

/** The steps with which both readings begin: told once. */
function sharedSteps(a: readonly LimitationStep[], b: readonly LimitationStep[]): readonly LimitationStep[] {
  const alike = (one: LimitationStep, other: LimitationStep | undefined): boolean =>
    other !== undefined &&
    one.text === other.text &&
    one.version === other.version &&
    one.source === other.source &&
    one.status === other.status
  const differ = a.findIndex((step, i) => !alike(step, b[i]))
  return differ < 0 ? a : a.slice(0, differ)
}

function closingSteps(
  asOf: Temporal.PlainDate,
  barred: LimitationResult['barred'],
  available: LimitationResult['available'],
  input: LimitationInput,
  allCounted: boolean,
): readonly LimitationStep[] {
  const act = input.filed ? 'A suit filed on' : 'A suit on'
  const word =
    available === 'no'
      ? 'has no claim to rest on here'
      : barred === 'yes'
        ? 'is too late on every reading'
        : barred === 'no'
          ? 'is in time on every reading'
          : allCounted
            ? 'is in time on some readings and too late on others'
            : 'cannot be judged on every reading, for a period or a fact is not known'
  const began = earliestOf(when(input.conduct.from))
  const notYet =
    began !== null && isAfter(began, asOf)
      ? `All of the conduct told lies after ${formatDay(asOf)}, the day asked about. `
      : ''
  return [
    {
      text: `${notYet}${act} ${formatDay(asOf)} ${word}.`,
      date: isoDay(asOf),
      version: null,
      source: null,
      status: 'verified',
    },
  ]
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
