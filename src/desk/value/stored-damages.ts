import type { PartyId } from '../../casefile/ids.ts'
import type { Claimant } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { damagesTables } from './value-matter.ts'

export type DamagesVault = Pick<Vault, 'loadDamagesInputs' | 'loadCasefile'>

export interface StoredDamages {
  /** Null for the first claimant. */
  readonly claimant: PartyId | null
  readonly input: DamagesInput
}

/** The damages inputs that a matter holds, one a claimant. Problem: `input-not-valid`. */
export async function storedDamages(
  vault: Pick<Vault, 'loadDamagesInputs'>,
): Promise<Result<readonly StoredDamages[], StoreTrouble | TablesTrouble>> {
  const kept = await vault.loadDamagesInputs()
  if (!kept.ok) return kept
  const tables = damagesTables()
  if (!tables.ok) return tables
  const inputs: StoredDamages[] = []
  for (const { claimant, text } of kept.value) {
    const input = parseDamagesInput(text, null, tables.value)
    if (!input.ok) return input
    inputs.push({ claimant, input: input.value })
  }
  return ok(inputs)
}

/**
 * The input of one claimant, or the only one there is. Problems: `no-damages-input`; `usage` for a claimant who is not in
 * the matter, and where several inputs are kept and none is named; `input-not-valid`.
 */
export async function damagesInputOf(
  vault: DamagesVault,
  claimant: string | null,
): Promise<Result<DamagesInput, StoreTrouble | TablesTrouble | 'no-damages-input' | 'usage'>> {
  const kept = await storedDamages(vault)
  if (!kept.ok) return kept
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  const named = claimant === null ? ok(null) : claimantNamed(claimant, claimants.value)
  if (!named.ok) return named
  const wanted = named.value === null ? kept.value : kept.value.filter((one) => one.claimant === named.value.key)
  const [found, another] = wanted
  if (!found) return failed(problem('no-damages-input'))
  if (!another) return ok(found.input)
  return failed(severalClaimants(claimants.value))
}

export async function claimantsOf(
  vault: Pick<Vault, 'loadCasefile'>,
): Promise<Result<readonly Claimant[], StoreTrouble>> {
  const casefile = await vault.loadCasefile()
  return casefile.ok ? ok(casefile.value?.claimants ?? []) : casefile
}

/** The key under which a claimant's input is kept: none for the first. Problem: `usage`. */
export function claimantNamed(
  id: string,
  claimants: readonly Claimant[],
): Result<{ readonly key: PartyId | null }, 'usage'> {
  const place = claimants.findIndex((one) => one.id === id)
  const found = claimants[place]
  if (found) return ok({ key: place === 0 ? null : found.id })
  return failed(problem('usage', { complaint: { is: 'no-claimant-called', given: id, claimants: listed(claimants) } }))
}

export const severalClaimants = (claimants: readonly Claimant[]) =>
  problem('usage', { complaint: { is: 'several-claimants', claimants: listed(claimants) } })

const listed = (claimants: readonly Claimant[]) => claimants.map(({ id, pseudonym }) => ({ id, pseudonym }))
