import type { IsoDay, WhenText } from '../../../casefile/dates.ts'
import type { Passage } from '../../../casefile/evidence/records.ts'
import type { ObjectPath, SpelledPath, TextPath } from './text-path.ts'

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
  /** Texts that the gate covered already, within what stands around them; any other is covered here. */
  readonly slices?: readonly TextPath<T>[]
  /** Birth dates: the year alone leaves, whether the exact date is protected or not. */
  readonly births?: readonly TextPath<T>[]
  /** Days that are left out where they are a protected date. */
  readonly days?: readonly TextPath<T>[]
  /** Paths on this computer: one that holds a protected form is told from the folder that was given on, and stays usable so. */
  readonly paths?: readonly TextPath<T>[]
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
  readonly slices: readonly `${K}.${TextPath<T>}`[]
  readonly births: readonly `${K}.${TextPath<T>}`[]
  readonly days: readonly `${K}.${TextPath<T>}`[]
  readonly paths: readonly `${K}.${TextPath<T>}`[]
  readonly reckoned: readonly `${K}.${TextPath<T>}`[]
}

/** The coverage of an answer that stands at a place of another: at `analysis`, or at `claims[]` for each of a list. */
export function coverageBelow<K extends string, T>(key: K, coverage: Coverage<T>): Below<K, T> {
  const { published = [], spelled = [], passages = [], slices = [] } = coverage
  const { births = [], days = [], paths = [], reckoned = [] } = coverage
  const further = <P extends string>(places: readonly P[]): readonly `${K}.${P}`[] =>
    places.map((place): `${K}.${P}` => `${key}.${place}`)
  return {
    published: further(published),
    spelled: further(spelled),
    passages: further(passages),
    slices: further(slices),
    births: further(births),
    days: further(days),
    paths: further(paths),
    reckoned: further(reckoned),
  }
}

/** Several coverages of the same answer as one. */
export function coverageOf<T>(...parts: readonly Coverage<T>[]): Coverage<T> {
  return {
    published: parts.flatMap(({ published = [] }) => published),
    spelled: parts.flatMap(({ spelled = [] }) => spelled),
    passages: parts.flatMap(({ passages = [] }) => passages),
    slices: parts.flatMap(({ slices = [] }) => slices),
    births: parts.flatMap(({ births = [] }) => births),
    days: parts.flatMap(({ days = [] }) => days),
    paths: parts.flatMap(({ paths = [] }) => paths),
    reckoned: parts.flatMap(({ reckoned = [] }) => reckoned),
  }
}
