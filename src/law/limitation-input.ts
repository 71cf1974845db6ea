import { z } from 'zod'
import { DefendantKind } from '../casefile/clock.ts'
import { day, earliestOf, IsoDay, isAfter, isBefore, latestOf, type When, WhenText, when } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { TollingKind } from '../casefile/tolling-kind.ts'
import { firstRefused, valueAt } from './field-refused.ts'

// A bare year in YAML arrives as a number.
const InputWhen = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), WhenText)

const DiscoveredParts = z.strictObject({
  violation: InputWhen.optional(),
  injury: InputWhen.optional(),
  cause: InputWhen.optional(),
  'defendant-role': InputWhen.optional(),
  'defendant-identity': InputWhen.optional(),
})

const otherNames: Readonly<Record<string, TollingKind>> = {
  fraud: 'fraudulent-concealment',
  concealment: 'fraudulent-concealment',
  imprisonment: 'confinement',
  prosecution: 'criminal-case',
}

const InputTollingKind = z.preprocess(
  (value) => (typeof value === 'string' ? (otherNames[value] ?? value) : value),
  TollingKind,
)

const Conduct = z.strictObject({ from: InputWhen, to: InputWhen })

const Tolling = z.strictObject({
  kind: InputTollingKind,
  from: InputWhen,
  to: InputWhen.optional(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a postal code such as GA')
    .optional(),
})

/** Names under which lawyers know a theory that the law files call otherwise. */
const otherTheories: Readonly<Record<string, string>> = {
  attempt: 'attempt-or-conspiracy',
  conspiracy: 'attempt-or-conspiracy',
  'attempt-or-conspiracy-to-benefit': 'attempt-or-conspiracy',
}

const InputTheory = z.preprocess(
  (value) => (typeof value === 'string' ? (otherTheories[value] ?? value) : value),
  z.string().min(1, 'is empty'),
)

/** What is asked of the limitation engine. Dates may be a day, a month, a year or a span. */
export const LimitationInput = z.strictObject({
  claim: ProvisionId,
  theory: InputTheory.optional(),
  /** As cited; left out where it is not yet chosen. */
  court: z.string().min(1, 'is empty').optional(),
  conduct: Conduct,
  born: InputWhen.optional(),
  discovered: z.union([InputWhen, DiscoveredParts]).optional(),
  tolling: z.array(Tolling).default([]),
  filed: IsoDay.optional(),
  as_of: IsoDay.optional(),
  decedent_died: InputWhen.optional(),
  predicate: z.string().min(1, 'is empty').optional(),
  /** Kind of defendant, where a limit differs by it; taken from the theory when left out. */
  defendant: DefendantKind.optional(),
  /** When the person was free of the trafficking, if not with the last act. */
  freed: InputWhen.optional(),
  conviction: InputWhen.optional(),
  notice: InputWhen.optional(),
  /** When a representative of the estate was appointed. */
  representative_appointed: InputWhen.optional(),
  /** Birth of the youngest of those who take for the death. */
  youngest_taker_born: InputWhen.optional(),
  /** Whether the death was a homicide, as far as it went: only suspected, charged, or somebody convicted. */
  homicide: z.enum(['no', 'suspected', 'charged', 'convicted']).optional(),
})
export type LimitationInput = z.infer<typeof LimitationInput>
/** The input as written by a caller: dates as plain text, lists optional. */
export type LimitationRequest = z.input<typeof LimitationInput>

const oneDayTwice = 'A year is enough; where only one of them is known, give that day twice.'

const fieldsAt = ([first]: readonly PropertyKey[]): readonly string[] => {
  switch (first) {
    case 'conduct':
      return Object.keys(Conduct.shape)
    case 'tolling':
      return Object.keys(Tolling.shape)
    case 'discovered':
      return Object.keys(DiscoveredParts.shape)
    default:
      return Object.keys(LimitationInput.shape)
  }
}

const bounds = (w: When): readonly [Temporal.PlainDate, Temporal.PlainDate] | null => {
  const [from, to] = [earliestOf(w), latestOf(w)]
  return from && to ? [from, to] : null
}

/**
 * Checks an input for shape and for dates that cannot be. `lineOf` finds the line of a path in the file it came from.
 * Problems: `input-not-valid`.
 */
export function readLimitationInput(
  raw: unknown,
  file = 'limitation input',
  lineOf: (path: readonly PropertyKey[]) => number | null = () => null,
): Result<LimitationInput> {
  const refuse = (path: readonly PropertyKey[], what: string) => {
    const line = lineOf(path)
    return failed(problem('input-not-valid', { file, ...(line === null ? {} : { line }), what }))
  }
  if (typeof raw !== 'object' || raw === null) return refuse([], 'The file does not describe a claim.')
  const read = LimitationInput.safeParse(raw)
  if (!read.success) {
    const { path, what } = firstRefused(read.error.issues, raw, fieldsAt)
    const endOfConduct = path[0] === 'conduct' && path.length === 2 && valueAt(raw, path) === undefined
    return refuse(path, endOfConduct ? `${what} ${oneDayTwice}` : what)
  }
  const input = read.data
  const from = bounds(when(input.conduct.from))
  const to = bounds(when(input.conduct.to))
  if (!from || !to) return refuse(['conduct'], `The conduct needs a date for its beginning and its end. ${oneDayTwice}`)
  if (isAfter(from[0], to[1])) return refuse(['conduct'], 'The conduct ends before it begins.')
  const born = input.born ? bounds(when(input.born)) : null
  if (born && isAfter(born[0], to[1])) return refuse(['born'], 'The birth date is after the conduct.')
  const died = input.decedent_died ? bounds(when(input.decedent_died)) : null
  if (died && isBefore(died[1], from[0])) return refuse(['decedent_died'], 'The death is before the conduct.')
  if (input.filed && isBefore(day(input.filed), from[0]))
    return refuse(['filed'], 'The suit is filed before the conduct.')
  for (const [i, stretch] of input.tolling.entries()) {
    const begin = bounds(when(stretch.from))
    const end = stretch.to ? bounds(when(stretch.to)) : null
    if (!begin) return refuse(['tolling', i, 'from'], 'The tolling needs a date for its beginning; a year is enough.')
    if (end && isAfter(begin[0], end[1])) return refuse(['tolling', i], 'The tolling ends before it begins.')
  }
  return ok(input)
}
