import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import type { LimitationResult } from '../casefile/limitation.ts'
import { Available } from '../casefile/limitation-caution.ts'
import { cautionInWords } from '../words/limitation/caution-words.ts'
import { headlineInWords } from '../words/limitation/last-day-words.ts'
import { citeOfId } from '../words/limitation/version-words.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import type { LawLibrary } from './library.ts'
import { readLimitationInput } from './limitation-input.ts'
import { computeLimitation } from './limitation-period.ts'

/** One row of a table of cases: facts, the answer they must have, and the arithmetic by hand. */
export const LimitationCase = z.strictObject({
  name: z.string(),
  /** Fields of a limitation input; `claim` and `court` come from the table when left out. */
  given: z.record(z.string(), z.unknown()),
  expect: z
    .strictObject({
      available: Available.optional(),
      barred: z.enum(['yes', 'no', 'arguable']).optional(),
      earliest: IsoDay.nullable().optional(),
      latest: IsoDay.nullable().optional(),
      /** Versions that must be among those that govern, by their first day. */
      governed_by: z.array(z.string()).optional(),
      /** Words that a caution must hold, as it is said to a lawyer. */
      warns: z.string().optional(),
      /** Codes of cautions that must be among those given. */
      cautions: z.array(z.string()).min(1).optional(),
      /** Code of the problem that must be told instead of an answer. */
      problem: z.string().optional(),
    })
    .refine((expect) => Object.keys(expect).length > 0, 'is empty: a row that expects nothing cannot fail'),
  why: z.string(),
})
export type LimitationCase = z.infer<typeof LimitationCase>

export const LimitationCases = z.strictObject({
  claim: z.string(),
  court: z.string(),
  rows: z.array(LimitationCase).min(1),
})
export type LimitationCases = z.infer<typeof LimitationCases>

/** What is wrong with the answer to a row, in words; null when it is as expected. */
export function mismatchOf(table: LimitationCases, row: LimitationCase, law: LawLibrary): string | null {
  const input = readLimitationInput({ claim: table.claim, court: table.court, ...row.given })
  const answer = input.ok ? computeLimitation(input.value, law) : input
  if (!answer.ok) {
    if (row.expect.problem === answer.problem.code) return null
    return `no answer: ${reportProblem(answer.problem).message}`
  }
  if (row.expect.problem !== undefined) return `an answer came instead of the problem ${row.expect.problem}`
  return differences(row, answer.value)
}

/** A caution that says that something was left out of an answer whose headline speaks of every reading. */
function contradicted(found: LimitationResult): string | null {
  if (found.counted !== 'every' || found.available === 'no') return null
  const said = found.cautions.map((one) => cautionInWords(one, citeOfId))
  return said.find((text) => /not counted|not computed|nobody read|was not read/i.test(text)) ?? null
}

function differences(row: LimitationCase, found: LimitationResult): string | null {
  const wrong: string[] = []
  for (const field of ['available', 'barred', 'earliest', 'latest'] as const) {
    const expected = row.expect[field]
    if (expected !== undefined && expected !== found[field]) wrong.push(`${field} is ${found[field]}, not ${expected}`)
  }
  for (const first of row.expect.governed_by ?? []) {
    if (!found.governing.some(({ version }) => (version.from ?? 'unknown') === first))
      wrong.push(`the text of ${first} does not govern`)
  }
  const { cautions, warns } = row.expect
  if (warns !== undefined && !found.cautions.some((one) => cautionInWords(one, citeOfId).includes(warns)))
    wrong.push(`no caution says "${warns}"`)
  for (const code of cautions ?? [])
    if (!found.cautions.some((one) => one.code === code)) wrong.push(`no caution ${code}`)
  const against = contradicted(found)
  if (against !== null) wrong.push(`it says "${headlineInWords(found)}" and warns: "${against}"`)
  return wrong.length === 0 ? null : wrong.join('; ')
}
