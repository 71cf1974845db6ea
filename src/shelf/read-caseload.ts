import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type BystanderRow, type CaseloadRow, FactorsText, RolesText } from '../analysis/reform/caseload.ts'
import { earliestOf, IsoDay, isAfter, latestOf, readWhen, WhenText } from '../casefile/dates.ts'
import { Role } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

const State = z.string().regex(/^[A-Z]{2}$/, 'is not a postal code such as OH')
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (text === '' || text === undefined ? null : text), schema.nullable())

const CaseloadLine = z
  .strictObject({
    claimant: z.string().optional(),
    state: State,
    born: z.preprocess((text) => (text === '' ? 'unknown' : text), WhenText),
    conduct_from: WhenText,
    conduct_to: WhenText,
    roles: RolesText,
    factors: FactorsText,
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

const BystanderLine = z.strictObject({
  role: Role,
  state: State,
  factors: FactorsText,
  count: z.preprocess((text) => (text === '' || text === undefined ? 1 : Number(text)), z.int().positive()),
})

/** Whether two dates may stand in this order; a text that is no date is told of by its own field. */
function inOrder(a: string, b: string | null): boolean {
  const [before, after] = [readWhen(a), b === null ? null : readWhen(b)]
  const [first, last] = [before && earliestOf(before), after && latestOf(after)]
  return !first || !last || !isAfter(first, last)
}

/**
 * A caseload: one row a claimant, with the columns state, born, conduct_from, conduct_to, roles, factors, and optional
 * claimant, filed, discovered, criminal_case_from/_to, confined_from/_to, value. Lists are parted by semicolons; dates may
 * be a day, a month or a year. Problems: `file-not-found`, `input-not-valid` with the line.
 */
export function readCaseload(path: string, knownFactors: ReadonlySet<string>): Result<readonly CaseloadRow[]> {
  return readLines(path, CaseloadLine, knownFactors, (line, number) => {
    const stretch = (from: WhenText | null, to: WhenText | null) => (from === null ? null : { from, to })
    return {
      claimant: line.claimant === undefined || line.claimant === '' ? `row ${number}` : line.claimant,
      state: line.state,
      born: line.born,
      conductFrom: line.conduct_from,
      conductTo: line.conduct_to,
      roles: line.roles,
      factors: line.factors,
      filed: line.filed,
      discovered: line.discovered,
      criminalCase: stretch(line.criminal_case_from, line.criminal_case_to),
      confinement: stretch(line.confined_from, line.confined_to),
      value: line.value,
    }
  })
}

/** Businesses without trafficking: role, state, factors, and how many the row stands for. Problems as above. */
export function readBystanders(path: string, knownFactors: ReadonlySet<string>): Result<readonly BystanderRow[]> {
  return readLines(path, BystanderLine, knownFactors, (line) => line)
}

function readLines<S extends z.ZodType<{ readonly factors: readonly string[] }>, T>(
  path: string,
  schema: S,
  knownFactors: ReadonlySet<string>,
  made: (line: z.infer<S>, number: number) => T,
): Result<readonly T[]> {
  const file = basename(path)
  const refuse = (line: number, what: string) => failed(problem('input-not-valid', { file, line, what }))
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  let records: readonly unknown[]
  try {
    records = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true })
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1
    return refuse(line, 'it is not a table with commas and one heading line.')
  }
  const rows: T[] = []
  for (const [i, found] of records.entries()) {
    const { record, info } = Info.parse(found)
    const read = schema.safeParse(record)
    if (!read.success) {
      const issue = read.error.issues[0]
      const what =
        issue?.code === 'unrecognized_keys'
          ? `"${issue.keys[0]}" is not a column that is known here.`
          : issue?.code === 'invalid_type' && record[String(issue.path[0])] === undefined
            ? `the column "${issue.path.map(String).join('.')}" is missing.`
            : `"${issue?.path.map(String).join('.')}" ${issue && /^(is|lies|names) /.test(issue.message) ? issue.message : `cannot be used (${issue?.message})`}.`
      return refuse(info.lines, what)
    }
    const strange = read.data.factors.find((factor) => !knownFactors.has(factor))
    if (strange !== undefined) return refuse(info.lines, `"${strange}" is not in the list of factors.`)
    rows.push(made(read.data, i + 1))
  }
  return rows.length === 0 ? refuse(1, 'it holds no rows.') : ok(rows)
}

const Info = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) })
