import { isDeepStrictEqual } from 'node:util'
import type { Identity } from '../casefile/matter.ts'
import type { Vault } from '../vault/vault.ts'

const lastRead = new WeakMap<Vault, readonly Identity[]>()

/**
 * The very list of the look before, while nothing in it changed: what is looked for is made ready once for a list. It is
 * held no longer than the open vault.
 */
export function sameListAsBefore(vault: Vault, identities: readonly Identity[]): readonly Identity[] {
  const before = lastRead.get(vault)
  if (before !== undefined && isDeepStrictEqual(before, identities)) return before
  lastRead.set(vault, identities)
  return identities
}
