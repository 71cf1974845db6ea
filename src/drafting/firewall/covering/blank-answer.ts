import { isDateText } from './coverage.ts'
import type { PublishedWords } from './published-words.ts'

/** Ids, codes, hashes, Bates numbers and instants: no words, and in a covered answer no form of a name. */
const isCode = (text: string): boolean =>
  /^[a-z0-9]+(?:[-.:/@_][a-z0-9.]+)*$/.test(text) || /^[A-Z]{1,6}-\d{4,}$/.test(text) || /^\d{4}-\d\d-\d\dT/.test(text)

/** What holds texts by name. Days, columns of numbers and the like hold none. */
const isRecord = (value: object): boolean => {
  const above: unknown = Object.getPrototypeOf(value)
  return above === Object.prototype || above === null
}

/** A covered answer without a word of the client's: codes, dates and published law stay, every other text is empty. */
export function blankAnswer<T>(answer: T, published: PublishedWords): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return isCode(value) || isDateText(value) || published.holds(value) ? value : ''
    if (Array.isArray(value)) return value.map(walk)
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, walk(item)]))
    if (typeof value !== 'object' || value === null || !isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]))
  }
  // Strings alone were emptied: the shape is the answer's.
  return walk(answer) as T
}
