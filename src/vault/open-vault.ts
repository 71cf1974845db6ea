import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { syncFolder } from './durable-file.ts'
import { forget, newRootKeys, type RootKeys, vaultKeys } from './keys.ts'
import { longEnough } from './passphrase-rule.ts'
import { connect, problemOfStore } from './sqlite/connect.ts'
import { migrate, shapeOf } from './sqlite/migrate.ts'
import { sqliteVault } from './sqlite/sqlite-vault.ts'
import { Store } from './sqlite/store.ts'
import type { OpenOptions, Vault } from './vault.ts'
import { isMatterFolder, unlockRootKeys, writeVaultFile } from './vault-file.ts'

/**
 * Makes a matter in a folder that does not exist yet, or is empty, and opens it for writing. It is built beside its
 * place and moved there whole: a crash leaves a matter or none, never half of one.
 * Problems: `passphrase-too-short`, `matter-exists`, `folder-not-found`, `disk-full`.
 * @example createVault('cases/JD.redress', passphrase, { clock: () => Temporal.Now.instant() })
 */
export async function createVault(
  folder: string,
  passphrase: string,
  options: Omit<OpenOptions, 'write'>,
): Promise<Result<Vault>> {
  const place = resolve(folder)
  if (!longEnough(passphrase)) return failed(problem('passphrase-too-short'))
  if (existsSync(place) && !isEmptyFolder(place)) return failed(problem('matter-exists', { folder }))
  const making = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.part`)
  const root = newRootKeys()
  try {
    mkdirSync(dirname(place), { recursive: true })
    mkdirSync(making, { mode: 0o700 })
  } catch {
    return failed(problem('folder-not-found', { folder: dirname(place) }))
  }
  try {
    await build(making, passphrase, root, options)
    if (existsSync(place)) rmdirSync(place)
    renameSync(making, place)
    syncFolder(dirname(place))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    forget(root)
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return failed(problem('matter-exists', { folder }))
    const known = problemOfStore(error)
    if (known !== null) return failed(known)
    throw error
  }
  return opened(place, root, { ...options, write: true })
}

async function build(
  folder: string,
  passphrase: string,
  root: RootKeys,
  options: Omit<OpenOptions, 'write'>,
): Promise<void> {
  mkdirSync(join(folder, 'blobs'), { mode: 0o700 })
  const store = storeOf(folder, root, options)
  try {
    await migrate(store.db)
    await store.logged(async (_db, log) => {
      await log('matter.made', [])
      return ok(null)
    })
  } finally {
    await store.close()
  }
  await writeVaultFile(folder, passphrase, root)
}

/**
 * Opens a matter, to read unless `write` asks for the one writer's place. A wrong passphrase touches nothing.
 * Problems: `matter-not-found`, `wrong-passphrase`, `matter-in-use`, `matter-newer`, `vault-damaged`.
 */
export async function openVault(folder: string, passphrase: string, options: OpenOptions): Promise<Result<Vault>> {
  const place = resolve(folder)
  if (!isMatterFolder(place)) return failed(problem('matter-not-found', { folder }))
  const root = await unlockRootKeys(place, passphrase)
  return root.ok ? opened(place, root.value, options) : root
}

async function opened(folder: string, root: RootKeys, options: OpenOptions): Promise<Result<Vault>> {
  // Without its database the folder is damaged; opening would make an empty one in its place.
  if (!existsSync(join(folder, 'vault.db'))) return failed(problem('vault-damaged'))
  let store: Store
  try {
    store = storeOf(folder, root, options)
  } catch (error) {
    return problemOrThrow(error)
  }
  const vault = sqliteVault(store, root)
  try {
    const shape = await shapeOf(store.db)
    if (shape === 'newer') return await closedWith(vault, 'matter-newer')
    if (options.write || shape === 'older') {
      const place = await vault.beginWriting()
      if (!place.ok) return await closedWith(vault, 'matter-in-use')
    }
    if (shape === 'older') {
      await migrate(store.db)
      await vault.note('matter.upgraded', [])
      if (!options.write) await vault.endWriting()
    }
    return ok(vault)
  } catch (error) {
    await vault.close()
    return problemOrThrow(error)
  }
}

async function closedWith(vault: Vault, code: 'matter-newer' | 'matter-in-use'): Promise<Result<never>> {
  await vault.close()
  return failed(problem(code))
}

function problemOrThrow(error: unknown): Result<never> {
  const known = problemOfStore(error)
  if (known === null) throw error
  return failed(known)
}

function storeOf(folder: string, root: RootKeys, { clock, actor }: OpenOptions): Store {
  const keys = vaultKeys(root)
  return new Store({ folder, db: connect(folder, keys.database), keys, clock, actor: actor ?? 'local' })
}

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0
}
