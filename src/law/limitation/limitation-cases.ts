import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import { Available } from '../../casefile/limitation/limitation-caution.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import type { RowDifference } from '../../casefile/problems/law-complaints.ts'
import { cautionInWords } from '../../words/limitation/caution-words.ts'
import { headlineInWords } from '../../words/limitation/last-day-words.ts'
import { citeOfId } from '../../words/limitation/version-words.ts'
import type { LawLibrary } from '../library.ts'
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
      /** Where several acts are one wrong that ends with the last of them. */
      barred: z.enum(['yes', 'no', 'arguable']).optional(),
      earliest: IsoDay.nullable().optional(),
      /** Where each act is counted by itself too, as every answer has it. */
      each_act: z
        .strictObject({ barred: z.enum(['yes', 'no', 'arguable']).optional(), earliest: IsoDay.nullable().optional() })
        .optional(),
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
    .refine((expect) => Object.keys(expect).length > 0, mustBe('expects-something')),
  why: z.string(),
})
export type LimitationCase = z.infer<typeof LimitationCase>

export const LimitationCases = z.strictObject({
  claim: z.string(),
  court: z.string(),
  rows: z.array(LimitationCase).min(1),
})
export type LimitationCases = z.infer<typeof LimitationCases>

/** What is wrong with the answer to a row; nothing when it is as expected. */
export function differencesOf(table: LimitationCases, row: LimitationCase, law: LawLibrary): readonly RowDifference[] {
  const input = readLimitationInput({ claim: table.claim, court: table.court, ...row.given })
  const answer = input.ok ? computeLimitation(input.value, law) : input
  if (!answer.ok) {
    const { code } = answer.problem
    return row.expect.problem === code ? [] : [{ is: 'problem', code }]
  }
  if (row.expect.problem !== undefined) return [{ is: 'answer', code: row.expect.problem }]
  return differences(row, answer.value)
}

/** A caution that says that something was left out of an answer whose headline speaks of every reading. */
function contradicted(found: LimitationResult): string | null {
  if (found.counted !== 'every' || found.available === 'no') return null
  const said = found.cautions.map((one) => cautionInWords(one, citeOfId))
  return said.find((text) => /not counted|not computed|nobody read|was not read/i.test(text)) ?? null
}

type Field = 'available' | 'barred' | 'earliest' | 'latest'

function differences(row: LimitationCase, found: LimitationResult): readonly RowDifference[] {
  const wrong: RowDifference[] = []
  const compare = (field: Field, answered: string | null, expected: string | null | undefined): void => {
    if (expected !== undefined && expected !== answered)
      wrong.push({ is: 'field', field, answered: String(answered), expected: String(expected) })
  }
  const { available, barred, earliest, latest, each_act: each } = row.expect
  compare('available', found.available, available)
  compare('barred', found.as_one.barred, barred)
  compare('earliest', found.as_one.earliest, earliest)
  compare('latest', found.latest, latest)
  compare('barred', found.barred, each?.barred)
  compare('earliest', found.earliest, each?.earliest)
  for (const first of row.expect.governed_by ?? []) {
    if (!found.governing.some(({ version }) => (version.from ?? 'unknown') === first))
      wrong.push({ is: 'version-not-governing', first })
  }
  const { cautions, warns } = row.expect
  if (warns !== undefined && !found.cautions.some((one) => cautionInWords(one, citeOfId).includes(warns)))
    wrong.push({ is: 'no-caution-with', words: warns })
  for (const code of cautions ?? [])
    if (!found.cautions.some((one) => one.code === code)) wrong.push({ is: 'no-caution', code })
  const warned = contradicted(found)
  if (warned !== null) wrong.push({ is: 'warns-against', headline: headlineInWords(found), warned })
  return wrong
}
