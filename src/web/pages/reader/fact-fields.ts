import { IsoDay, WhenText } from '../../../casefile/dates.ts'
import type { ProposedFact, ShownRange } from '../../../casefile/evidence/page-marks.ts'
import { FactorId, PartyId } from '../../../casefile/ids.ts'
import type { Fact } from '../../../casefile/matter.ts'

/** What the drawer holds while a fact is written. */
export interface FactFields {
  readonly statement: string
  readonly when: string
  readonly place: string
  readonly about: readonly PartyId[]
  readonly factors: readonly FactorId[]
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
})

export const fieldsOfFact = ({ statement, when, place, about, factors }: Fact): FactFields => ({
  ...{ statement, when: asTyped(when), place: place ?? '', about, factors },
})

/** What was typed for the date; null where it is none. */
export function readWhen(typed: string): WhenText | null {
  const read = WhenText.safeParse(typed.trim() === '' ? 'unknown' : typed.trim())
  return read.success ? read.data : null
}

const listed = (items: readonly string[]): string => items.join(' ')
const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((one) => one !== '')

export const asDraft = (
  { about, factors, ...texts }: FactFields,
  range: ShownRange | null,
): Record<string, string> => ({
  ...texts,
  about: listed(about),
  factors: listed(factors),
  ...(range === null ? {} : { start: String(range.start), end: String(range.end) }),
})

export function fromDraft(kept: Readonly<Record<string, string>>): {
  readonly fields: FactFields
  readonly range: ShownRange | null
  readonly day: IsoDay
} {
  const { statement = '', when = '', place = '', about, factors, start, end } = kept
  return {
    day: today(),
    fields: {
      ...{ statement, when, place },
      about: words(about).flatMap((id) => PartyId.safeParse(id).data ?? []),
      factors: words(factors).flatMap((id) => FactorId.safeParse(id).data ?? []),
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
