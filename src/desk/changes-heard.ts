import type { RecordKind } from '../casefile/single-records.ts'
import type { Vault } from '../vault/vault.ts'

/** That something changed: ids alone, so that whoever listens asks for what it may see. */
export interface ChangeHeard {
  /** Number of the step of the history. */
  readonly change: number
  readonly records: readonly { readonly kind: RecordKind; readonly id: string; readonly version: number }[]
}

type Listener = (heard: ChangeHeard) => void

const listeners = new WeakMap<Vault, Set<Listener>>()

/** Calls `listener` after each change of this opened matter, once it stands. What comes back ends the listening. */
export function hearChanges(vault: Vault, listener: Listener): () => void {
  const all = listeners.get(vault) ?? new Set()
  listeners.set(vault, all.add(listener))
  return () => void all.delete(listener)
}

/** To be called by the write path alone, after the transaction. */
export function tellChange(vault: Vault, heard: ChangeHeard): void {
  for (const listener of listeners.get(vault) ?? []) listener(heard)
}
