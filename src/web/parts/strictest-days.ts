import type { Analysis, Deadline } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'

export type Dated = Deadline & { readonly earliest: IsoDay }

/** Claims that are not lost on every reading, by their strictest day: those where it has passed, and those ahead. */
export function byStrictestDay({ deadlines, asOf }: Pick<Analysis, 'deadlines' | 'asOf'>): {
  readonly passed: readonly Dated[]
  readonly ahead: readonly Dated[]
} {
  const dated = deadlines
    .flatMap((one): readonly Dated[] =>
      one.barred === 'yes' || one.earliest === null ? [] : [{ ...one, earliest: one.earliest }],
    )
    .sort((a, b) => a.earliest.localeCompare(b.earliest))
  return { passed: dated.filter((one) => one.earliest < asOf), ahead: dated.filter((one) => one.earliest >= asOf) }
}
