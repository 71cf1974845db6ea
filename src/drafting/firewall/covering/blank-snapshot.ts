import type { Snapshot } from '../../../casefile/analysis.ts'
import { isDateText } from './coverage.ts'
import type { PublishedWords } from './published-words.ts'

/** Ids, codes, hashes, Bates numbers and instants: no words, and in a covered snapshot no form of a name. */
const isCode = (text: string): boolean =>
  /^[a-z0-9]+(?:[-.:/@_][a-z0-9.]+)*$/.test(text) || /^[A-Z]{1,6}-\d{4,}$/.test(text) || /^\d{4}-\d\d-\d\dT/.test(text)

/** A covered snapshot without a word of the client's: codes, dates and published law stay, every other text is empty. */
export function blankSnapshot(snapshot: Snapshot, published: PublishedWords): Snapshot {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return isCode(value) || isDateText(value) || published.holds(value) ? value : ''
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]))
  }
  // Strings alone were emptied: the shape is the snapshot's.
  return walk(snapshot) as Snapshot
}
