import { z } from 'zod'
import {
  day,
  earliestOf,
  IsoDay,
  isAfter,
  isBefore,
  latestOf,
  type When,
  WhenText,
  when,
} from '../../casefile/dates.ts'
import { ProvisionId } from '../../casefile/ids.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { TollingKind } from '../../casefile/limitation/tolling-kind.ts'
import { type Complaint, placeOf } from '../../casefile/problems/complaint.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import type { DatesApart } from '../../casefile/problems/limitation-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { firstRefused } from '../../casefile/written/field-refused.ts'

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
    .regex(/^[A-Z]{2}$/, mustBe('state-code'))
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
  z.string().min(1, mustBe('not-empty')),
)

/** What is asked of the limitation engine. Dates may be a day, a month, a year or a span. */
export const LimitationInput = z.strictObject({
  claim: ProvisionId,
  theory: InputTheory.optional(),
  /** As cited; left out where it is not yet chosen. */
  court: z.string().min(1, mustBe('not-empty')).optional(),
  conduct: Conduct,
  born: InputWhen.optional(),
  discovered: z.union([InputWhen, DiscoveredParts]).optional(),
  tolling: z.array(Tolling).default([]),
  filed: IsoDay.optional(),
  as_of: IsoDay.optional(),
  decedent_died: InputWhen.optional(),
  predicate: z.string().min(1, mustBe('not-empty')).optional(),
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
  file: string | null = null,
  lineOf: (path: readonly PropertyKey[]) => number | null = () => null,
): Result<LimitationInput, 'input-not-valid'> {
  const refuse = (path: readonly PropertyKey[], complaint: Complaint) => {
    const line = lineOf(path)
    const where = file === null ? ({ input: 'limitation' } as const) : { file }
    return failed(problem('input-not-valid', { ...where, ...(line === null ? {} : { line }), complaint }))
  }
  const apart = (path: readonly PropertyKey[], dates: DatesApart) => refuse(path, { is: 'dates-apart', dates })
  if (typeof raw !== 'object' || raw === null) return refuse([], { is: 'no-claim-described' })
  const read = LimitationInput.safeParse(raw)
  if (!read.success) {
    const complaint = firstRefused(read.error.issues, raw, fieldsAt)
    const place = placeOf(complaint)
    const [whole, end] = place
    if (complaint.is === 'missing' && whole === 'conduct' && (end === 'from' || end === 'to'))
      return refuse(place, { is: 'end-of-conduct-missing', end })
    return refuse(place, complaint)
  }
  const input = read.data
  const from = bounds(when(input.conduct.from))
  const to = bounds(when(input.conduct.to))
  if (!from || !to) return refuse(['conduct'], { is: 'undated', event: 'conduct' })
  if (isAfter(from[0], to[1])) return apart(['conduct'], 'conduct-ends-first')
  const born = input.born ? bounds(when(input.born)) : null
  if (born && isAfter(born[0], to[1])) return apart(['born'], 'born-after-conduct')
  const died = input.decedent_died ? bounds(when(input.decedent_died)) : null
  if (died && isBefore(died[1], from[0])) return apart(['decedent_died'], 'died-before-conduct')
  if (input.filed && isBefore(day(input.filed), from[0])) return apart(['filed'], 'filed-before-conduct')
  for (const [i, stretch] of input.tolling.entries()) {
    const begin = bounds(when(stretch.from))
    const end = stretch.to ? bounds(when(stretch.to)) : null
    if (!begin) return refuse(['tolling', i, 'from'], { is: 'undated', event: 'tolling' })
    if (end && isAfter(begin[0], end[1])) return apart(['tolling', i], 'tolling-ends-first')
  }
  return ok(input)
}
