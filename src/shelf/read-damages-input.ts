import type { GivenFile } from '../casefile/given-file.ts'
import type { Result } from '../casefile/result.ts'
import type { DamagesTables } from '../damages/input/damages-tables.ts'
import type { DamagesInput } from '../damages/input/input.ts'
import { readInput } from '../damages/input/read-input.ts'
import { nameOfGiven, textOfGiven } from './given/given-file.ts'
import type { GivenFileTrouble } from './read-trouble.ts'
import { loadYaml } from './yaml-file.ts'

/** A damages input from a file. Problems: `file-not-found`, `input-not-valid` with the line of what is wrong. */
export function readDamagesInput(
  file: GivenFile,
  tables: DamagesTables | null = null,
): Result<DamagesInput, GivenFileTrouble> {
  const text = textOfGiven(file)
  return text.ok ? parseDamagesInput(text.value, nameOfGiven(file), tables) : text
}

/**
 * A damages input from YAML (or JSON, which is YAML too); with the tables, what it names is looked up in them.
 * Without a file it is the input that a matter keeps.
 * Problems: `input-not-valid`.
 */
export function parseDamagesInput(
  text: string,
  file: string | null,
  tables: DamagesTables | null = null,
): Result<DamagesInput, 'input-not-valid'> {
  const loaded = loadYaml(text, file)
  return loaded.ok ? readInput(loaded.value.content, file, loaded.value.lineOf, tables) : loaded
}
