import { type DamagesComplaint, placeOf } from '../../casefile/problems/complaint.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import { firstRefused } from '../../casefile/written/field-refused.ts'
import { knownFields } from '../../casefile/written/known-fields.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import type { DamagesTables } from './damages-tables.ts'
import { isItemHead, itemHeadIds } from './heads.ts'
import { DamagesInput } from './input.ts'
import { firstConflict } from './input-conflicts.ts'
import { firstUnknownRule } from './input-references.ts'
import { refusedAtReading } from './part-conflicts.ts'

/**
 * Reads a damages input from parsed YAML or JSON. The first complaint is returned, with its place; `lineOf` finds its line
 * in the file, null where it comes from none. With the tables, what the input names is looked up in them too.
 * Problems: `input-not-valid`.
 */
export function readInput(
  raw: unknown,
  file: string | null = null,
  lineOf: (path: Place) => number | null = () => null,
  tables: DamagesTables | null = null,
): Result<DamagesInput, 'input-not-valid'> {
  const refuse = (complaint: DamagesComplaint): Failed<'input-not-valid'> => {
    const line = lineOf(placeOf(complaint))
    const where = file === null ? ({ input: 'damages' } as const) : { file }
    return failed(problem('input-not-valid', { ...where, ...(line === null ? {} : { line }), complaint }))
  }
  const mixed = foreignCurrency(raw) ?? unknownItemHead(raw)
  if (mixed) return refuse(mixed)
  const parsed = DamagesInput.safeParse(raw)
  if (!parsed.success)
    return refuse(firstRefused(parsed.error.issues, raw, (place) => knownFields(DamagesInput, place)))
  const complaint =
    firstConflict(parsed.data) ??
    refusedAtReading(parsed.data) ??
    (tables ? firstUnknownRule(parsed.data, tables) : null)
  return complaint ? refuse(complaint) : ok(parsed.data)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const amountKeys = new Set([
  'amount',
  'base',
  'actual',
  'billed',
  'paid',
  'ordered',
  'gain',
  'wage',
  'collectable',
  'settled',
  'costs',
  'low',
  'likely',
  'high',
])

function foreignCurrency(raw: unknown, place: Place = []): DamagesComplaint | null {
  if (!isRecord(raw) && !Array.isArray(raw)) return null
  const entries: [string | number, unknown][] = Array.isArray(raw) ? raw.map((v, i) => [i, v]) : Object.entries(raw)
  for (const [key, value] of entries) {
    if (key === 'currency' && value !== undefined && String(value).toUpperCase() !== 'USD')
      return { is: 'other-currency', place: [...place, key], given: String(value) }
    if (typeof value === 'string' && amountKeys.has(String(key)))
      return { is: 'amount-as-text', place: [...place, key], given: value }
    const deeper = foreignCurrency(value, [...place, key])
    if (deeper) return deeper
  }
  return null
}

function unknownItemHead(raw: unknown): DamagesComplaint | null {
  const items = isRecord(raw) ? raw.items : null
  if (!Array.isArray(items)) return null
  for (const [i, item] of items.entries()) {
    const head = isRecord(item) ? item.head : undefined
    if (typeof head !== 'string' || isItemHead(head)) continue
    return {
      is: 'no-such-head',
      place: ['items', i, 'head'],
      given: head,
      nearest: nearestWord(itemHeadIds, head),
      allowed: itemHeadIds,
    }
  }
  return null
}
