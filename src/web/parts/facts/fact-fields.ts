import { IsoDay } from '../../../casefile/dates.ts'
import type { ProposedFact, ShownRange } from '../../../casefile/evidence/page-marks.ts'
import { FactId, FactorId, PartyId } from '../../../casefile/ids.ts'
import type { Fact } from '../../../casefile/matter.ts'

/** What the drawer holds while a fact is written. */
export interface FactFields {
  readonly statement: string
  readonly when: string
  readonly place: string
  readonly about: readonly PartyId[]
  readonly factors: readonly FactorId[]
  /** Other accounts of the same event. */
  readonly differsFrom: readonly FactId[]
  /** Passages that the fact shall rest on no more, by their place in its list. */
  readonly left: readonly number[]
}

/** What the drawer is open on. */
export type Writing =
  | {
      readonly of: 'new'
      readonly range: ShownRange
      readonly ids: readonly string[]
      readonly proposed: readonly FactorId[]
      readonly day: IsoDay
    }
  | {
      readonly of: 'fact'
      readonly id: string
      readonly version: number
      readonly before: Fact
      readonly added: ShownRange | null
    }

const asTyped = (when: string): string => (when === 'unknown' ? '' : when)

export const fieldsOf = ({ statement, when, about, factors }: ProposedFact): FactFields => ({
  ...{ statement, when: asTyped(when), place: '', about, factors },
  ...{ differsFrom: [], left: [] },
})

export const fieldsOfFact = ({ statement, when, place, about, factors, differsFrom }: Fact): FactFields => ({
  ...{ statement, when: asTyped(when), place: place ?? '', about, factors },
  ...{ differsFrom, left: [] },
})

const listed = (items: readonly (string | number)[]): string => items.join(' ')
const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((one) => one !== '')

export const asDraft = (
  { about, factors, differsFrom, left, ...texts }: FactFields,
  range: ShownRange | null,
): Record<string, string> => ({
  ...texts,
  about: listed(about),
  factors: listed(factors),
  differs: listed(differsFrom),
  left: listed(left),
  ...(range === null ? {} : { start: String(range.start), end: String(range.end) }),
})

export function fromDraft(kept: Readonly<Record<string, string>>): {
  readonly fields: FactFields
  readonly range: ShownRange | null
  readonly day: IsoDay
} {
  const { statement = '', when = '', place = '', about, factors, differs, left, start, end } = kept
  return {
    day: today(),
    fields: {
      ...{ statement, when, place },
      about: words(about).flatMap((id) => PartyId.safeParse(id).data ?? []),
      factors: words(factors).flatMap((id) => FactorId.safeParse(id).data ?? []),
      differsFrom: words(differs).flatMap((id) => FactId.safeParse(id).data ?? []),
      left: words(left).map(Number),
    },
    range: start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) },
  }
}

/** The day of this computer: when counsel confirmed it. */
const today = (): IsoDay => {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return IsoDay.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}
