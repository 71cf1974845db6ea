import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { parseDamagesInput } from '../shelf/read-damages-input.ts'
import type { Vault } from '../vault/vault.ts'
import { damagesTables } from './value-matter.ts'

/** Takes the damages input of a matter from a file, checked first. Problems: `file-not-found`, `input-not-valid`. */
export async function loadDamagesInput(vault: Vault, file: string): Promise<Result<{ readonly items: number }>> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = parseDamagesInput(text, basename(file), tables.value)
  if (!input.ok) return input
  const saved = await vault.saveDamagesInput(text)
  return saved.ok ? ok({ items: input.value.items.length }) : saved
}
