import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { NotOpened } from './contract/store-trouble.ts'
import { syncFolder } from './durable-file.ts'
import { keyFile, ownFiles, ownFolders, removeLeftovers } from './matter-folder.ts'
import { openVault } from './open-vault.ts'
import { problemOfStore } from './problem-of-store.ts'

/**
 * Removes a matter for good, its keys first: what is left after a cut can be opened by nobody. Only what Redress made is
 * taken; `left` names what somebody else put into the folder, which then stays.
 * Problems: those of opening a matter, `matter-in-use` while anybody writes, `no-permission`.
 */
export async function removeMatterFolder(
  folder: string,
  passphrase: string,
  options: { readonly clock: () => Temporal.Instant },
): Promise<Result<{ readonly left: readonly string[] }, NotOpened>> {
  const place = resolve(folder)
  const opened = await openVault(place, passphrase, { ...options, write: true })
  if (!opened.ok) return opened
  await opened.value.close()
  try {
    for (const name of ownFiles) {
      rmSync(join(place, name), { force: true })
      // Not even a power cut brings the keys back.
      if (name === keyFile) syncFolder(place)
    }
    for (const name of ownFolders) rmSync(join(place, name), { recursive: true, force: true })
    removeLeftovers(place)
    const left = readdirSync(place)
    if (left.length === 0) rmdirSync(place)
    return ok({ left })
  } catch (error) {
    return failed(problemOfStore(error, place) ?? problem('no-permission', { place }))
  }
}
