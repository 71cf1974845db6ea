import { z } from 'zod'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import { RestsOn } from '../../casefile/rests-on.ts'
import type { KnownOfRows } from '../columns/known-of-rows.ts'
import { NotForColumns } from '../columns/row-chunk.ts'
import { Condition, conditionColumn, conditionMet, factOfCondition } from '../rules/conditions.ts'
import { branch, countedEitherWay, type PeriodKind, stepOf } from './kind.ts'

/** Whom a reading may reach at all: persons and days that meet a condition, kinds of defendant. */
const Reaches = z.strictObject({ when: Condition.optional(), defendants: z.array(DefendantKind).min(1).optional() })

export interface OneReading<P> {
  readonly period: P
  readonly why: string
  /** Left out where it reaches every claim under the text. */
  readonly reaches?: z.infer<typeof Reaches> | undefined
  readonly rests_on: RestsOn
}
export interface Readings<P> {
  readonly rule: 'readings'
  readonly of: readonly OneReading<P>[]
}

const reachesKind = ({ reaches }: OneReading<unknown>, defendant: DefendantKind | null): boolean =>
  defendant === null || !reaches?.defendants || reaches.defendants.includes(defendant)

/** Several defensible readings of one text, each with whom it reaches and why. One at least reaches everybody. */
export const readings = <P>(part: z.ZodType<P>): PeriodKind<Readings<P>, P> => ({
  ...branch,
  schema: z.strictObject({
    rule: z.literal('readings'),
    of: z
      .array(
        z.strictObject({
          period: part,
          why: z.string(),
          reaches: Reaches.optional(),
          rests_on: RestsOn,
        }),
      )
      .min(2)
      .refine((of) => of.some(({ reaches }) => reaches === undefined), mustBe('one-reading-for-all')),
  }),
  ends: (period, setting, endsOf) =>
    period.of.flatMap((reading) => {
      if (!reachesKind(reading, setting.days.defendant)) return []
      const { reaches, why, rests_on } = reading
      const met = reaches?.when ? conditionMet(reaches.when, setting.days) : 'yes'
      if (met === 'no') return []
      const origin = { version: setting.origin.version, rests_on }
      const open = reaches?.when && met !== 'yes' ? factOfCondition(reaches.when, met) : null
      return endsOf(reading.period, { ...setting, origin }).map((outcome) => {
        const told = { ...outcome, steps: [stepOf({ rule: 'read-so', why }, null, origin), ...outcome.steps] }
        return open === null ? told : countedEitherWay(told, open)
      })
    }),
  plain: (period, known, plainOf) => plainReadings(period, known, plainOf),
  column(period, setting, columnOf) {
    // Parted before, a reading that reaches some rows alone stands beside one that reaches all.
    const [some, every] = period.of
    const when = some?.reaches?.when
    if (!some || !every || !when) throw new NotForColumns('readings were not parted')
    const met = conditionColumn(when, setting.known)
    const [own, other] = [columnOf(some.period, setting), columnOf(every.period, setting)]
    const [held, kept] = [setting.scratch.take(), setting.scratch.take()]
    return (chunk, out) => {
      met(chunk, held)
      own(chunk, out)
      other(chunk, kept)
      for (let i = 0; i < chunk.count; i++) if (held[i] === 0) out[i] = kept[i] ?? 0
    }
  },
  parts: ({ of }) => of.map(({ period }) => period),
  conditions: ({ of }) => of.flatMap(({ reaches }) => (reaches?.when ? [reaches.when] : [])),
  tellsDefendantsApart: ({ of }) => of.some(({ reaches }) => reaches?.defendants !== undefined),
})

/**
 * Each reading that reaches all rows by itself; one that reaches some stands with one that reaches all for
 * the others; a row that leaves open whether it is reached has both.
 */
function plainReadings<P>(
  period: Readings<P>,
  known: KnownOfRows,
  plainOf: (part: P) => readonly P[],
): readonly (P | Readings<P>)[] {
  const reaching = period.of.filter((one) => reachesKind(one, known.defendant))
  const everybody = reaching.filter(({ reaches }) => reaches?.when === undefined)
  const whole = everybody.flatMap((one) => plainOf(one.period))
  const [rest] = whole
  const [first] = everybody
  if (rest === undefined || !first) throw new NotForColumns('no reading reaches every claim')
  const some = reaching.flatMap((one) =>
    one.reaches?.when === undefined
      ? []
      : plainOf(one.period).map((own) => ({
          ...period,
          of: [
            { ...one, period: own },
            { ...first, period: rest },
          ],
        })),
  )
  return [...whole, ...some]
}
