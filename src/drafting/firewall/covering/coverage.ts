import type { IsoDay, WhenText } from '../../../casefile/dates.ts'
import type { Passage } from '../../../casefile/records.ts'
import type { NumberPath, ObjectPath, SpelledPath, TextPath } from './text-path.ts'

/**
 * What of an answer is not a client's words, place by place. Every text that no list names is covered. A place that the
 * answer's type does not have does not compile.
 */
export interface Coverage<T> {
  /** Published law. A text there stays only if the law library itself holds it; any other is covered as well. */
  readonly published?: readonly TextPath<T>[]
  /** One of a few words that the type spells out. */
  readonly spelled?: readonly SpelledPath<T>[]
  /** Quotes are covered with their page around them in view, so that a name cut by the quote is found. */
  readonly passages?: readonly ObjectPath<T, Passage>[]
  /** Birth dates: the year alone leaves, whether the exact date is protected or not. */
  readonly births?: readonly TextPath<T>[]
  /** Computed days: told to the month where they give a protected birth date away, to the year where they are one. */
  readonly days?: readonly TextPath<T>[]
  /** Days on which something happened: told to the month where they are an anniversary of a protected birth. */
  readonly happened?: readonly TextPath<T>[]
  /** Numbers that count to a computed day of the same record: left out where that is not told whole. */
  readonly counts?: readonly NumberPath<T>[]
  /** Dates by which figures are reckoned. They stay, and must not show in what is printed of them. */
  readonly reckoned?: readonly TextPath<T>[]
}

/** A date as `IsoDay` or `WhenText` writes it, and nothing else. */
export const isDateText = (text: string): text is IsoDay & WhenText =>
  /^(?:\d{4}(?:-\d{2}){0,2}~?)(?:\/\d{4}(?:-\d{2}){0,2}~?)?$/.test(text)

/** `2004` for any date within that year, `2004/2005` for a span: all that may leave of a birth date. */
export function yearOnly(date: string): string {
  const years = date.split('/').map((part) => part.slice(0, 4) + (part.endsWith('~') ? '~' : ''))
  return [...new Set(years)].join('/')
}

interface Below<K extends string, T> {
  readonly published: readonly `${K}.${TextPath<T>}`[]
  readonly spelled: readonly `${K}.${SpelledPath<T>}`[]
  readonly passages: readonly `${K}.${ObjectPath<T, Passage>}`[]
  readonly births: readonly `${K}.${TextPath<T>}`[]
  readonly days: readonly `${K}.${TextPath<T>}`[]
  readonly happened: readonly `${K}.${TextPath<T>}`[]
  readonly counts: readonly `${K}.${NumberPath<T>}`[]
  readonly reckoned: readonly `${K}.${TextPath<T>}`[]
}

/** The coverage of an answer that stands at a place of another: at `analysis`, or at `claims[]` for each of a list. */
export function coverageBelow<K extends string, T>(key: K, coverage: Coverage<T>): Below<K, T> {
  const { published = [], spelled = [], passages = [], births = [], days = [], reckoned = [] } = coverage
  const { happened = [], counts = [] } = coverage
  const further = <P extends string>(paths: readonly P[]): readonly `${K}.${P}`[] =>
    paths.map((path): `${K}.${P}` => `${key}.${path}`)
  return {
    published: further(published),
    spelled: further(spelled),
    passages: further(passages),
    births: further(births),
    days: further(days),
    happened: further(happened),
    counts: further(counts),
    reckoned: further(reckoned),
  }
}

/** Several coverages of the same answer as one. */
export function coverageOf<T>(...parts: readonly Coverage<T>[]): Coverage<T> {
  return {
    published: parts.flatMap(({ published = [] }) => published),
    spelled: parts.flatMap(({ spelled = [] }) => spelled),
    passages: parts.flatMap(({ passages = [] }) => passages),
    births: parts.flatMap(({ births = [] }) => births),
    days: parts.flatMap(({ days = [] }) => days),
    happened: parts.flatMap(({ happened = [] }) => happened),
    counts: parts.flatMap(({ counts = [] }) => counts),
    reckoned: parts.flatMap(({ reckoned = [] }) => reckoned),
  }
}
