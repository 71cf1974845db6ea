import type { ProblemCode } from '../casefile/problems.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { StoreTrouble } from '../vault/contract/store-trouble.ts'
import type { Vault } from '../vault/vault.ts'

const lastOf = new WeakMap<Vault, Promise<unknown>>()

/**
 * Does a piece of work with the writer's place, which is taken for it and given back where the matter was opened to read. One
 * piece at a time: several windows of one matter share its vault. Problem: `matter-in-use` while another command writes.
 */
export function whileWriting<T, C extends ProblemCode>(
  vault: Vault,
  work: () => Promise<Result<T, C>>,
): Promise<Result<T, C | StoreTrouble>> {
  const turn = (lastOf.get(vault) ?? Promise.resolve()).then(() => inPlace(vault, work))
  lastOf.set(
    vault,
    turn.catch(() => undefined),
  )
  return turn
}

async function inPlace<T, C extends ProblemCode>(
  vault: Vault,
  work: () => Promise<Result<T, C>>,
): Promise<Result<T, C | StoreTrouble>> {
  const held = vault.isWriting()
  const place = held ? ok(null) : await vault.beginWriting()
  if (!place.ok) return place
  try {
    return await work()
  } finally {
    if (!held) await vault.endWriting()
  }
}

/**
 * Holds the writer's place for long work that others may write beside, in the turns of `whileWriting`; what comes back
 * gives it back. Problem: `matter-in-use`.
 */
export async function holdWriting(vault: Vault): Promise<Result<() => Promise<void>, StoreTrouble>> {
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = (lastOf.get(vault) ?? Promise.resolve()).then(work)
    lastOf.set(
      vault,
      turn.catch(() => undefined),
    )
    return turn
  }
  if (vault.isWriting()) return ok(async () => undefined)
  const place = await inTurn(() => vault.beginWriting())
  return place.ok ? ok(() => inTurn(() => vault.endWriting())) : place
}
