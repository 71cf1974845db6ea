import type { Vault } from '../../vault/vault.ts'

const listeners = new WeakMap<Vault, Set<() => void>>()

/** Calls `listener` after each change of this opened matter, once it stands. What comes back ends the listening. */
export function hearChanges(vault: Vault, listener: () => void): () => void {
  const all = listeners.get(vault) ?? new Set()
  listeners.set(vault, all.add(listener))
  return () => void all.delete(listener)
}

/** To be called by the write path alone, after the transaction. */
export function tellChange(vault: Vault): void {
  for (const listener of listeners.get(vault) ?? []) listener()
}
