import type { z } from 'zod'
import type { Complaint } from '../problems/complaint.ts'
import {
  calledNow,
  type FieldComplaints,
  type FieldShape,
  type Place,
  type RenamedField,
} from '../problems/field-complaints.ts'
import { ruleNamed } from '../problems/field-rule.ts'
import { nearestWord } from './nearest-word.ts'

type Refused = Complaint<keyof FieldComplaints>
type KnownAt = (path: Place) => readonly string[]

/**
 * Of all that is wrong with what a file holds the thing to say first: a field nobody knows, for it is mostly the mistyped
 * name of one that then seems to be missing. `knownAt` tells the names that can stand at a place.
 */
export function firstRefused(issues: readonly z.core.$ZodIssue[], content: unknown, knownAt: KnownAt): Refused {
  const issue = deepest(issues)
  if (issue.code === 'unrecognized_keys') return strangeField(issue, knownAt)
  return refusedFor(issue, valueAt(content, issue.path))
}

/**
 * Everything that is wrong with the shape of a file, in the order of its fields. A field that seems to be missing because
 * its name is mistyped beside it is told once, as mistyped.
 */
export function everyRefused(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  knownAt: KnownAt,
): readonly Refused[] {
  const strange = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, keys: [key] })) : [],
  )
  const mistyped = ({ path }: z.core.$ZodIssue): boolean => {
    const field = String(path.at(-1))
    return (
      valueAt(content, path) === undefined &&
      strange.some(
        ({ path: around, keys: [key = ''] }) => isSame(around, path.slice(0, -1)) && nearestWord([field], key) !== null,
      )
    )
  }
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !mistyped(issue))
  return [
    ...strange.map((issue) => strangeField(issue, knownAt)),
    ...others.map((issue) => firstRefused([issue], content, knownAt)),
  ]
}

const isSame = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i])

/** A choice reports only that nothing fitted; the branch that came furthest, with fewest complaints, says what is wrong. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const first = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (!first) throw new Error('a refused file names no issue')
  if (first.code !== 'invalid_union' || first.errors.length === 0) return first
  const branches = first.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => ({ issue: deepest(branch), complaints: branch.length }))
  const [best] = branches.sort((a, b) => rank(b.issue) - rank(a.issue) || a.complaints - b.complaints)
  return best ? { ...best.issue, path: [...first.path, ...best.issue.path] } : first
}

/** A branch that is refused as a whole, for being of another kind, was not meant. */
const rank = ({ code, path }: z.core.$ZodIssue): number =>
  path.length > 0 ? path.length + 1 : code === 'invalid_type' ? 0 : 1

export function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

const placeOfPath = (path: readonly PropertyKey[]): Place =>
  path.map((part) => (typeof part === 'symbol' ? String(part) : part))

function strangeField(
  { path, keys: [given = ''] }: { readonly path: readonly PropertyKey[]; readonly keys: readonly string[] },
  knownAt: KnownAt,
): Refused {
  const around = placeOfPath(path)
  const place = [...around, given]
  const allowed = knownAt(around)
  const nearest = nearestWord(allowed, given)
  const renamed = renamedField(given)
  if (renamed !== null && allowed.includes(calledNow[renamed])) return { is: 'renamed-field', place, renamed }
  if (/^\d+$/.test(given)) return { is: 'number-with-comma', place }
  if (nearest === null && given.includes(':')) return { is: 'no-space-after-colon', place, given }
  return { is: 'strange-field', place, given, nearest, allowed }
}

const renamedField = (given: string): RenamedField | null => (given in calledNow ? (given as RenamedField) : null)

function refusedFor(issue: z.core.$ZodIssue, value: unknown): Refused {
  const place = placeOfPath(issue.path)
  if (place.length === 0 && issue.code !== 'custom')
    return { is: 'no-fields', found: Array.isArray(value) ? 'list' : 'nothing' }
  if (value === undefined) return { is: 'missing', place }
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const given = String(value)
      return { is: 'unknown-word', place, given, nearest: nearestWord(allowed, given), allowed }
    }
    case 'invalid_type':
      return { is: 'wrong-shape', place, shape: shapes[issue.expected] ?? 'other' }
    default:
      return ruleBroken(issue, place, value) ?? outOfBounds(issue, place) ?? { is: 'unreadable', place }
  }
}

const shapes: Readonly<Record<string, FieldShape>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  object: 'fields',
  array: 'list',
}

function ruleBroken(issue: z.core.$ZodIssue, place: Place, value: unknown): Refused | null {
  const rule = ruleNamed(issue.message)
  if (rule === null) return null
  const isDate = rule === 'day' || rule === 'when' || rule === 'day-or-year'
  return (
    (isDate && typeof value === 'string' ? strangeDate(place, value, rule === 'day') : null) ?? {
      is: 'breaks-rule',
      place,
      rule,
    }
  )
}

/** A date that is written clearly and cannot be: said as that, so that nobody looks for a slip in its form. */
function strangeDate(place: Place, given: string, needsDay: boolean): Refused | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return { is: 'no-such-date', place, given, unit: 'day' }
  if (/^\d{4}-(?:0[^0]|1[0-2])$|^\d{4}$/.test(given)) return needsDay ? { is: 'day-left-out', place, given } : null
  if (/^\d{4}-\d{2}$/.test(given)) return { is: 'no-such-date', place, given, unit: 'month' }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given)
  if (!american) return null
  const [month = '', day = '', year = ''] = american.slice(1)
  return { is: 'date-by-slashes', place, given, iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

const counts: Readonly<Record<string, FieldComplaints['out-of-bounds']['counted']>> = {
  number: 'value',
  int: 'value',
  array: 'entries',
  string: 'letters',
}

function outOfBounds(issue: z.core.$ZodIssue, place: Place): Refused | null {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return null
  const counted = counts[issue.origin]
  if (counted === undefined) return null
  return issue.code === 'too_small'
    ? { is: 'out-of-bounds', place, counted, least: Number(issue.minimum), most: null }
    : { is: 'out-of-bounds', place, counted, least: null, most: Number(issue.maximum) }
}
