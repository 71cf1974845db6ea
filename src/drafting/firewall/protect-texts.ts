import type { IdentityGate } from './replace-identities.ts'

/** Fields by which an input is computed: dates and ids, which are checked in the finished files instead. */
const reckoned = new Set([
  ...['born', 'died', 'valuation_date', 'from', 'until', 'on', 'expires', 'entered'],
  ...['id', 'defendant', 'claim', 'growth', 'of', 'facts'],
])

/** The same value with every protected form in its texts replaced; what it is computed by stays. */
export function protectTexts<T>(value: T, gate: IdentityGate): T {
  const walk = (part: unknown, field: string): unknown => {
    if (typeof part === 'string') return reckoned.has(field) ? part : gate.replaceIn(part).text
    if (Array.isArray(part)) return part.map((item) => walk(item, field))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, walk(item, key)]))
  }
  // Only strings were replaced: the shape is the value's own.
  return walk(value, '') as T
}
