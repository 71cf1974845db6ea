import type { z } from 'zod'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Complaint } from './complaint.ts'
import type { DamagesTables } from './damages-tables.ts'
import { isItemHead, itemHeadIds } from './heads.ts'
import { DamagesInput } from './input.ts'
import { firstConflict } from './input-conflicts.ts'
import { firstUnknownRule } from './input-references.ts'
import { nearestName } from './nearest-name.ts'
import { refusedAtReading } from './part-conflicts.ts'

/** `items 2, amount` for a person who counts from one. */
function place(path: readonly (string | number)[]): string {
  const parts: string[] = []
  for (const part of path) {
    if (typeof part === 'number') parts[parts.length - 1] = `${parts.at(-1) ?? 'entry'} ${part + 1}`
    else parts.push(part)
  }
  return parts.length === 0 ? 'the input' : parts.join(', ')
}

/**
 * Reads a damages input from parsed YAML or JSON. The first complaint is returned as one sentence that names the place
 * and says what to do; `lineOf` finds its line in the file. With the tables, what the input names is looked up in them too.
 * Problems: `input-not-valid`.
 */
export function readInput(
  raw: unknown,
  file = 'the damages input',
  lineOf: (path: readonly (string | number)[]) => number | null = () => null,
  tables: DamagesTables | null = null,
): Result<DamagesInput> {
  const refuse = (complaint: Complaint): Result<DamagesInput> => {
    const line = lineOf(complaint.path)
    return failed(
      problem('input-not-valid', {
        file,
        ...(line === null ? {} : { line }),
        what: `${place(complaint.path)} ${complaint.what}.`,
      }),
    )
  }
  const mixed = foreignCurrency(raw)
  if (mixed) return refuse(mixed)
  const unknownHead = unknownItemHead(raw)
  if (unknownHead) return refuse(unknownHead)
  const parsed = DamagesInput.safeParse(raw)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(issue ? wordsFor(issue, raw) : { path: [], what: 'cannot be read' })
  }
  const complaint =
    firstConflict(parsed.data) ??
    refusedAtReading(parsed.data) ??
    (tables ? firstUnknownRule(parsed.data, tables) : null)
  return complaint ? refuse(complaint) : ok(parsed.data)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (raw: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[String(key)] : Array.isArray(value) ? value[Number(key)] : undefined),
    raw,
  )

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

function foreignCurrency(raw: unknown, path: readonly (string | number)[] = []): Complaint | null {
  if (!isRecord(raw) && !Array.isArray(raw)) return null
  const entries: [string | number, unknown][] = Array.isArray(raw) ? raw.map((v, i) => [i, v]) : Object.entries(raw)
  for (const [key, value] of entries) {
    if (key === 'currency' && value !== undefined && String(value).toUpperCase() !== 'USD')
      return {
        path: [...path, key],
        what: `is ${String(value)}; every amount must be in US dollars, so convert it at the rate of its own day and say so in its source`,
      }
    if (typeof value === 'string' && amountKeys.has(String(key)))
      return {
        path: [...path, key],
        what: `is text ("${value}"); write the number alone, in US dollars, without sign or commas`,
      }
    const deeper = foreignCurrency(value, [...path, key])
    if (deeper) return deeper
  }
  return null
}

function unknownItemHead(raw: unknown): Complaint | null {
  const items = isRecord(raw) ? raw.items : null
  if (!Array.isArray(items)) return null
  for (const [i, item] of items.entries()) {
    const head = isRecord(item) ? item.head : undefined
    if (typeof head !== 'string' || isItemHead(head)) continue
    const near = nearestName(head, itemHeadIds)
    const hint = near ? `write ${near}, if that is what is meant` : `use one of ${itemHeadIds.join(', ')}`
    return {
      path: ['items', i, 'head'],
      what: `is "${head}", which is not a head of damages that an item can have; ${hint}`,
    }
  }
  return null
}

function wordsFor(issue: z.core.$ZodIssue, raw: unknown): Complaint {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      return {
        path: [...path, key],
        what: /^\d+$/.test(key)
          ? 'stands alone as if it were a field, as the end of a number written with a comma does; write 1500, not 1,500'
          : 'is not a field that is known here; correct its spelling or take it out',
      }
    }
    case 'invalid_type':
      return at(raw, path) === undefined
        ? { path, what: 'is missing; add it' }
        : {
            path,
            what: `should be ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a group of fields' : `a ${issue.expected}`}; write it so`,
          }
    case 'invalid_value':
      return { path, what: `is not one of ${issue.values.map(String).join(', ')}; choose one of these` }
    case 'invalid_union': {
      const value = at(raw, path)
      if (value === undefined) return { path, what: 'is missing; add it' }
      const branches = issue.errors.map((errors) => errors[0]).filter((e) => e !== undefined)
      const fitting = branches.find((e) => e.code !== 'invalid_type' || e.path.length > 0) ?? branches[0]
      if (!fitting) return { path, what: 'cannot be read; compare it with the documented shape' }
      const inner = wordsFor(fitting, value)
      return { path: [...path, ...inner.path], what: inner.what }
    }
    default: {
      const value = at(raw, path)
      if (issue.message.startsWith('is not a day') && /^\d{4}(-\d{2})?$/.test(String(value)))
        return { path, what: `is "${String(value)}", which names no day; write the day too, like 2026-12-01` }
      const said = typeof value === 'string' ? `is "${value}", which ` : ''
      return {
        path,
        what: `${issue.message.startsWith('is not a day') ? said : ''}${issue.message}`
          .replace(/^Too (small|big): .*$/, 'is outside what is possible; check it')
          .replace(/\.$/, ''),
      }
    }
  }
}
