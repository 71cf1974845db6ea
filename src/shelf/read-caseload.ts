import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type BystanderRow, type CaseloadRow, FactorsText, RolesText } from '../analysis/reform/caseload.ts'
import { earliestOf, IsoDay, isAfter, latestOf, readWhen, WhenText } from '../casefile/dates.ts'
import type { FactorId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { readParquet, type TextRow } from './read-parquet.ts'

const State = z.string().regex(/^[A-Z]{2}$/, 'is not a postal code such as OH')
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (text === '' || text === undefined ? null : text), schema.nullable())

const ownColumn = (role: string): string => `factors:${role}`

/** Columns such as `factors:franchisor` gathered under one key; one that names no role stays where it is, unknown. */
function gathered(record: unknown): unknown {
  const { data: row } = z.record(z.string(), z.string()).safeParse(record)
  if (!row || !Object.keys(row).some((column) => column.startsWith(ownColumn('')))) return record
  const own = Role.options.flatMap((role) => {
    const text = row[ownColumn(role)] ?? ''
    delete row[ownColumn(role)]
    return text === '' ? [] : [[role, text] as const]
  })
  return own.length === 0 ? row : { ...row, factors_of_role: Object.fromEntries(own) }
}

const nothingOfOneRole: CaseloadRow['factorsOfRole'] = {}

/** The factors that the law files know, by their text. */
export type FactorsByText = ReadonlyMap<string, FactorId>

/** Factors by the ids of the law files; a row with a strange one has been refused before. */
const factorsOf = (texts: readonly string[], known: FactorsByText): readonly FactorId[] =>
  texts.flatMap((text) => known.get(text) ?? [])

function factorsOfRole(own: Line['factors_of_role'], known: FactorsByText): CaseloadRow['factorsOfRole'] {
  if (!own) return nothingOfOneRole
  const read: Partial<Record<Role, readonly FactorId[]>> = {}
  for (const role of Role.options) if (own[role]) read[role] = factorsOf(own[role], known)
  return read
}

const CaseloadFields = z
  .strictObject({
    claimant: z.string().optional(),
    state: State,
    born: z.preprocess((text) => (text === '' ? 'unknown' : text), WhenText),
    conduct_from: WhenText,
    conduct_to: WhenText,
    roles: RolesText,
    factors: FactorsText,
    factors_of_role: z.partialRecord(Role, FactorsText).optional(),
    filed: optional(IsoDay),
    discovered: optional(WhenText),
    criminal_case_from: optional(WhenText),
    criminal_case_to: optional(WhenText),
    confined_from: optional(WhenText),
    confined_to: optional(WhenText),
    value: optional(z.coerce.number().nonnegative()),
  })
  .refine((line) => inOrder(line.conduct_from, line.conduct_to), {
    path: ['conduct_to'],
    message: 'lies before conduct_from',
  })
  .refine((line) => inOrder(line.conduct_from, line.filed), { path: ['filed'], message: 'lies before the conduct' })
  .refine((line) => inOrder(line.born, line.conduct_to), { path: ['born'], message: 'lies after the conduct' })
  .superRefine(({ roles, factors_of_role }, context) => {
    for (const role of Role.options)
      if (factors_of_role?.[role] && !roles.includes(role))
        context.addIssue({
          code: 'custom',
          path: ['factors_of_role', role],
          message: 'names facts of a defendant who is not among the roles',
        })
  })
const CaseloadLine = z.preprocess(gathered, CaseloadFields)

const BystanderLine = z.strictObject({
  role: Role,
  state: State,
  factors: FactorsText,
  count: z.preprocess((text) => (text === '' || text === undefined ? 1 : Number(text)), z.int().positive()),
})

/** Whether two dates may stand in this order; a text that is no date is told of by its own field. */
function inOrder(a: string, b: string | null): boolean {
  if (b === null || a === b) return true
  const [before, after] = [readWhen(a), readWhen(b)]
  const [first, last] = [before && earliestOf(before), after && latestOf(after)]
  return !first || !last || !isAfter(first, last)
}

/**
 * A caseload from CSV or Parquet: one row a claimant, with the columns state, born, conduct_from, conduct_to, roles,
 * factors, and optional claimant, filed, discovered, criminal_case_from/_to, confined_from/_to, value, and one such as
 * `factors:franchisor` for facts about the defendant of that role alone. Lists are parted by semicolons; dates may be a
 * day, a month or a year. Problems: `file-not-found`, `input-not-valid` with the line or row.
 */
export function readCaseload(
  path: string,
  knownFactors: FactorsByText,
  onRows: (count: number) => void = () => undefined,
): Promise<Result<readonly CaseloadRow[]>> {
  const dayOnce = keptOnce<WhenText>()
  return readLines(path, CaseloadLine, knownFactors, (line, number) => {
    if (number % 5000 === 0) onRows(number)
    const stretch = (from: WhenText | null, to: WhenText | null) => (from === null ? null : { from, to })
    return {
      claimant: line.claimant === undefined || line.claimant === '' ? `row ${number}` : line.claimant,
      state: line.state,
      born: dayOnce(line.born),
      conductFrom: dayOnce(line.conduct_from),
      conductTo: dayOnce(line.conduct_to),
      roles: line.roles,
      factors: factorsOf(line.factors, knownFactors),
      factorsOfRole: factorsOfRole(line.factors_of_role, knownFactors),
      filed: line.filed,
      discovered: line.discovered,
      criminalCase: stretch(line.criminal_case_from, line.criminal_case_to),
      confinement: stretch(line.confined_from, line.confined_to),
      value: line.value,
    }
  })
}

/** Gives one copy of each text however many rows hold it, so that a row costs a pointer for it. */
function keptOnce<T extends string>(): (text: T) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size < 50_000) kept.set(text, text)
    return text
  }
}

/** Businesses without trafficking: role, state, factors, and how many the row stands for. Problems as above. */
export function readBystanders(path: string, knownFactors: FactorsByText): Promise<Result<readonly BystanderRow[]>> {
  return readLines(path, BystanderLine, knownFactors, (line) => ({
    ...line,
    factors: factorsOf(line.factors, knownFactors),
  }))
}

interface Line {
  readonly factors: readonly string[]
  readonly factors_of_role?: Readonly<Partial<Record<Role, readonly string[]>>> | undefined
}

async function readLines<S extends z.ZodType<Line>, T>(
  path: string,
  schema: S,
  knownFactors: FactorsByText,
  made: (line: z.infer<S>, number: number) => T,
): Promise<Result<readonly T[]>> {
  const file = basename(path)
  const rows: T[] = []
  const take = (record: TextRow, place: { readonly line: number } | { readonly row: number }): Result<null> => {
    const read = schema.safeParse(record)
    const refuse = (wrong: string) =>
      'row' in place
        ? failed(problem('input-not-valid', { file, what: `row ${place.row}: ${wrong}` }))
        : failed(problem('input-not-valid', { file, line: place.line, what: wrong }))
    if (!read.success) return refuse(wordsFor(read.error, record))
    const strange = strangeFactor(read.data, knownFactors)
    if (strange !== null) return refuse(strange)
    rows.push(made(read.data, rows.length + 1))
    return ok(null)
  }
  const read = /\.parquet$/i.test(path)
    ? await readParquet(path, (record, row) => take(record, { row }))
    : readCsv(path, (record, line) => take(record, { line }))
  if (!read.ok) return read
  return rows.length > 0 ? ok(rows) : failed(problem('input-not-valid', { file, what: 'it holds no rows.' }))
}

function strangeFactor({ factors, factors_of_role: own }: Line, known: FactorsByText): string | null {
  const strange = [factors, ...Object.values(own ?? {})].flat().find((factor) => !known.has(factor))
  return strange === undefined ? null : `"${strange}" is not in the list of factors.`
}

function wordsFor(error: z.ZodError, record: TextRow): string {
  const issue = error.issues[0]
  const [first, role] = issue?.path.map(String) ?? []
  const column = first === 'factors_of_role' ? ownColumn(role ?? '') : (first ?? '')
  if (issue?.code === 'unrecognized_keys') return `"${issue.keys[0]}" is not a column that is known here.`
  if (issue?.code === 'invalid_type' && record[column] === undefined) return `the column "${column}" is missing.`
  return `"${column}" ${issue && /^(is|lies|names) /.test(issue.message) ? issue.message : `cannot be used (${issue?.message})`}.`
}

function readCsv(path: string, take: (row: TextRow, line: number) => Result<unknown>): Result<number> {
  const refuse = (line: number, what: string) =>
    failed(problem('input-not-valid', { file: basename(path), line, what }))
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  let refused: Result<unknown> | null = null
  let count = 0
  try {
    parse(bytes, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      // Answered with null, a record is not kept: only what the rows are made of stays in memory.
      on_record: (record: TextRow, { lines }) => {
        if (refused) return null
        const taken = take(record, lines)
        if (!taken.ok) refused = taken
        else count += 1
        return null
      },
    })
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1
    if (!refused) return refuse(line, 'it is not a table with commas and one heading line.')
  }
  return refused ?? ok(count)
}
