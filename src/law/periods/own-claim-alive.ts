import { z } from 'zod'
import { isAfter, isoDay } from '../../casefile/dates.ts'
import { noLimit, notKnown } from '../columns/row-chunk.ts'
import { TollingRule } from '../limitation/tolling-rule.ts'
import { eventColumn } from '../rules/clock-event.ts'
import { everyChoice } from './every-choice.ts'
import { branch, isDay, type PeriodKind, stepOf } from './kind.ts'

export interface OwnClaimAlive<P> {
  readonly rule: 'own-claim-alive'
  /** The period of the person's own claim for the wrong that killed, and what stopped its clock. */
  readonly own: { readonly period: P; readonly tolling: readonly TollingRule[] }
  /** What runs where that claim was still alive at the death. */
  readonly alive: P
}

/** A claim for a death that was barred with the person's own claim, if that had run out before the death. */
export const ownClaimAlive = <P>(part: z.ZodType<P>): PeriodKind<OwnClaimAlive<P>, P> => ({
  ...branch,
  schema: z.strictObject({
    rule: z.literal('own-claim-alive'),
    own: z.strictObject({ period: part, tolling: z.array(TollingRule).default([]) }),
    alive: part,
  }),
  ends(period, setting, endsOf) {
    const { died } = setting.days
    if (!died) return endsOf(period.alive, setting)
    // The person's own claim arose with the act, whatever the claim for the death arises with.
    const days = { ...setting.days, accrual: setting.days.conduct.to }
    const stretches = setting.stretchesUnder(period.own.tolling, days)
    return endsOf(period.own.period, { ...setting, days, stretches }).flatMap((own) => {
      if (isDay(own.end) && isAfter(died, own.end)) {
        const said = { rule: 'own-claim-dead' as const, died: isoDay(died), own: isoDay(own.end) }
        return [{ ...own, steps: [...own.steps, stepOf(said, own.end, setting.origin)] }]
      }
      const until = isDay(own.end) ? isoDay(own.end) : null
      const alive = stepOf({ rule: 'own-claim-alive', died: isoDay(died), own: until }, died, setting.origin)
      return endsOf(period.alive, setting).map((outcome) => ({
        ...outcome,
        steps: [...own.steps, alive, ...outcome.steps],
        missing: [...own.missing, ...outcome.missing],
        eitherWay: [...(own.eitherWay ?? []), ...(outcome.eitherWay ?? [])],
      }))
    })
  },
  plain: (period, _, plainOf) =>
    everyChoice([plainOf(period.own.period), plainOf(period.alive)]).flatMap(([own, alive]) =>
      own === undefined || alive === undefined ? [] : [{ ...period, own: { ...period.own, period: own }, alive }],
    ),
  column(period, setting, columnOf) {
    const own = columnOf(period.own.period, { ...setting, stretches: setting.stretchesUnder(period.own.tolling) })
    const alive = columnOf(period.alive, setting)
    const [died, deaths] = [eventColumn('death'), setting.scratch.take()]
    const [acts, ends] = [setting.scratch.take(), setting.scratch.take()]
    return (chunk, out) => {
      for (let i = 0; i < chunk.count; i++) acts[i] = chunk.rows.conductTo[chunk.at[i] ?? 0] ?? 0
      own({ ...chunk, accrual: acts }, ends)
      alive(chunk, out)
      died(chunk, deaths)
      for (let i = 0; i < chunk.count; i++) {
        const [end, death] = [ends[i] ?? notKnown, deaths[i] ?? notKnown]
        if (end !== notKnown && end !== noLimit && death > end) out[i] = end
      }
    }
  },
  parts: ({ own, alive }) => [own.period, alive],
  tellsDefendantsApart: ({ own }) => own.tolling.some(({ defendants }) => defendants !== undefined),
})
