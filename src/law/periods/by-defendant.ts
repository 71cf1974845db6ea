import { z } from 'zod'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { NotForColumns } from '../columns/row-chunk.ts'
import { branch, type PeriodKind } from './kind.ts'

export interface ByDefendant<P> {
  readonly rule: 'by-defendant'
  readonly cases: readonly { readonly defendants: readonly DefendantKind[]; readonly period: P }[]
  readonly otherwise: P
}

const partsOf = <P>({ cases, otherwise }: ByDefendant<P>): readonly P[] => [
  ...cases.map(({ period }) => period),
  otherwise,
]

const own = <P>({ cases, otherwise }: ByDefendant<P>, kind: DefendantKind): P => {
  const found = cases.find(({ defendants }) => defendants.includes(kind))
  return found ? found.period : otherwise
}

/** A period that differs by the kind of defendant; every one of them where the kind is not told. */
export const byDefendant = <P>(part: z.ZodType<P>): PeriodKind<ByDefendant<P>, P> => ({
  ...branch,
  schema: z.strictObject({
    rule: z.literal('by-defendant'),
    cases: z.array(z.strictObject({ defendants: z.array(DefendantKind).min(1), period: part })).min(1),
    otherwise: part,
  }),
  ends(period, setting, endsOf) {
    const { defendant } = setting.days
    return (defendant === null ? partsOf(period) : [own(period, defendant)]).flatMap((one) => endsOf(one, setting))
  },
  plain: (period, { defendant }, plainOf) =>
    (defendant === null ? partsOf(period) : [own(period, defendant)]).flatMap(plainOf),
  column() {
    throw new NotForColumns('a period by defendant was not parted')
  },
  parts: partsOf,
  tellsDefendantsApart: () => true,
})
