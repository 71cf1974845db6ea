import { z } from 'zod'
import { type EndsColumn, NotForColumns, notKnown } from '../columns/row-chunk.ts'
import { everyChoice } from './every-choice.ts'
import { branch, isLaterEnd, type PeriodKind, type PeriodOutcome } from './kind.ts'

export interface ChoiceOfEnds<R extends 'later-of' | 'earlier-of', P> {
  readonly rule: R
  readonly of: readonly P[]
}

/** The later, or the earlier, of several ends; a part that cannot be counted is left out and named as missing. */
export const choiceOfEnds = <R extends 'later-of' | 'earlier-of', P>(
  rule: R,
  part: z.ZodType<P>,
): PeriodKind<ChoiceOfEnds<R, P>, P> => ({
  ...branch,
  schema: z.strictObject({ rule: z.literal(rule), of: z.array(part).min(2) }),
  ends(period, setting, endsOf) {
    let chosen: readonly (readonly PeriodOutcome[])[] = [[]]
    for (const one of period.of)
      chosen = chosen.flatMap((before) =>
        endsOf(one, { ...setting, amongOthers: true }).map((outcome) => [...before, outcome]),
      )
    return chosen.map((outcomes) => combined(outcomes, rule))
  },
  plain(period, _, plainOf) {
    const chosen = everyChoice(period.of.map(plainOf))
    return chosen.length === 1 && chosen[0]?.every((one, i) => one === period.of[i])
      ? [period]
      : chosen.map((of) => ({ ...period, of }))
  },
  column(period, setting, columnOf) {
    const ofAPart = (setting.leaning === 'generous') === (rule === 'later-of') ? 'counted' : 'left-out'
    const [first, ...rest] = period.of.map((one) => columnOf(one, { ...setting, ofAPart }))
    if (!first) throw new NotForColumns('a choice of no periods')
    return chosenColumn(first, rest, rule, setting.scratch.take())
  },
  parts: ({ of }) => of,
})

function combined(outcomes: readonly PeriodOutcome[], rule: 'later-of' | 'earlier-of'): PeriodOutcome {
  const missing = outcomes.flatMap((one) => one.missing)
  const eitherWay = outcomes.flatMap((one) => one.eitherWay ?? [])
  const known = outcomes.filter((one) => one.end !== 'not-known')
  const beats = (a: PeriodOutcome, b: PeriodOutcome): boolean =>
    rule === 'later-of' ? isLaterEnd(a.end, b.end) : isLaterEnd(b.end, a.end)
  const best = known.reduce<PeriodOutcome | null>((a, b) => (a === null || beats(b, a) ? b : a), null)
  if (!best) return { end: 'not-known', steps: outcomes.flatMap((one) => one.steps), missing, eitherWay }
  const others = known.filter((one) => one !== best).flatMap((one) => one.steps)
  const last = best.steps.at(-1)
  if (known.length === 1 || !last) return { end: best.end, steps: [...others, ...best.steps], missing, eitherWay }
  const { reading, date, version, rests_on } = last
  const counts = rule === 'later-of' ? 'later' : 'earlier'
  const closing = { rule: 'of-these' as const, counts, reading, date, version, rests_on } as const
  return { end: best.end, steps: [...others, ...best.steps, closing], missing, eitherWay }
}

function chosenColumn(
  first: EndsColumn,
  rest: readonly EndsColumn[],
  rule: 'later-of' | 'earlier-of',
  other: Int32Array,
): EndsColumn {
  return (chunk, out) => {
    first(chunk, out)
    for (const part of rest) {
      part(chunk, other)
      for (let i = 0; i < chunk.count; i++) {
        const [a, b] = [out[i] ?? notKnown, other[i] ?? notKnown]
        out[i] = a === notKnown ? b : b === notKnown ? a : rule === 'later-of' ? Math.max(a, b) : Math.min(a, b)
      }
    }
  }
}
