import { basename } from 'node:path'
import { IntakeAnswers } from '../../casefile/intake/intake-answers.ts'
import { placeOf } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { firstRefused } from '../../casefile/written/field-refused.ts'
import { knownFields } from '../../casefile/written/known-fields.ts'
import type { GivenFileTrouble } from '../read-trouble.ts'
import { loadYaml } from '../yaml-file.ts'
import { textOfGiven } from './given-file.ts'

/** Answers of a first conversation from YAML or JSON. Problems: `file-not-found`, `input-not-valid` with file and line. */
export function readIntakeFile(path: string): Result<IntakeAnswers, GivenFileTrouble> {
  const text = textOfGiven(path)
  if (!text.ok) return text
  const file = basename(path)
  const loaded = loadYaml(text.value, file)
  if (!loaded.ok) return loaded
  const { lineOf } = loaded.value
  const content = yearsAsText(loaded.value.content)
  const read = IntakeAnswers.safeParse(content)
  if (read.success) return ok(read.data)
  const complaint = firstRefused(read.error.issues, content, (at) => knownFields(IntakeAnswers, at))
  return failed(problem('input-not-valid', { file, line: lineOf(placeOf(complaint)), complaint }))
}

/** No answer is a number: what YAML reads as one is a year, or a number that is protected as it is written. */
function yearsAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(yearsAsText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, yearsAsText(item)]))
}
