import type { z } from 'zod'
import { nearestWord } from './nearest-word.ts'

/** A field of a file that cannot stand as it is: where, and why in one sentence. */
export interface FieldRefused {
  readonly path: readonly PropertyKey[]
  readonly what: string
}

/**
 * Of all that is wrong with what a file holds the thing to say first: a field nobody knows, for it is mostly the mistyped
 * name of one that then seems to be missing. `knownAt` tells the names that can stand at a place.
 */
export function firstRefused(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  knownAt: (path: readonly PropertyKey[]) => readonly string[],
): FieldRefused {
  const issue = deepest(issues)
  if (issue.code === 'unrecognized_keys') {
    const [strange = ''] = issue.keys
    return { path: [...issue.path, strange], what: strangeField(strange, knownAt(issue.path)) }
  }
  return { path: issue.path, what: wordsFor(issue, valueAt(content, issue.path)) }
}

/**
 * Everything that is wrong with the shape of a file, in the order of its fields. A field that seems to be missing because
 * its name is mistyped beside it is told once, as mistyped.
 */
export function everyRefused(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  knownAt: (path: readonly PropertyKey[]) => readonly string[],
): readonly FieldRefused[] {
  const strange = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
  )
  const mistyped = ({ path }: z.core.$ZodIssue): boolean => {
    const field = String(path.at(-1))
    return (
      valueAt(content, path) === undefined &&
      strange.some(({ path: around, key }) => isSame(around, path.slice(0, -1)) && nearestWord([field], key) !== null)
    )
  }
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !mistyped(issue))
  return [
    ...strange.map(({ path, key }) => ({ path: [...path, key], what: strangeField(key, knownAt(path)) })),
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

/** Fields of law files as they were called before values said what they rest on, and what stands in their place. */
const calledBefore: Readonly<Record<string, { readonly now: string; readonly write: string }>> = {
  status: {
    now: 'rests_on',
    write: '{text: [source-id]}, or decision, text-part, secondary or knowledge in place of text',
  },
  source: { now: 'rests_on', write: '{text: [source-id]}' },
  from_status: { now: 'from_rests_on', write: '{knowledge: []}' },
  verified: { now: 'read', write: 'the same list' },
  unverified: { now: 'not_read', write: 'the same list' },
}

function strangeField(strange: string, known: readonly string[]): string {
  const before = calledBefore[strange]
  if (before && known.includes(before.now))
    return `"${strange}" is what a law file said before; write "${before.now}: ${before.write}".`
  const near = nearestWord(known, strange)
  if (near !== null) return `"${strange}" is not a field that can stand here; did you mean "${near}"?`
  if (strange.includes(':')) return `"${strange}" is read as one name; put a space after the colon.`
  const those = known.length === 0 ? '' : `; those that can are ${known.join(', ')}`
  return `"${strange}" is not a field that can stand here${those}.`
}

function wordsFor(issue: z.core.$ZodIssue, value: unknown): string {
  const place = issue.path.map(String).join('.')
  if (place === '')
    return `${Array.isArray(value) ? 'The file is a list' : 'The file holds no fields'}; it should be fields with their values, as in "court: S.D. Ohio", one a line.`
  if (value === undefined) return `"${place}" is missing.`
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    const near = nearestWord(known, String(value))
    return `"${place}" is "${String(value)}", which is none of ${known.join(', ')}.${near === null ? '' : ` Did you mean "${near}"?`}`
  }
  if (issue.code === 'invalid_type')
    return `"${place}" ${expected[issue.expected] ?? 'is not in a form that can be read'}.`
  const date = typeof value === 'string' ? dateWords(place, value) : null
  return (
    date ?? `"${place}" ${/^(is|ends) /.test(issue.message) ? issue.message : `cannot be used (${issue.message})`}.`
  )
}

const expected: Readonly<Record<string, string>> = {
  string: 'should be plain text on one line',
  number: 'should be a number',
  int: 'should be a whole number',
  boolean: 'should be true or false',
  object: 'should hold fields of its own, as in { from: 2020-06, to: 2021 }',
  array: 'should be a list, each entry on a line that begins with "- "',
}

/** A date that is written clearly and cannot be: said as that, so that nobody looks for a slip in its form. */
function dateWords(place: string, text: string): string | null {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text))
    return `"${place}" is not a date: the ${text.length === 7 ? 'month' : 'day'} ${text} does not exist.`
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!american) return null
  const [month = '', day = '', year = ''] = american.slice(1)
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return `"${place}" is not a date as it stands, ${text}; write the year first, ${iso} if the month stands before the day there.`
}
