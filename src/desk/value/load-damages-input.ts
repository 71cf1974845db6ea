import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { claimantNamed, claimantsOf, severalClaimants } from './stored-damages.ts'
import { damagesTables } from './value-matter.ts'

export interface LoadedDamages {
  /** How the claimant is called; null before any claimant is recorded. */
  readonly claimant: string | null
  readonly items: number
}

/**
 * Takes the damages input of a claimant from a file, checked first; one that was there is replaced. The claimant need not
 * be named where there is one. Problems: `file-not-found`, `input-not-valid`, `usage`.
 */
export const loadDamagesInput = (
  matter: OpenMatter,
  file: string,
  claimant: string | null = null,
): Promise<Result<Covered<LoadedDamages>, DoorTrouble | TablesTrouble | 'usage'>> =>
  answerAbout(matter, 'load-damages', async ({ vault, cover }) => {
    const loaded = await loadInto(vault, file, claimant)
    return loaded.ok ? cover(loaded.value, {}) : loaded
  })

async function loadInto(
  vault: Pick<Vault, 'loadCasefile' | 'saveDamagesInput'>,
  file: string,
  claimant: string | null,
): Promise<Result<LoadedDamages, StoreTrouble | TablesTrouble | 'usage'>> {
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
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  if (claimant === null && claimants.value.length > 1) return failed(severalClaimants(claimants.value))
  const named = claimant === null ? ok({ key: null }) : claimantNamed(claimant, claimants.value)
  if (!named.ok) return named
  const { key } = named.value
  const saved = await vault.saveDamagesInput(text, key)
  if (!saved.ok) return saved
  const whose = claimants.value.find(({ id }, i) => (key === null ? i === 0 : id === key))
  return ok({ claimant: whose?.pseudonym ?? null, items: input.value.items.length })
}
