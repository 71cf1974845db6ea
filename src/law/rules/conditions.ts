import { z } from 'zod'
import { addYears, IsoDay, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { MissingFact } from '../../casefile/limitation/clock.ts'
import { numberOfText, yearsLater } from '../columns/day-numbers.ts'
import type { KnownOfRows } from '../columns/known-of-rows.ts'
import { type Chunk, noLimit } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'

const Age = { age: z.int().positive(), missing_day: z.enum(['earlier', 'later']) }
const Span = { from: IsoDay.optional(), until: IsoDay.optional() }

/** What a rule may turn on. */
export const Condition = z.discriminatedUnion('if', [
  z.strictObject({ if: z.literal('minor-at-offence'), ...Age }),
  z.strictObject({ if: z.literal('adult-at-offence'), ...Age }),
  z.strictObject({ if: z.literal('accrued'), ...Span }),
  z.strictObject({ if: z.literal('discovered'), ...Span }),
  /** The death was a homicide: a conviction of it, a charge, or the act itself. */
  z.strictObject({ if: z.literal('homicide'), shown_by: z.enum(['conviction', 'charge', 'act']) }),
  /** A criminal case was begun, within so many years of the last act where they are given. */
  z.strictObject({ if: z.literal('prosecuted'), within_years: z.int().positive().optional() }),
])
export type Condition = z.infer<typeof Condition>

/** Whether a condition of a rule is met: `in-part` where a birthday parts the conduct, so that each side of it counts. */
export type Met = 'yes' | 'no' | 'in-part' | 'not-known'

/** Whether a condition of a rule is met; `not-known` where a fact it needs was not given. */
export function conditionMet(condition: Condition, days: ClaimDays): Met {
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence': {
      if (!days.born) return 'not-known'
      const grown = addYears(days.born, condition.age, condition.missing_day)
      const minor = isBefore(days.conduct.from, grown)
      if (minor && !isBefore(days.conduct.to, grown)) return 'in-part'
      return minor === (condition.if === 'minor-at-offence') ? 'yes' : 'no'
    }
    case 'accrued':
      return isWithin(days.accrual, condition) ? 'yes' : 'no'
    case 'discovered': {
      const found = Object.values(days.discovered).filter((d) => d !== undefined)
      if (found.length === 0) return 'not-known'
      return found.some((d) => isWithin(d, condition)) ? 'yes' : 'no'
    }
    case 'homicide':
      return homicideShown(condition.shown_by, days.homicide)
    case 'prosecuted': {
      const begun = days.tolling.filter(({ kind }) => kind === 'criminal-case')
      if (begun.length === 0) return 'not-known'
      if (condition.within_years === undefined) return 'yes'
      const last = addYears(days.conduct.to, condition.within_years, 'later')
      return begun.some(({ from }) => !isAfter(from, last)) ? 'yes' : 'no'
    }
    default:
      return condition satisfies never
  }
}

/** A suspicion or a charge may still become more; only where it was no homicide is the answer no. */
function homicideShown(by: 'conviction' | 'charge' | 'act', told: ClaimDays['homicide']): 'yes' | 'no' | 'not-known' {
  if (told === null || told === 'suspected') return 'not-known'
  if (told === 'no') return 'no'
  return told === 'convicted' || by !== 'conviction' ? 'yes' : 'not-known'
}

/** What is missing where a condition cannot be judged, or not of the whole. */
export function factOfCondition(condition: Condition, met: 'in-part' | 'not-known'): MissingFact {
  if (met === 'in-part') return 'acts-before-birthday'
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence':
      return 'birth-date'
    case 'accrued':
      return 'accrual'
    case 'discovered':
      return 'discovery'
    case 'homicide':
      return 'homicide'
    case 'prosecuted':
      return 'prosecution'
    default:
      return condition satisfies never
  }
}

/** Whether a date lies in a span of which either end may be open. */
export function isWithin(
  date: Temporal.PlainDate,
  span: { readonly from?: string | undefined; readonly until?: string | undefined },
): boolean {
  const text = isoDay(date)
  return (span.from === undefined || span.from <= text) && (span.until === undefined || text <= span.until)
}

/** Whether some of the rows may leave a condition open, or meet it in part. */
export function mayBeOpen(condition: Condition, rows: KnownOfRows): boolean {
  switch (condition.if) {
    case 'accrued':
      return false
    case 'minor-at-offence':
    case 'adult-at-offence':
    case 'discovered':
    case 'prosecuted':
      return true
    case 'homicide':
      return homicideShown(condition.shown_by, rows.homicide) === 'not-known'
    default:
      return condition satisfies never
  }
}

export const inPart = 2
export type ConditionColumn = (chunk: Chunk, out: Int32Array) => void

/** The same for rows: 1 met, 0 not met, `inPart`, -1 not known. */
export function conditionColumn(condition: Condition, known: KnownOfRows): ConditionColumn {
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence': {
      const grown = yearsLater(condition.age, condition.missing_day)
      const minor = condition.if === 'minor-at-offence' ? 1 : 0
      return (chunk, out) => {
        const { born, conductFrom, conductTo } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const place = chunk.at[i] ?? 0
          const birth = born[place] ?? -1
          const of = grown[birth] ?? 0
          if (birth < 0) out[i] = -1
          else if ((conductFrom[place] ?? 0) >= of) out[i] = 1 - minor
          else out[i] = (conductTo[place] ?? 0) < of ? minor : inPart
        }
      }
    }
    case 'accrued':
    case 'discovered':
      return spanColumn(condition)
    case 'homicide': {
      const shown = homicideShown(condition.shown_by, known.homicide)
      const met = shown === 'yes' ? 1 : shown === 'no' ? 0 : -1
      return (chunk, out) => out.fill(met, 0, chunk.count)
    }
    case 'prosecuted': {
      const within = condition.within_years === undefined ? null : yearsLater(condition.within_years, 'later')
      return (chunk, out) => {
        const begun = chunk.rows.criminalCase?.from
        for (let i = 0; i < chunk.count; i++) {
          const place = chunk.at[i] ?? 0
          const from = begun ? (begun[place] ?? -1) : -1
          const last = within ? (within[chunk.rows.conductTo[place] ?? 0] ?? noLimit) : noLimit
          out[i] = from < 0 ? -1 : from <= last ? 1 : 0
        }
      }
    }
    default:
      return condition satisfies never
  }
}

function spanColumn(condition: Extract<Condition, { readonly if: 'accrued' | 'discovered' }>): ConditionColumn {
  const from = condition.from === undefined ? -noLimit : numberOfText(condition.from)
  const until = condition.until === undefined ? noLimit : numberOfText(condition.until)
  const ofAccrual = condition.if === 'accrued'
  return (chunk, out) => {
    const { discovered } = chunk.rows
    for (let i = 0; i < chunk.count; i++) {
      const date = ofAccrual ? (chunk.accrual[i] ?? 0) : discovered ? (discovered[chunk.at[i] ?? 0] ?? -1) : -1
      out[i] = date < 0 ? -1 : date >= from && date <= until ? 1 : 0
    }
  }
}
