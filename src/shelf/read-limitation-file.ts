import { basename } from 'node:path'
import { ok, type Result } from '../casefile/result.ts'
import { type LimitationInput, readLimitationInput } from '../law/limitation/limitation-input.ts'
import { textOfGiven } from './given/given-file.ts'
import type { GivenFileTrouble } from './read-trouble.ts'
import { type LineOf, loadYaml } from './yaml-file.ts'

export interface LimitationFile {
  readonly input: LimitationInput
  readonly file: string
  readonly lineOf: LineOf
}

/** A limitation input from a YAML or JSON file. Problems: `file-not-found`, `input-not-valid` with file and line. */
export function readLimitationFile(path: string): Result<LimitationFile, GivenFileTrouble> {
  const text = textOfGiven(path)
  if (!text.ok) return text
  const file = basename(path)
  const loaded = loadYaml(text.value, file)
  if (!loaded.ok) return loaded
  const { content, lineOf } = loaded.value
  const input = readLimitationInput(content, file, lineOf)
  return input.ok ? ok({ input: input.value, file, lineOf }) : input
}
