import { z } from 'zod'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import type { RestsOn } from '../../casefile/rests-on.ts'
import type { KnownOfRows } from '../columns/known-of-rows.ts'
import { type EndsColumn, NotForColumns, notKnown as unknownDay } from '../columns/row-chunk.ts'
import { type Condition, conditionColumn, conditionMet, factOfCondition, inPart } from '../rules/conditions.ts'
import { type AtAge, atAge } from './at-age.ts'
import { type ByDefendant, byDefendant } from './by-defendant.ts'
import { type ChoiceOfEnds, choiceOfEnds } from './choice-of-ends.ts'
import { type FromDiscovery, fromDiscovery } from './discovery.ts'
import { mostReadings } from './every-choice.ts'
import { type FromAppointment, fromAppointment } from './from-appointment.ts'
import { type Gate, gate } from './gate.ts'
import {
  type ColumnSetting,
  countedEitherWay,
  type PeriodKind,
  type PeriodOutcome,
  type PeriodSetting,
  unknownEnd,
} from './kind.ts'
import { type NoLimit, none } from './none.ts'
import { type NotKnown, notKnown } from './not-known.ts'
import { type OwnClaimAlive, ownClaimAlive } from './own-claim-alive.ts'
import { type Readings, readings } from './readings.ts'
import { type SavedByDeath, savedByDeath } from './saved-by-death.ts'
import { type YearsFrom, yearsFrom } from './years-from.ts'
import { type YearsFromMajority, yearsFromMajority } from './years-from-majority.ts'

export type Period =
  | YearsFrom
  | YearsFromMajority
  | AtAge
  | FromDiscovery
  | FromAppointment
  | NoLimit
  | NotKnown
  | ChoiceOfEnds<'later-of', Period>
  | ChoiceOfEnds<'earlier-of', Period>
  | Gate<Period>
  | ByDefendant<Period>
  | Readings<Period>
  | SavedByDeath<Period>
  | OwnClaimAlive<Period>
export type PeriodRule = Period['rule']

/** How a period is written; recursive, so that the type is written out and the schema is held to it. */
export const Period: z.ZodType<Period> = z.lazy(() => {
  const kinds = periodKinds
  return z.discriminatedUnion('rule', [
    kinds['years-from'].schema,
    kinds['years-from-majority'].schema,
    kinds['at-age'].schema,
    kinds.discovery.schema,
    kinds['from-appointment'].schema,
    kinds.none.schema,
    kinds['not-known'].schema,
    kinds['later-of'].schema,
    kinds['earlier-of'].schema,
    kinds.gate.schema,
    kinds['by-defendant'].schema,
    kinds.readings.schema,
    kinds['saved-by-death'].schema,
    kinds['own-claim-alive'].schema,
  ])
})

type Kinds = { readonly [R in PeriodRule]: PeriodKind<Extract<Period, { readonly rule: R }>, Period> }

/** Every kind of period; what is asked of all of them is asked through this list. */
export const periodKinds: Kinds = {
  'years-from': yearsFrom,
  'years-from-majority': yearsFromMajority,
  'at-age': atAge,
  discovery: fromDiscovery,
  'from-appointment': fromAppointment,
  none,
  'not-known': notKnown,
  'later-of': choiceOfEnds('later-of', Period),
  'earlier-of': choiceOfEnds('earlier-of', Period),
  gate: gate(Period),
  'by-defendant': byDefendant(Period),
  readings: readings(Period),
  'saved-by-death': savedByDeath(Period),
  'own-claim-alive': ownClaimAlive(Period),
}

const kindOf = (period: Period): PeriodKind<Period, Period> => periodKinds[period.rule]

/** All ends that a period can have in a setting; more than one only where the law, or a fact, leaves several readings. */
export function periodEnds(period: Period, setting: PeriodSetting): readonly PeriodOutcome[] {
  const kind = kindOf(period)
  const only = kind.onlyIf(period)
  const met = only ? conditionMet(only, setting.days) : 'yes'
  if (met === 'no') return [{ end: 'not-known', steps: [], missing: [] }]
  if (only && met === 'not-known') return [unknownEnd(factOfCondition(only, met))]
  const { amongOthers, ...inner } = setting
  const ends = kind.ends(period, inner, periodEnds)
  if (!only || met === 'yes' || !amongOthers) return ends
  const open = factOfCondition(only, 'in-part')
  return [...ends, { end: 'not-known' as const, steps: [], missing: [] }].map((one) => countedEitherWay(one, open))
}

/**
 * A period as the periods without a choice that it can be read as: one for each of its readings, and for each way that
 * a fact which rows leave open may fall. One that says one thing comes back as it is.
 */
export function plainPeriods(period: Period, known: KnownOfRows): readonly Period[] {
  const plainOf = (one: Period): readonly Period[] => kindOf(one).plain(one, known, plainOf)
  const found = [...new Map(plainOf(period).map((one) => [JSON.stringify(one), one])).values()]
  if (found.length > mostReadings) throw new NotForColumns('the law itself has too many readings')
  return found
}

/** Where a period without a choice ends for each row of a chunk, before the last day is moved to an open one. */
export function periodColumn(period: Period, setting: ColumnSetting): EndsColumn {
  const kind = kindOf(period)
  const only = kind.onlyIf(period)
  const { ofAPart = 'counted', ...inner } = setting
  const column = kind.column(period, inner, periodColumn)
  if (!only) return column
  const met = conditionColumn(only, setting.known)
  const held = setting.scratch.take()
  return (chunk, out) => {
    column(chunk, out)
    met(chunk, held)
    for (let i = 0; i < chunk.count; i++)
      if (held[i] !== 1 && !(held[i] === inPart && ofAPart === 'counted')) out[i] = unknownDay
  }
}

/** A period and all that it holds. */
const wholeOf = (period: Period): readonly Period[] => [period, ...kindOf(period).parts(period).flatMap(wholeOf)]

/** What each reading that a period leaves open rests on, and what stops the clock of another claim inside it. */
export const groundsIn = (period: Period): readonly RestsOn[] =>
  wholeOf(period).flatMap((one) => {
    if (one.rule === 'readings') return one.of.map(({ rests_on: on }) => on)
    return one.rule === 'own-claim-alive' ? one.own.tolling.map(({ rests_on: on }) => on) : []
  })

/** Every condition on which a period, or a part of it, turns. */
export const conditionsIn = (period: Period): readonly Condition[] =>
  wholeOf(period).flatMap((one) => kindOf(one).conditions(one))

/** Every length of time after which a period may end; `ages` are those up to which its clock may stand still. */
export const lengthsIn = (period: Period, ages: readonly number[]): readonly LengthOfTime[] =>
  wholeOf(period).flatMap((one) => kindOf(one).lengths(one, ages))

/** Whether a period, or a part of it, differs by the kind of defendant. */
export const tellsDefendants = (period: Period): boolean =>
  wholeOf(period).some((one) => kindOf(one).tellsDefendantsApart(one))
