import type { Snapshot } from '../../casefile/analysis.ts'
import { isFixed, isPublished, isTagOfLimitation } from './published-fields.ts'

const isDate = (text: string): boolean => /^(?:\d{4}(?:-\d{2}){0,2}~?\/?){1,2}$|^unknown$/.test(text)
const names = new Set([
  'id',
  'defendant',
  'about',
  'from',
  'to',
  'facts',
  'against',
  'document',
  'party',
  'claimFinding',
  'element',
  'differsFrom',
])

/** The snapshot without a word of the client's: records, numbers, dates and published law stay, every other text is empty. */
export function blankSnapshot(snapshot: Snapshot): Snapshot {
  const walk = (value: unknown, path: readonly string[], kept: boolean): unknown => {
    const field = path.at(-1) ?? ''
    if (typeof value === 'string') return kept || isDate(value) ? value : ''
    if (Array.isArray(value)) return value.map((item) => walk(item, path, kept))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        walk(
          item,
          [...path, key],
          kept || isPublished(field, key) || isFixed(key) || isTagOfLimitation(path, key) || names.has(key),
        ),
      ]),
    )
  }
  // Strings alone were emptied: the shape is the snapshot's.
  const blank: Snapshot = JSON.parse(JSON.stringify(walk(snapshot, [], false)))
  return blank
}
