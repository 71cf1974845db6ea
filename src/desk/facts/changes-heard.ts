import type { ChangeHeard } from '../../casefile/written/change-request.ts'
import type { Vault } from '../../vault/vault.ts'

type Listener = (heard: ChangeHeard) => void

const listeners = new WeakMap<Vault, Set<Listener>>()

/** Calls `listener` after each change of this opened matter, once it stands. What comes back ends the listening. */
export function hearChanges(vault: Vault, listener: Listener): () => void {
  const all = listeners.get(vault) ?? new Set()
  listeners.set(vault, all.add(listener))
  return () => void all.delete(listener)
}

/** To be called by the write path alone, after the transaction. */
export function tellChange(vault: Vault, { change, records }: ChangeHeard): void {
  // Of an outcome with more in it the ids alone are told.
  const heard = { change, records }
  for (const listener of listeners.get(vault) ?? []) listener(heard)
}
