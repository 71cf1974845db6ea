import { z } from 'zod'
import { notKnown } from '../columns/row-chunk.ts'
import { Condition, conditionColumn, conditionMet, factOfCondition, mayBeOpen } from '../rules/conditions.ts'
import { branch, countedEitherWay, type PeriodKind } from './kind.ts'

export interface Gate<P> {
  readonly rule: 'gate'
  readonly when: Condition
  readonly met: P
  readonly not_met: P
  /** For rows: how a row is read of which the condition is open, or met in part; both ways are taken. Never written in a file. */
  readonly if_open?: 'met' | 'not-met'
}

/** One period where a condition is met and another where it is not; both where that is not known, or so of a part. */
export const gate = <P>(part: z.ZodType<P>): PeriodKind<Gate<P>, P> => ({
  ...branch,
  schema: z.strictObject({ rule: z.literal('gate'), when: Condition, met: part, not_met: part }),
  ends(period, setting, endsOf) {
    const met = conditionMet(period.when, setting.days)
    if (met === 'yes' || met === 'no') return endsOf(met === 'yes' ? period.met : period.not_met, setting)
    const open = factOfCondition(period.when, met)
    return [...endsOf(period.met, setting), ...endsOf(period.not_met, setting)].map((one) =>
      countedEitherWay(one, open),
    )
  },
  plain(period, known, plainOf) {
    const [met, notMet] = [plainOf(period.met), plainOf(period.not_met)]
    const ways = mayBeOpen(period.when, known) ? (['met', 'not-met'] as const) : [undefined]
    if (
      ways.length === 1 &&
      met.length === 1 &&
      met[0] === period.met &&
      notMet.length === 1 &&
      notMet[0] === period.not_met
    )
      return [period]
    return ways.flatMap((way) =>
      met.flatMap((yes) =>
        notMet.map((no) => ({ ...period, met: yes, not_met: no, ...(way === undefined ? {} : { if_open: way }) })),
      ),
    )
  },
  column(period, setting, columnOf) {
    const met = conditionColumn(period.when, setting.known)
    const [yes, no] = [columnOf(period.met, setting), columnOf(period.not_met, setting)]
    const [held, other] = [setting.scratch.take(), setting.scratch.take()]
    const openIsNot = period.if_open === 'not-met'
    return (chunk, out) => {
      met(chunk, held)
      yes(chunk, out)
      no(chunk, other)
      for (let i = 0; i < chunk.count; i++)
        if (held[i] === 0 || (openIsNot && held[i] !== 1)) out[i] = other[i] ?? notKnown
    }
  },
  parts: ({ met, not_met }) => [met, not_met],
  conditions: ({ when }) => [when],
})
